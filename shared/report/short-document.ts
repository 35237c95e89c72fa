import type { DocumentInput } from './document-input.ts';
import type { Block, ReportDocument } from './model.ts';
import { withoutBoundExhibits } from './unbound.ts';

/** The name on every document. */
export const organisation = 'STaSS';

/** What differs from one short document to another. */
export type ShortDocument = {
  /** "Decision"; printed at the head of the first page unless the document has a head of its own. */
  readonly title: string;
  /** What stands under the title. */
  readonly subtitle?: string;
  readonly hasPrintedTitle?: boolean;
  /** Whether it is not settled yet and says so on every page. */
  readonly isDraft?: boolean;
  readonly blocks: readonly Block[];
};

/** A document without cover, contents and bound exhibits: a letter, a record to sign, a decision. */
export function shortDocument(input: DocumentInput, parts: ShortDocument): ReportDocument {
  const { title, subtitle = '', hasPrintedTitle = true, isDraft = false, blocks } = parts;
  const { row, exhibits } = input.detail;
  const name = `${title} ${row.reference}`;
  return {
    title: name,
    runningTitle: name,
    reference: row.reference,
    marking: isDraft ? `Draft · ${input.marking}` : input.marking,
    lang: 'en-GB',
    author: input.investigator,
    subject: title,
    createdAt: input.createdAt,
    cover: null,
    contentsDepth: 1,
    blocks: [
      { kind: 'masthead', organisation, title: hasPrintedTitle ? title : '', subtitle },
      ...withoutBoundExhibits(blocks, exhibits),
    ],
    exhibits: [],
  };
}
