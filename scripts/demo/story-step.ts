import type { CaseFile, ClosingReason, Stage } from '../../shared/domain/case-file.ts';
import type { ListKind, RecordKind } from '../../shared/domain/records.ts';
import type { LetterBrief } from './letter-brief.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields of a record that are set; exhibits in them are named by their numbers, as in a case folder. */
export type Put = { readonly kind: RecordKind; readonly id: string; readonly fields: Fields };

/**
 * A record that is made. Later steps name it as `$key`; `$subject` and `$reporter` are there from the start, and `$new` is an
 * id of its own wherever it stands.
 */
export type Add = { readonly kind: ListKind; readonly key?: string; readonly body: Fields };

/** One thing the Director does, and when. */
export type Step = { readonly at: string } & (
  | { readonly label: string; readonly puts: readonly Put[] }
  | { readonly label: string; readonly adds: readonly Add[] }
  | { readonly move: Exclude<Stage, 'closed'>; readonly on: string }
  | { readonly addCaptures: true }
  | { readonly letters: readonly LetterBrief[] }
  | { readonly view: readonly string[] }
  | {
      readonly close: {
        readonly on: string;
        readonly reason: ClosingReason;
        readonly note: NonNullable<CaseFile['closing']>['note'];
      };
    }
);
