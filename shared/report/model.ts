/**
 * A document as a tree of what it says, without a word about how it looks. The PDF and the DOCX are written from the same
 * tree, and it crosses a process boundary on the way, hence the schemas in `model-schema.ts`.
 */

/** Identifies a heading, table or figure that can be referred to. */
export type BlockId = string;

/** Text of one style. `lang` is BCP 47; `dir` is set where it differs from what stands around it. */
export type TextRun = {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly mono?: boolean | undefined;
  readonly muted?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
};

/** What stands in a line. A bare string is text in the style of its surroundings. */
export type Inline =
  | string
  | TextRun
  | { readonly kind: 'lineBreak' }
  /** The exhibit's number as a link to it; with `withPage` also the page it is bound in, where there are pages. */
  | { readonly kind: 'exhibit'; readonly id: string; readonly withPage?: boolean | undefined }
  /** "section 6.1", "Table 2", "Appendix A", as a link. */
  | { readonly kind: 'crossReference'; readonly to: BlockId }
  | { readonly kind: 'footnote'; readonly content: readonly Inline[] };

/** A heading. Appendix headings are lettered, plain ones bear no number; level 3 never does. */
export type Heading = {
  readonly kind: 'heading';
  readonly id: BlockId;
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly numbering: 'section' | 'appendix' | 'none';
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  /** A subtitle under a heading, as in "Clauses 5.3(c) and 5.4.1". */
  readonly isSubtitle?: boolean | undefined;
  /** Where no page may end: between it and what follows, or within it. */
  readonly keep?: 'next' | 'whole' | undefined;
};

export type List = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
};

/** Somebody's exact words: never corrected, hyphenated or normalised. */
export type Quote = {
  readonly kind: 'quote';
  readonly content: readonly Inline[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The exhibit it stands in. */
  readonly exhibit: string | null;
  readonly translation: string | null;
};

/** Terms with what is to be said of each, as in "Platform: Facebook". */
export type Facts = {
  readonly kind: 'facts';
  readonly rows: readonly { readonly term: string; readonly value: readonly Inline[] }[];
};

export type Table = {
  readonly kind: 'table';
  readonly id: BlockId;
  readonly caption: string;
  /** Widths are shares of the whole. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Set for a table short enough to stand on one page: no page ends within it. */
  readonly keep?: 'whole' | undefined;
};

/** A drawing as SVG, which stays sharp in print. */
export type Figure = {
  readonly kind: 'figure';
  readonly id: BlockId;
  readonly svg: string;
  readonly caption: string;
  readonly alt: string;
};

/** Lines to sign on. */
export type SignOff = {
  readonly kind: 'signOff';
  readonly rows: readonly { readonly role: string; readonly name: string }[];
};

/** The head of a document without a cover: who it is from, how it is marked and, where it has them, title and subtitle. */
export type Masthead = {
  readonly kind: 'masthead';
  readonly organisation: string;
  readonly title: string;
  readonly subtitle: string;
};

/** Ruled lines to write on by hand. */
export type WritingSpace = { readonly kind: 'writingSpace'; readonly lines: number };

/** The table of all exhibits with file, size, SHA-256 and, where there are pages, the page each is bound in. */
export type ExhibitIndex = { readonly kind: 'exhibitIndex'; readonly id: BlockId };

/** What follows begins a page; where it is a piece by itself, as one letter among many, its pages are numbered by themselves. */
export type PageBreak = { readonly kind: 'pageBreak'; readonly beginsPiece?: boolean | undefined };

/** What a document is made of. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Quote
  | Facts
  | Table
  | Figure
  | SignOff
  | Masthead
  | WritingSpace
  | ExhibitIndex
  | PageBreak;

/** An exhibit that is bound behind the text. Its bytes travel apart from the document. */
export type ReportExhibit = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** What a reader who cannot see it needs to know. */
  readonly alt: string;
  readonly fileName: string;
  readonly mime: string;
  readonly sizeBytes: number;
  /** Of the original bytes, lower-case hex. */
  readonly sha256: string;
  readonly print:
    | { readonly as: 'image' }
    | { readonly as: 'pdf' }
    /** Set as text, line by line. */
    | { readonly as: 'text' }
    /** Cannot be put on paper: gets a page that says why. */
    | { readonly as: 'unplaceable'; readonly reason: string };
};

/** The first page. */
export type Cover = {
  readonly organisation: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: Facts['rows'];
  /** A sentence on how to handle the document. */
  readonly notice: string;
};

/** A whole document. */
export type ReportDocument = {
  /** For the file's properties and the window's title bar. */
  readonly title: string;
  /** Printed at the head of every page: kind and reference. */
  readonly runningTitle: string;
  readonly reference: string;
  /** Protective marking, as in "CONFIDENTIAL". */
  readonly marking: string;
  readonly lang: string;
  readonly author: string;
  readonly subject: string;
  /** Written into the file's properties; the only clock the writers see. */
  readonly createdAt: string;
  /** Null for short documents, which begin with a masthead and have no table of contents. */
  readonly cover: Cover | null;
  /** How deep the table of contents goes, where there is a cover. */
  readonly contentsDepth: 1 | 2 | 3;
  readonly blocks: readonly Block[];
  readonly exhibits: readonly ReportExhibit[];
};
