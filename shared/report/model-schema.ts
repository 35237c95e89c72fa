import { z } from 'zod';
import type { Block, Inline, ReportDocument } from './model.ts';

/** Whatever was entered; the writers make `und` of what is no language tag. */
const lang = z.string();
const dir = z.enum(['ltr', 'rtl']);
const id = z.string().min(1);

const InlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.string(),
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('text'),
        text: z.string(),
        bold: z.boolean().optional(),
        italic: z.boolean().optional(),
        mono: z.boolean().optional(),
        muted: z.boolean().optional(),
        lang: lang.optional(),
        dir: dir.optional(),
      }),
      z.strictObject({ kind: z.literal('lineBreak') }),
      z.strictObject({ kind: z.literal('exhibit'), id, withPage: z.boolean().optional() }),
      z.strictObject({ kind: z.literal('crossReference'), to: id }),
      z.strictObject({ kind: z.literal('footnote'), content: z.array(InlineSchema) }),
    ]),
  ]),
);

const inlines = z.array(InlineSchema);
const factRows = z.array(z.strictObject({ term: z.string(), value: inlines }));

const BlockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      id,
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: z.string().min(1),
      numbering: z.enum(['section', 'appendix', 'none']),
    }),
    z.strictObject({
      kind: z.literal('paragraph'),
      content: inlines,
      isSubtitle: z.boolean().optional(),
      keep: z.enum(['next', 'whole']).optional(),
    }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(z.array(BlockSchema)),
    }),
    z.strictObject({
      kind: z.literal('quote'),
      content: inlines,
      lang,
      dir,
      exhibit: id.nullable(),
      translation: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('facts'), rows: factRows }),
    z.strictObject({
      kind: z.literal('table'),
      id,
      caption: z.string().min(1),
      columns: z.array(z.strictObject({ title: z.string(), width: z.number().positive() })).min(1),
      rows: z.array(z.array(inlines)),
      keep: z.literal('whole').optional(),
    }),
    z.strictObject({
      kind: z.literal('figure'),
      id,
      svg: z.string(),
      caption: z.string(),
      alt: z.string(),
      /** In packs issued before a page could end between a chart and its table. Not heeded. */
      keep: z.literal('next').optional(),
    }),
    z.strictObject({
      kind: z.literal('signOff'),
      rows: z.array(z.strictObject({ role: z.string(), name: z.string() })),
    }),
    z.strictObject({
      kind: z.literal('masthead'),
      organisation: z.string(),
      title: z.string(),
      subtitle: z.string(),
    }),
    z.strictObject({ kind: z.literal('writingSpace'), lines: z.number().int().positive() }),
    z.strictObject({ kind: z.literal('exhibitIndex'), id }),
    z.strictObject({ kind: z.literal('pageBreak'), beginsPiece: z.boolean().optional() }),
  ]),
);

const ReportExhibitSchema = z.strictObject({
  id,
  number: z.string().min(1),
  title: z.string(),
  alt: z.string(),
  fileName: z.string(),
  mime: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  print: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('image') }),
    z.strictObject({ as: z.literal('pdf') }),
    z.strictObject({ as: z.literal('text') }),
    z.strictObject({ as: z.literal('unplaceable'), reason: z.string() }),
  ]),
});

/** Schema of `ReportDocument`. It checks the shape; `problemsIn` checks that the document makes sense. */
export const ReportDocumentSchema: z.ZodType<ReportDocument> = z.strictObject({
  title: z.string().min(1),
  runningTitle: z.string(),
  reference: z.string(),
  marking: z.string(),
  lang,
  author: z.string(),
  subject: z.string(),
  createdAt: z.iso.datetime(),
  cover: z
    .strictObject({
      organisation: z.string(),
      title: z.string(),
      subtitle: z.string(),
      facts: factRows,
      notice: z.string(),
    })
    .nullable(),
  contentsDepth: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  blocks: z.array(BlockSchema),
  exhibits: z.array(ReportExhibitSchema),
});
