import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { considerationIds } from '../../../shared/domain/consideration.ts';
import type { CaseSection, Gap } from '../../../shared/domain/gaps.ts';
import { isBlank } from '../../../shared/domain/rich-text.ts';

/** Names of the sections, in the order of `caseSections`. */
export const sectionNames: Readonly<Record<CaseSection, string>> = {
  overview: 'Overview',
  content: 'Content',
  evidence: 'Evidence',
  considerations: 'Considerations',
  outcome: 'Outcome',
  report: 'Report',
  history: 'History',
};

/** How far a section has come, and the number beside its name. */
export type SectionSummary = {
  readonly state: 'complete' | 'started' | 'empty';
  readonly number: string;
};

/** What the list of sections says of one of them. Complete means that no gap points to it. */
export function summarise(
  detail: CaseDetail,
  gaps: readonly Gap[],
  section: CaseSection,
): SectionSummary {
  const hasGaps = gaps.some((gap) => gap.section === section);
  const isStarted = hasContent(detail, section);
  return {
    state: !isStarted ? 'empty' : hasGaps ? 'started' : 'complete',
    number: numberOf(detail, section),
  };
}

function answered({ records }: CaseDetail): number {
  return considerationIds.filter((id) => records.considerations[id].answer !== null).length;
}

function hasContent(detail: CaseDetail, section: CaseSection): boolean {
  const { outcome, narrative, content } = detail.records;
  switch (section) {
    case 'content':
      return content.length > 0;
    case 'evidence':
      return detail.exhibits.length > 0;
    case 'considerations':
      return answered(detail) > 0;
    case 'outcome':
      return outcome.recommendation !== null || outcome.actions.length > 0;
    case 'report':
      return Object.values(narrative).some((text) => !isBlank(text));
    case 'overview':
    case 'history':
      return true;
  }
}

function numberOf(detail: CaseDetail, section: CaseSection): string {
  switch (section) {
    case 'content':
      return String(detail.records.content.length || '');
    case 'evidence':
      return String(detail.exhibits.length || '');
    case 'considerations':
      return `${answered(detail)}/${considerationIds.length}`;
    case 'overview':
    case 'outcome':
    case 'report':
    case 'history':
      return '';
  }
}
