import type { LetterKind } from '../domain/letter.ts';
import { hasPart } from '../domain/person.ts';
import { calledInDocuments } from '../report/people.ts';
import { appealOutcome } from './appeal-outcome.ts';
import { blank } from './blanks.ts';
import { contentRemovalRequest } from './content-removal-request.ts';
import { delayNotice } from './delay-notice.ts';
import { interimMeasure } from './interim-measure.ts';
import { invitation } from './invitation.ts';
import type { LetterDraft, LetterInput, Template } from './letter-input.ts';
import { noFurtherAction } from './no-further-action.ts';
import { noticeOfInvestigation } from './notice-of-investigation.ts';
import { outcomeLetter } from './outcome-letter.ts';
import { say } from './parts.ts';
import { wordsFor } from './role-words.ts';
import { toOthers } from './to-others.ts';

const templates: Readonly<Record<LetterKind, Template>> = {
  notice_of_investigation: noticeOfInvestigation,
  invitation,
  interim_measure: interimMeasure,
  delay_notice: delayNotice,
  outcome: outcomeLetter,
  appeal_outcome: appealOutcome,
  content_removal_request: contentRemovalRequest,
  no_further_action: noFurtherAction,
};

/** Letters that are written alike to anybody. */
const forAnybody: readonly LetterKind[] = ['invitation', 'content_removal_request'];

/**
 * Drafts a letter from what the case knows; what it does not know stands in it as a visible blank (`blanksIn`).
 *
 * Protected people appear by alias only, and nothing in any letter depends on who raised the concern (clause 1). It is a
 * proposal to be read and changed, never a decision.
 */
export function draftLetter(kind: LetterKind, input: LetterInput): LetterDraft {
  const person = input.records.people.find(({ id }) => id === input.personId)?.body ?? null;
  const isToSubject = person !== null && hasPart(person, 'subject');
  const template = isToSubject || forAnybody.includes(kind) ? templates[kind] : toOthers;
  const words = wordsFor(person?.role ?? null);
  const addressee = person ? calledInDocuments(person) : (input.addressee ?? '').trim();
  const { subject, blocks } = template({ ...input, kind, person, isToSubject, words });
  const greeting = say(`Dear ${addressee || blank('name')},`);
  return { subject, addressee, body: { type: 'doc', content: [greeting, ...blocks] } };
}
