import { aFormalCase, formalIds } from '../../../../../helpers/whole-case.ts';
import {
  blank,
  formal,
  meeting,
  hearing,
  statement,
  measure,
  subject,
  many,
  type RuleCase,
} from '../../../../../helpers/gap-cases.ts';

/** One row for each thing that may be missing here. */
export const processRows: readonly RuleCase[] = [
  [
    'a measure without reasons',
    measure({ reasons: blank }),
    { id: `measure-reasons-${formalIds.measure}`, section: 'triage' },
  ],
  [
    'a measure without a review',
    measure({ reviewOn: null }),
    { id: `measure-review-${formalIds.measure}`, before: 'now' },
  ],
  [
    'a suspended person who was not told',
    measure({ toldOn: null }),
    { id: `measure-told-${formalIds.measure}`, before: 'now', source: 'Acas Code, paragraph 8' },
  ],
  [
    'a review that is overdue',
    measure({ reviewOn: '2026-07-19' }),
    {
      id: `overdue-review-${formalIds.measure}-2026-07-19`,
      before: 'now',
      group: 'time',
      text: 'Overdue: review of suspension on full pay',
    },
  ],
  [
    'no companion offered at an investigation meeting',
    meeting({ companion: { offered: 'no' } }),
    {
      id: `meeting-companion-${formalIds.meeting}`,
      text: 'Meeting 1: a companion is not recorded as offered',
      source: 'Acas Code, paragraph 7',
    },
  ],
  [
    'the right to a companion not stated before a hearing',
    hearing({ companion: { offered: null } }),
    {
      id: `meeting-companion-${formalIds.hearing}`,
      before: 'now',
      source: 'Employment Relations Act 1999, section 10',
    },
  ],
  [
    'a hearing without notice',
    hearing({ noticeGivenOn: null }),
    {
      id: `meeting-notice-${formalIds.hearing}`,
      text: 'Meeting 2: no notice in writing is recorded',
    },
  ],
  [
    'notes that nobody agreed or disputed',
    meeting({ agreement: 'awaited' }),
    { id: `meeting-notes-${formalIds.meeting}`, before: 'report' },
  ],
  [
    'notes of many meetings',
    aFormalCase(many('meeting', { kind: 'witness', state: 'held' })),
    { id: 'meeting-notes-many-4', text: '4 meetings: the notes are neither agreed nor disputed' },
  ],
  [
    'a planned meeting whose time is past',
    hearing({ startsAt: { local: '2026-07-18T10:00', timeZone: 'Europe/London' } }),
    {
      id: `overdue-meeting-${formalIds.hearing}-2026-07-18T09:00:00.000Z`,
      text: 'Meeting 2: its time is past; say whether it was held',
    },
  ],
  [
    'a statement without consent recorded',
    statement({ consentToShare: null }),
    { id: `statement-consent-${formalIds.statement}` },
  ],
  [
    'an anonymous statement without a reason',
    statement({ isAnonymised: true }),
    {
      id: `statement-anonymous-${formalIds.statement}`,
      text: 'Statement 1: anonymous, without a reason',
    },
  ],
  [
    'confidentiality breached without a decision about the ICO',
    formal('referral', 'ico', { decision: null }),
    { id: 'ico-decision', before: 'now', section: 'referrals', target: 'ico' },
  ],
  [
    'a head of 5.4.1 without a decision about safeguarding',
    formal('referral', 'safeguarding', { decision: null }),
    { id: 'safeguarding', before: 'now', source: 'clause 5.4.1' },
  ],
  [
    'a registered person, and no decision about the body',
    subject({ professionalBody: 'Social Work England' }),
    { id: 'professional-social_work_england', target: 'social_work_england', before: 'closing' },
  ],
  [
    'a person registered elsewhere, and no decision about it',
    subject({ professionalBody: 'BACP' }),
    { id: 'professional-other' },
  ],
  [
    'many statements without consent recorded',
    aFormalCase(many('statement', {})),
    { id: 'statement-consent-many-4', text: '4 statements: consent to share them is not recorded' },
  ],
];
