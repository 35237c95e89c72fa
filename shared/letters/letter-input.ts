import type { LetterKind } from '../domain/letter.ts';
import type { CaseRecords } from '../domain/records.ts';
import type { Person } from '../domain/person.ts';
import type { RichBlock, RichText } from '../domain/rich-text.ts';
import type { PolicyVersion } from '../policy/register.ts';
import type { RoleWords } from './role-words.ts';

/** What a letter is drafted from. */
export type LetterInput = {
  readonly records: CaseRecords;
  /** Name of whoever works the case, who writes most letters. */
  readonly investigator: string;
  /** Their office in words: "Executive Director". */
  readonly office: string;
  /** The day it is drafted, `YYYY-MM-DD`. */
  readonly today: string;
  /** The meeting an invitation is to; null where it is to none yet. */
  readonly meetingId: string | null;
  /** Whom it goes to among the people of the case; null for somebody else, such as a platform. */
  readonly personId: string | null;
  /** What somebody who is not among the people of the case is called; empty while nobody has said. */
  readonly addressee?: string;
  /** Exhibits that go with it. */
  readonly exhibitIds?: readonly string[];
  /** The version of the policy the case is under. */
  readonly policy: Pick<PolicyVersion, 'title'>;
};

/** A letter as it is proposed: nothing of it is fixed until somebody has read and sent it. */
export type LetterDraft = {
  readonly subject: string;
  readonly body: RichText;
  readonly addressee: string;
};

/** What each template gets: the case, and whom the letter addresses. */
export type TemplateInput = LetterInput & {
  readonly kind: LetterKind;
  /** The person of the case it goes to, if it is one. */
  readonly person: Person | null;
  /** Whether it goes to the person the case is about. */
  readonly isToSubject: boolean;
  /** Words that fit the role of the person it goes to. */
  readonly words: RoleWords;
};

/** What a template answers; greeting and addressee are the same for all. */
export type Template = (input: TemplateInput) => {
  readonly subject: string;
  readonly blocks: readonly RichBlock[];
};
