import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { currentStage, stages } from '../../../shared/domain/case-file.ts';
import { considerationIds } from '../../../shared/domain/consideration.ts';
import type { CaseSection } from '../../../shared/domain/case-sections.ts';
import { formalityOf } from '../../../shared/domain/formality.ts';
import type { Gap } from '../../../shared/domain/gaps.ts';
import { shownName } from '../../../shared/domain/person.ts';
import { subjectOf, type CaseRecords } from '../../../shared/domain/records.ts';
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

/** How far a section has come. */
export type SectionState = 'complete' | 'started' | 'attention' | 'empty';

/** How far a section has come, and the number beside its name. */
export type SectionSummary = {
  /** Null where there is nothing to complete: the section is drawn from the others. */
  readonly state: SectionState | null;
  readonly number: string;
};

/**
 * What the list of sections says of one of them.
 *
 * Complete means that something is recorded, that nothing in it is still to be done, and that no gap points to it. Before triage
 * has decided nothing is: what the case needs is not settled.
 */
export function summarise(
  detail: CaseDetail,
  gaps: readonly Gap[],
  section: CaseSection,
): SectionSummary {
  return { state: stateOf(detail, gaps, section), number: numberOf(detail, section) };
}

function stateOf(
  detail: CaseDetail,
  gaps: readonly Gap[],
  section: CaseSection,
): SectionState | null {
  if (section === 'timeline' || section === 'history') return null;
  const own = gaps.filter((gap) => gap.section === section);
  if (own.some(({ before }) => before === 'now')) return 'attention';
  if (!hasContent(detail, section)) return 'empty';
  const isOpen =
    own.length > 0 ||
    formalityOf(detail.records) === 'intake' ||
    isUnderWay(detail.records, gaps, section);
  return isOpen ? 'started' : 'complete';
}

/** Whether something in a section is still to be done, of which no gap tells (yet). */
function isUnderWay(records: CaseRecords, gaps: readonly Gap[], section: CaseSection): boolean {
  switch (section) {
    case 'people':
      return !subjectOf(records)?.name.trim();
    case 'allegations':
      return records.allegations.some(({ body }) => body.finding === null);
    case 'considerations':
      return answered(records) < considerationIds.length;
    case 'meetings':
      return records.meetings.some(({ body }) => body.state === 'planned');
    case 'letters':
      return records.letters.some(({ body }) => body.sentOn === null);
    case 'actions':
      return (
        records.actions.some(({ body }) => body.doneOn === null) ||
        records.deadlines.some(({ body }) => body.metAt === null)
      );
    case 'report':
      return (
        stages.indexOf(currentStage(records.file)) <= stages.indexOf('investigating') ||
        gaps.some(({ before }) => before !== 'closing')
      );
    default:
      return false;
  }
}

function answered(records: CaseRecords): number {
  return considerationIds.filter((id) => records.considerations[id].answer !== null).length;
}

function hasContent(detail: CaseDetail, section: CaseSection): boolean {
  const { outcome, narrative, triage, plan, referrals, people, actions, deadlines } =
    detail.records;
  switch (section) {
    case 'triage':
      return triage.decision !== null || !isBlank(plan.inScope);
    case 'people':
      return people.some(({ body }) => shownName(body) !== '');
    case 'considerations':
      return answered(detail.records) > 0;
    case 'actions':
      return actions.length + deadlines.length > 0;
    case 'outcome':
      return outcome.recommendation !== null || outcome.actions.length > 0;
    case 'referrals':
      return Object.values(referrals).some(({ decision }) => decision !== null);
    case 'report':
      return Object.values(narrative).some((text) => !isBlank(text));
    case 'overview':
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
  if (section === 'considerations') return `${answered(detail.records)}/${considerationIds.length}`;
  return String(countOf(detail, section) || '');
}
