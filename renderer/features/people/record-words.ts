import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { lists, type RecordKind } from '../../../shared/domain/records.ts';
import { guideFor } from '../../../shared/policy/guiding-questions.ts';
import type { ConsiderationId } from '../../../shared/domain/consideration.ts';

const listed: Partial<Readonly<Record<RecordKind, string>>> = {
  person: 'person',
  content: 'content',
  measure: 'measure',
  allegation: 'allegation',
  meeting: 'meeting',
  statement: 'statement',
  letter: 'letter',
  action: 'action',
  deadline: 'deadline',
  event: 'event',
  lesson: 'lesson',
};

const single: Partial<Readonly<Record<RecordKind, string>>> = {
  case: 'the overview',
  narrative: 'the texts of the report',
  triage: 'triage',
  plan: 'the plan',
  outcome: 'the outcome',
  appeal: 'the appeal',
  referral: 'a referral',
  gap: 'the reason for a gap',
};

/** What a record is called in a sentence: "allegation 2", "EX-MK-003", "the plan". Never its own words. */
export function recordWords(
  { records, exhibits }: CaseDetail,
  { kind, id }: { kind: RecordKind; id: string },
): string {
  if (kind === 'exhibit') {
    return exhibits.find(({ facts }) => facts.id === id)?.facts.number ?? 'an exhibit';
  }
  if (kind === 'consideration') return guideFor(id as ConsiderationId).shortTitle;
  if (!(kind in lists)) return single[kind] ?? kind;
  const list = records[lists[kind as keyof typeof lists]];
  return `${listed[kind] ?? kind} ${list.findIndex((item) => item.id === id) + 1}`;
}
