import { expect, test } from 'vitest';
import { sortRecords, type AnyRecord } from '../../../../shared/domain/records.ts';
import { reasonsToConsider } from '../../../../shared/domain/referral-reasons.ts';
import { referralBodies, type ReferralBody } from '../../../../shared/domain/referral.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const considered = (...records: AnyRecord[]): ReferralBody[] => {
  const sorted = sortRecords([aCaseRecord(), ...records]);
  return referralBodies.filter((body) => reasonsToConsider(body, sorted).length > 0);
};
const subject = (fields: Record<string, unknown>) =>
  aRecord('person', anId(1), { part: 'subject', ...fields });
const allegation = (...clauseIds: string[]) => aRecord('allegation', anId(2), { clauseIds });

test('a case in which nothing is recorded yet suggests no body', () => {
  expect(considered()).toEqual([]);
});

test.each<[string, AnyRecord[], ReferralBody[]]>([
  ['HCPC', [subject({ professionalBody: 'HCPC' })], ['hcpc']],
  ['NMC', [subject({ professionalBody: 'Nursing and Midwifery Council' })], ['nmc']],
  ['SWE', [subject({ professionalBody: 'Social Work England' })], ['social_work_england']],
  ['another register', [subject({ professionalBody: 'General Dental Council' })], []],
  [
    'a professional referral with no body recorded',
    [subject({}), aRecord('outcome', 'outcome', { actions: ['professional_referral'] })],
    ['hcpc', 'nmc', 'social_work_england'],
  ],
  [
    'a professional referral of a nurse',
    [
      subject({ professionalBody: 'NMC' }),
      aRecord('outcome', 'outcome', { actions: ['professional_referral'] }),
    ],
    ['nmc'],
  ],
  ['a dismissal', [aRecord('outcome', 'outcome', { actions: ['dismissal'] })], ['dbs']],
  ['a suspension', [aRecord('measure', anId(3), { kind: 'suspension' })], ['dbs']],
  ['supervision', [aRecord('measure', anId(3), { kind: 'supervision' })], []],
  ['a relationship', [allegation('5.3(f)')], ['dbs', 'police', 'safeguarding']],
  [
    'boundaries crossed',
    [aRecord('consideration', 'boundaries', { answer: 'yes' })],
    ['dbs', 'safeguarding'],
  ],
  ['boundaries kept', [aRecord('consideration', 'boundaries', { answer: 'no' })], []],
  [
    'a witness who is also a carer',
    [aRecord('person', anId(4), { part: 'witness', otherParts: ['carer'] })],
    ['safeguarding'],
  ],
  ['a service user’s confidentiality', [allegation('5.4.1')], ['ico', 'safeguarding']],
  ['data protection', [allegation('5.3(c)')], ['ico']],
  [
    'confidentiality breached',
    [aRecord('consideration', 'confidentiality', { answer: 'yes' })],
    ['ico'],
  ],
  [
    'a 72-hour clock',
    [aRecord('deadline', anId(5), { rule: 'data_breach' })],
    ['charity_commission', 'ico'],
  ],
  ['a promise', [aRecord('deadline', anId(5), { rule: 'promise' })], []],
  ['unlawful conduct', [allegation('5.3(g)')], ['police']],
  ['intimidation', [allegation('5.3(e)')], ['police']],
  [
    'reputation',
    [aRecord('consideration', 'reputation', { answer: 'yes' })],
    ['charity_commission'],
  ],
  ['a trustee', [subject({ role: 'trustee' })], ['charity_commission']],
  [
    'a referral to the police',
    [aRecord('referral', 'police', { decision: 'refer' })],
    ['charity_commission'],
  ],
  ['no referral to the police', [aRecord('referral', 'police', { decision: 'not_refer' })], []],
])('%s makes these worth considering', (_what, records, bodies) => {
  expect(considered(...records)).toEqual(bodies);
});
