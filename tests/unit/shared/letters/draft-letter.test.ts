import { describe, expect, it } from 'vitest';
import { letterKinds } from '../../../../shared/domain/letter.ts';
import { RichText, richTextFromPlain } from '../../../../shared/domain/rich-text.ts';
import { aDraft, subjectId } from '../../../helpers/letters.ts';
import { aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const meetingId = anId(5);
const rich = richTextFromPlain;

const aMeeting = (kind: string, fields: Record<string, unknown> = {}) =>
  aRecord('meeting', meetingId, {
    kind,
    personId: subjectId,
    startsAt: { local: '2026-07-14T10:30', timeZone: 'Europe/London' },
    place: 'Elm House, room 2',
    ...fields,
  });

const anAllegation = (fields: Record<string, unknown> = {}) =>
  aRecord('allegation', anId(10), {
    title: 'Told of a member',
    wording: rich('That on 3 June you wrote of a member’s red hat.'),
    ...fields,
  });

describe('every letter', () => {
  it.each(letterKinds)('%s of an empty case is a text with a greeting and blanks', (kind) => {
    const { body, text, subject, addressee, blanks } = aDraft(kind);
    expect(RichText.safeParse(body).success).toBe(true);
    expect(text.startsWith('Dear Ann Example,')).toBe(true);
    expect([subject !== '', addressee]).toEqual([true, 'Ann Example']);
    expect(blanks.length).toBeGreaterThan(0);
  });

  it.each(letterKinds)('%s is the same whoever raised the concern', (kind) => {
    const reporter = aRecord('person', anId(3), {
      part: 'reporter',
      alias: 'Protected reporter',
      isProtected: true,
    });
    const meeting = aMeeting('hearing', { attendeeIds: [anId(3)] });
    const withReporter = aDraft(kind, [reporter, meeting], { meetingId });
    const without = aDraft(kind, [aMeeting('hearing')], { meetingId });
    expect(withReporter.body).toEqual(without.body);
    expect(withReporter.text).not.toMatch(/report(er|ed by)|whistle/i);
  });

  it.each(letterKinds)('%s to a volunteer has no words of employment', (kind) => {
    for (const role of ['volunteer', 'trustee', 'student', 'professional_connection'] as const) {
      const measure = aRecord('measure', anId(6), { kind: 'suspension' });
      const { text } = aDraft(kind, [measure, aMeeting('hearing')], { role, meetingId });
      expect(text).not.toMatch(/employ(ed|ee|er|ment\b(?! Rights| Relations))|disciplin|\bpay\b/i);
    }
  });

  it('calls a service user by alias only', () => {
    const user = aRecord('person', anId(4), { part: 'service_user', name: '', alias: 'Member B' });
    const { text, addressee } = aDraft('invitation', [user], { personId: anId(4) });
    expect(addressee).toBe('Member B');
    expect(text).toContain('Dear Member B,');
  });

  it.each(['notice_of_investigation', 'outcome', 'appeal_outcome', 'no_further_action'] as const)(
    '%s to anybody but the subject tells nothing of the subject',
    (kind) => {
      const decided = aRecord('outcome', 'outcome', {
        actions: ['first_warning'],
        decisionReasons: rich('Because of the red hat.'),
      });
      const { text } = aDraft(kind, [anAllegation(), decided], {
        personId: null,
        addressee: 'Care Agency Ltd',
      });
      expect(text).toContain('Dear Care Agency Ltd,');
      expect(text).not.toMatch(/red hat|Ann Example|warning/);
    },
  );
});

describe('notice of investigation', () => {
  it('puts the allegation as worded and says that nothing is found', () => {
    const plan = aRecord('plan', 'plan', { promisedOn: '2026-07-20' });
    const { text, blanks } = aDraft('notice_of_investigation', [anAllegation(), plan]);
    expect(text).toContain('That on 3 June you wrote of a member’s red hat.');
    expect(text).toContain('I, Miriam Keane, Executive Director, will look into it myself.');
    expect(text).toContain('it is not a finding');
    expect(text).toContain('20 July 2026');
    expect(blanks).toEqual(['[somebody who is not part of this and can offer support]']);
  });

  it('names another investigator of the case', () => {
    const other = aRecord('person', anId(7), { part: 'investigator', name: 'Tunde Okonjo' });
    expect(aDraft('notice_of_investigation', [other]).text).toContain('Tunde Okonjo will look');
  });
});

describe('invitation', () => {
  it('says when, where and that a worker has a right to be accompanied at a hearing', () => {
    const { text, subject } = aDraft('invitation', [aMeeting('hearing')], { meetingId });
    expect(subject).toBe('Invitation to a hearing');
    expect(text).toContain('When: 14 July 2026, 10:30');
    expect(text).toContain('Where: Elm House, room 2');
    expect(text).toContain('You have the right to be accompanied');
    expect(text).toContain('[most serious outcome it may have]');
  });

  it('offers company as good practice where it is no right', () => {
    for (const [kind, role] of [
      ['investigation', 'employee'],
      ['witness', 'agency_worker'],
      ['hearing', 'volunteer'],
      ['appeal', 'trustee'],
    ] as const) {
      const { text } = aDraft('invitation', [aMeeting(kind)], { role, meetingId });
      expect(text).toContain('as good practice');
      expect(text).not.toContain('You have the right');
    }
  });

  it('leaves open whether it is a right while the role is not known', () => {
    const { blanks } = aDraft('invitation', [aMeeting('hearing')], { role: null, meetingId });
    expect(blanks.some((found) => found.includes('section 10'))).toBe(true);
  });

  it('tells a witness nothing of who or what it is about', () => {
    const witness = aRecord('person', anId(8), { part: 'witness', name: 'Hywel Rees' });
    const meeting = aMeeting('witness', { personId: anId(8) });
    const input = { meetingId, personId: anId(8) };
    const { text } = aDraft('invitation', [witness, meeting, anAllegation()], input);
    expect(text).not.toMatch(/Ann Example|red hat/);
  });

  it('shows what is missing as blanks, and the exhibits enclosed as references', () => {
    const { blanks, body } = aDraft('invitation', [], { exhibitIds: [anId(900)] });
    expect(blanks).toContain('[date of the meeting]');
    expect(JSON.stringify(body)).toContain(`"exhibitId":"${anId(900)}"`);
  });
});

describe('interim measure', () => {
  const measure = aRecord('measure', anId(6), {
    kind: 'suspension',
    what: 'No shifts at Elm House.',
    reasons: rich('To keep the evidence as it is.'),
    startedOn: '2026-06-20',
    reviewOn: '2026-07-10',
  });

  it('is no sanction, with reasons, review and full pay', () => {
    const { text } = aDraft('interim_measure', [measure]);
    expect(text).toContain('It is not a sanction.');
    expect(text).toContain('No shifts at Elm House. It applies from 20 June 2026.');
    expect(text).toContain('To keep the evidence as it is.');
    expect(text).toContain('by 10 July 2026');
    expect(text).toContain('full pay');
  });

  it('leaves an agency worker’s pay to what was agreed with the agency', () => {
    const { blanks, text } = aDraft('interim_measure', [measure], { role: 'agency_worker' });
    expect(blanks).toContain('[what was agreed with the agency about pay]');
    expect(text).toContain('A pause in your assignment');
  });

  it('leaves out a measure that has ended', () => {
    const ended = aRecord('measure', anId(6), { ...measure.body, endedOn: '2026-06-30' });
    expect(aDraft('interim_measure', [ended]).text).not.toContain('Elm House');
  });
});

describe('notice of delay', () => {
  it('takes a promise still to come as the new day, one gone by as the old', () => {
    const promise = (promisedOn: string) => [aRecord('plan', 'plan', { promisedOn })];
    const ahead = aDraft('delay_notice', promise('2026-07-20'));
    expect(ahead.text).toContain('again by 20 July 2026');
    expect(ahead.blanks).toContain('[day promised before]');
    const past = aDraft('delay_notice', promise('2026-06-20'));
    expect(past.text).toContain('from me by 20 June 2026');
    expect(past.blanks).toContain('[new day by which you hear from us]');
  });
});

describe('outcome', () => {
  it('tells finding, adoption, decision, reasons, warning and appeal', () => {
    const outcome = aRecord('outcome', 'outcome', {
      decidedOn: '2026-07-20',
      actions: ['first_warning'],
      decisionReasons: rich('It could have identified a member.'),
      adoptions: { [anId(10)]: { adoption: 'adopted_in_part', reasons: 'Not the second post.' } },
      warningUntil: '2027-01-20',
      rightOfAppeal: 'yes',
      appealBy: '2026-07-27',
    });
    const { text } = aDraft('outcome', [
      anAllegation({ finding: 'contested', balance: 'substantiated' }),
      outcome,
    ]);
    for (const said of [
      'On the balance of probabilities, the investigation found it substantiated.',
      'I adopt that finding in part. Not the second post.',
      'First written warning',
      'It could have identified a member.',
      'counts until 20 January 2027',
      'by 27 July 2026',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('says what a warning asks for, and when an engagement ends', () => {
    const decided = (actions: string[]) =>
      aDraft('outcome', [aRecord('outcome', 'outcome', { actions })]);
    expect(decided(['final_warning']).blanks).toContain('[what is expected from now on]');
    const dismissed = decided(['dismissal']).blanks;
    expect(dismissed).toContain('[last day]');
    expect(dismissed).toContain('[notice, or why there is none, and what is paid]');
  });

  it('tells of company at the appeal: a right of workers, offered to others', () => {
    const outcome = aRecord('outcome', 'outcome', { rightOfAppeal: 'yes' });
    expect(aDraft('outcome', [outcome]).text).toContain('You have the right to be accompanied');
    const offered = aDraft('outcome', [outcome], { role: 'student' }).text;
    expect(offered).toContain('as good practice');
    expect(offered).not.toContain('You have the right');
  });

  it('never fills in a finding or an adoption that is not there', () => {
    const { blanks } = aDraft('outcome', [anAllegation()]);
    expect(blanks).toContain('[finding on allegation 1]');
    expect(blanks).toContain('[whether the finding on allegation 1 is adopted]');
    expect(blanks).toContain('[whether there is an appeal]');
  });
});

describe('outcome of the appeal', () => {
  it('tells what became of it, why, and what applies instead', () => {
    const appeal = aRecord('appeal', 'appeal', {
      lodgedOn: '2026-07-25',
      heardOn: '2026-08-03',
      outcome: 'upheld_in_part',
      reasons: rich('The second post was misread.'),
      actions: ['advice'],
    });
    const { text } = aDraft('appeal_outcome', [appeal]);
    expect(text).toContain('You appealed on 25 July 2026. I heard it on 3 August 2026.');
    expect(text).toContain('Your appeal is upheld in part.');
    expect(text).toContain('The second post was misread.');
    expect(text).toContain('Advice');
    expect(text).not.toContain('counts until');
  });

  it.each([
    ['one given instead', { actions: ['first_warning'], warningUntil: '2027-02-03' }, '3 February'],
    ['one given instead without a day of its own', { actions: ['first_warning'] }, '20 July'],
    ['that of the decision, which stands', { outcome: 'dismissed', actions: null }, '20 July'],
  ])('tells until when a warning counts: %s', (_, fields, day) => {
    const { text } = aDraft('appeal_outcome', [
      aRecord('outcome', 'outcome', { actions: ['final_warning'], warningUntil: '2027-07-20' }),
      aRecord('appeal', 'appeal', { lodgedOn: '2026-07-25', outcome: 'upheld_in_part', ...fields }),
    ]);
    expect(text).toContain(`The warning counts until ${day} 2027.`);
  });

  it('leaves the last day of a warning open where none is given', () => {
    const appeal = { outcome: 'upheld_in_part', actions: ['first_warning'] };
    const { blanks } = aDraft('appeal_outcome', [aRecord('appeal', 'appeal', appeal)]);
    expect(blanks).toContain('[last day on which the warning counts]');
  });
});
