import { editCase, openCase } from '../../electron/services/cases/case-service.ts';
import type { LibrarySession } from '../../electron/services/library-session.ts';
import { letterKindLabels } from '../../shared/domain/labels.ts';
import { Edit } from '../../shared/domain/records.ts';
import type { RichText } from '../../shared/domain/rich-text.ts';
import { blanksIn } from '../../shared/letters/blanks.ts';
import { draftLetter } from '../../shared/letters/draft-letter.ts';
import { policyOf, shippedPolicy } from '../../shared/policy/register.ts';
import type { LetterBrief } from './letter-brief.ts';
import { investigator } from './story-records.ts';

/** Drafts letters as the window does, fills their blanks and sends them. Throws on a blank that the story does not fill. */
export function writeLetters(
  session: LibrarySession,
  caseId: string,
  briefs: readonly LetterBrief[],
): void {
  for (const brief of briefs) {
    const label = `Wrote and sent a letter: ${letterKindLabels[brief.kind]}`;
    const body = letterOf(session, caseId, brief);
    const added = Edit.parse({ op: 'add', kind: 'letter', id: session.newId(), body });
    editCase(session, { caseId, label, edits: [added] });
  }
}

function letterOf(session: LibrarySession, caseId: string, brief: LetterBrief): object {
  const { records, exhibits } = openCase(session, caseId);
  const { kind, personId, address, sentOn, to, fills } = brief;
  const meeting = records.meetings.find(
    ({ body }) => body.kind === to && body.personId === personId,
  );
  const enclosed = {
    meetingId: meeting?.id ?? null,
    exhibitIds: exhibits
      .filter(({ facts }) => brief.exhibits?.includes(facts.number))
      .map(({ facts }) => facts.id),
  };
  const { subject, addressee, body } = draftLetter(kind, {
    records,
    investigator,
    office: 'Executive Director',
    today: sentOn,
    personId,
    ...enclosed,
    policy: policyOf(records.file.policyVersion, [shippedPolicy]),
  });
  const filled = filledIn(body, fills);
  const [left] = blanksIn(filled);
  if (left) throw new Error(`the story leaves ${left} open in a letter (${kind})`);
  const sent = { datedOn: sentOn, sentOn, sentBy: 'by_hand' };
  return { kind, personId, addressee, address, subject, body: filled, ...enclosed, ...sent };
}

function filledIn(body: RichText, fills: Readonly<Record<string, string>>): RichText {
  const text = JSON.stringify(body).replace(/\[([^[\]{}"]+)\]/g, (found, what: string) => {
    const words = fills[what];
    return words === undefined ? found : JSON.stringify(words).slice(1, -1);
  });
  return JSON.parse(text) as RichText;
}
