import type { LetterKind } from '../../shared/domain/letter.ts';
import type { Role } from '../../shared/domain/person.ts';
import { sortRecords, type AnyRecord } from '../../shared/domain/records.ts';
import { plainTextOf } from '../../shared/domain/rich-text.ts';
import { blanksIn } from '../../shared/letters/blanks.ts';
import { draftLetter } from '../../shared/letters/draft-letter.ts';
import type { LetterInput } from '../../shared/letters/letter-input.ts';
import { aCaseRecord, aRecord } from './records.ts';
import { anId } from './session.ts';

/** The subject of the case that letters are drafted from. */
export const subjectId = anId(2);

/** A letter to the subject of a case with these records; with its plain text and its blanks. */
export function aDraft(
  kind: LetterKind,
  records: readonly AnyRecord[] = [],
  fields: Partial<LetterInput> & { role?: Role | null } = {},
) {
  const { role = 'employee', ...input } = fields;
  const made = draftLetter(kind, {
    records: sortRecords([
      aCaseRecord(),
      aRecord('person', subjectId, { part: 'subject', name: 'Ann Example', role }),
      ...records,
    ]),
    investigator: 'Miriam Keane',
    office: 'Executive Director',
    today: '2026-07-01',
    meetingId: null,
    personId: subjectId,
    policy: { title: 'Social Media Policy, May 2015' },
    ...input,
  });
  return { ...made, text: plainTextOf(made.body), blanks: blanksIn(made.body) };
}
