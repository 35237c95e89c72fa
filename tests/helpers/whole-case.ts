import type { CaseDetail } from '../../shared/domain/case-detail.ts';
import { sortRecords, type AnyRecord } from '../../shared/domain/records.ts';
import { richTextFromPlain } from '../../shared/domain/rich-text.ts';
import { aCaseRecord, aCompleteCase, anExhibit, aRecord } from './records.ts';
import { anId } from './session.ts';

const said = richTextFromPlain('Said so.');
const exhibit = anExhibit({ source: 'Line manager' });

/** Ids of the records of `aFormalCase` that tests change. */
export const formalIds = {
  subject: anId(2),
  content: anId(3),
  allegation: anId(4),
  measure: anId(5),
  meeting: anId(6),
  hearing: anId(7),
  statement: anId(8),
  deadline: anId(9),
  action: anId(10),
  investigator: anId(11),
  decider: anId(12),
} as const;

const considerations = [
  'boundaries',
  'confidentiality',
  'association',
  'offensiveness',
  'reputation',
].map((id) =>
  aRecord('consideration', id, {
    answer: 'yes',
    reasons: said,
    exhibitIds: [exhibit.facts.id],
  }),
);

/** Everything a fair record of a formal investigation holds, decided and told, in July 2026. */
const complete: readonly AnyRecord[] = [
  aCaseRecord({
    nature: said,
    extent: said,
    stages: [
      { stage: 'reported', enteredOn: '2026-06-26' },
      { stage: 'triage', enteredOn: '2026-06-26' },
      { stage: 'investigating', enteredOn: '2026-06-29' },
    ],
  }),
  aRecord('triage', 'triage', {
    decision: 'investigate',
    decisionReasons: said,
    conflict: 'no',
    protectedDisclosure: 'no',
    constructiveCriticism: 'no',
  }),
  aRecord('plan', 'plan', { inScope: said, soughtInFavour: said }),
  aRecord('narrative', 'narrative', { termsOfReference: said, mitigation: said, response: said }),
  aRecord('person', formalIds.subject, {
    part: 'subject',
    name: 'Ann Example',
    role: 'employee',
  }),
  aRecord('person', formalIds.investigator, { part: 'investigator', name: 'Helen Marsh' }, 1),
  aRecord('person', formalIds.decider, { part: 'decision_maker', name: 'Joan Chair' }, 2),
  aRecord('content', formalIds.content, { stillLive: 'no', exhibitIds: [exhibit.facts.id] }),
  ...considerations,
  aRecord('referral', 'ico', { decision: 'not_refer', reasons: said }),
  aRecord('referral', 'safeguarding', { decision: 'not_refer', reasons: said }),
  aRecord('measure', formalIds.measure, {
    kind: 'suspension',
    reasons: said,
    reviewOn: '2026-07-30',
    toldOn: '2026-06-29',
  }),
  aRecord('allegation', formalIds.allegation, {
    title: 'Details of a service user',
    clauseIds: ['5.4.1'],
    points: [{ id: anId(40), side: 'for', text: 'The post', exhibitIds: [exhibit.facts.id] }],
    response: said,
    finding: 'contested',
    balance: 'substantiated',
    reasoning: said,
  }),
  aRecord('meeting', formalIds.meeting, {
    kind: 'investigation',
    state: 'held',
    companion: { offered: 'yes' },
    agreement: 'agreed',
  }),
  aRecord(
    'meeting',
    formalIds.hearing,
    {
      kind: 'hearing',
      state: 'planned',
      startsAt: { local: '2026-07-28T10:00', timeZone: 'Europe/London' },
      noticeGivenOn: '2026-07-15',
      companion: { offered: 'yes' },
    },
    1,
  ),
  aRecord('statement', formalIds.statement, { consentToShare: 'yes' }),
  aRecord('deadline', formalIds.deadline, {
    rule: 'data_breach',
    startedAt: '2026-07-18T10:00:00.000Z',
  }),
  aRecord('action', formalIds.action, { what: 'Ring back', dueOn: '2026-07-25' }),
  aRecord('outcome', 'outcome', {
    recommendation: 'formal',
    recommendationReasons: said,
    decisionMaker: 'Joan Chair',
    decidedOn: '2026-07-20',
    actions: ['first_warning'],
    decisionReasons: said,
    adoptions: { [formalIds.allegation]: { adoption: 'adopted', reasons: '' } },
    warningUntil: '2027-01-20',
    rightOfAppeal: 'yes',
    appealBy: '2026-07-27',
    toldOn: '2026-07-20',
  }),
];

/** A case of these records, of which an exhibit is the only one. */
export function caseOf(records: readonly AnyRecord[]): CaseDetail {
  return { ...aCompleteCase(), records: sortRecords(records), exhibits: [exhibit] };
}

/** A formal case on 20 July 2026 in which nothing is missing; `changes` replaces or adds records, by kind and id. */
export function aFormalCase(changes: readonly AnyRecord[] = []): CaseDetail {
  const isChanged = ({ kind, id }: AnyRecord): boolean =>
    changes.some((change) => change.kind === kind && change.id === id);
  return caseOf([...complete.filter((record) => !isChanged(record)), ...changes]);
}

/** A record of `aFormalCase` with some of its fields changed. */
export function formalRecord(
  kind: AnyRecord['kind'],
  id: string,
  fields: Record<string, unknown>,
): AnyRecord {
  const before = complete.find((record) => record.kind === kind && record.id === id);
  return aRecord(kind, id, { ...before?.body, ...fields }, before?.position ?? 0);
}
