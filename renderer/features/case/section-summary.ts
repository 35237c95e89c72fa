import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { considerationIds } from '../../../shared/domain/consideration.ts';
import type { CaseSection } from '../../../shared/domain/case-sections.ts';
import type { Gap } from '../../../shared/domain/gaps.ts';
import { isBlank } from '../../../shared/domain/rich-text.ts';

/** Names of the sections, in the order of `caseSections`. */
export const sectionNames: Readonly<Record<CaseSection, string>> = {
  overview: 'Overview',
  triage: 'Triage and plan',
  people: 'People',
  content: 'Content',
  evidence: 'Evidence',
  allegations: 'Allegations',
  considerations: 'Considerations',
  meetings: 'Meetings',
  letters: 'Letters',
  timeline: 'Timeline',
  actions: 'Actions',
  outcome: 'Outcome',
  referrals: 'Referrals',
  report: 'Report',
  history: 'History',
};

/** How far a section has come, and the number beside its name. */
export type SectionSummary = {
  readonly state: 'complete' | 'started' | 'empty';
  readonly number: string;
};

/** What the list of sections says of one of them. Complete means that no gap points to it and no letter in it is still a draft. */
export function summarise(
  detail: CaseDetail,
  gaps: readonly Gap[],
  section: CaseSection,
): SectionSummary {
  const isLacking =
    gaps.some((gap) => gap.section === section) ||
    (section === 'letters' && detail.records.letters.some(({ body }) => body.sentOn === null));
  const isStarted = hasContent(detail, section);
  return {
    state: !isStarted ? 'empty' : isLacking ? 'started' : 'complete',
    number: numberOf(detail, section),
  };
}

function answered({ records }: CaseDetail): number {
  return considerationIds.filter((id) => records.considerations[id].answer !== null).length;
}

function hasContent(detail: CaseDetail, section: CaseSection): boolean {
  const { outcome, narrative, triage, plan, referrals } = detail.records;
  switch (section) {
    case 'triage':
      return triage.decision !== null || !isBlank(plan.inScope);
    case 'considerations':
      return answered(detail) > 0;
    case 'outcome':
      return outcome.recommendation !== null || outcome.actions.length > 0;
    case 'referrals':
      return Object.values(referrals).some(({ decision }) => decision !== null);
    case 'report':
      return Object.values(narrative).some((text) => !isBlank(text));
    case 'overview':
    case 'timeline':
    case 'history':
      return true;
    default:
      return countOf(detail, section) > 0;
  }
}

/** How many things a section lists. */
function countOf({ records, exhibits }: CaseDetail, section: CaseSection): number {
  switch (section) {
    case 'people':
      return records.people.length;
    case 'content':
      return records.content.length;
    case 'evidence':
      return exhibits.length;
    case 'allegations':
      return records.allegations.length;
    case 'meetings':
      return records.meetings.length + records.statements.length;
    case 'letters':
      return records.letters.length;
    case 'actions':
      return records.actions.filter(({ body }) => body.doneOn === null).length;
    default:
      return 0;
  }
}

function numberOf(detail: CaseDetail, section: CaseSection): string {
  if (section === 'considerations') return `${answered(detail)}/${considerationIds.length}`;
  return String(countOf(detail, section) || '');
}
