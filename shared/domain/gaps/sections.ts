import type { CaseSection } from '../case-sections.ts';
import type { RecordKind } from '../records.ts';

const sections: Readonly<Record<RecordKind, CaseSection>> = {
  case: 'overview',
  narrative: 'report',
  triage: 'triage',
  plan: 'triage',
  measure: 'triage',
  outcome: 'outcome',
  appeal: 'outcome',
  lesson: 'outcome',
  consideration: 'considerations',
  referral: 'referrals',
  gap: 'report',
  exhibit: 'evidence',
  person: 'people',
  content: 'content',
  allegation: 'allegations',
  meeting: 'meetings',
  statement: 'meetings',
  letter: 'letters',
  action: 'actions',
  deadline: 'actions',
  event: 'timeline',
};

/** The section of a case's workspace in which records of a kind are worked on. */
export function sectionOf(kind: RecordKind): CaseSection {
  return sections[kind];
}
