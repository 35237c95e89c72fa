import type { LetterKind } from '../../shared/domain/letter.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';

/** A letter of the story: what is drafted from the case, and what the Director puts in place of the blanks. */
export type LetterBrief = {
  readonly kind: LetterKind;
  readonly personId: string;
  readonly address: string;
  readonly sentOn: string;
  /** The kind of meeting an invitation is to; the person's first of that kind. */
  readonly to?: Meeting['kind'];
  /** Numbers of the exhibits that go with it. */
  readonly exhibits?: readonly string[];
  /** Words by blank, without its brackets. */
  readonly fills: Readonly<Record<string, string>>;
};
