import type { CaseDetail } from '../../shared/domain/case-detail.ts';
import { shippedPolicy } from '../../shared/policy/register.ts';
import type { DocumentInput } from '../../shared/report/document-input.ts';
import type { Block, Inline, ReportDocument } from '../../shared/report/model.ts';
import { numberBlocks } from '../../shared/report/numbering.ts';

/** What a document of a case is drawn from, on a July day. */
export function aDocumentInput(
  detail: CaseDetail,
  fields: Partial<DocumentInput> = {},
): DocumentInput {
  return {
    detail,
    namesApart: new Map(),
    policy: shippedPolicy,
    investigator: 'Miriam Keane',
    office: 'Executive Director',
    marking: 'CONFIDENTIAL',
    today: '2026-07-22',
    createdAt: '2026-07-22T09:00:00.000Z',
    edition: 1,
    log: { entries: 39, head: 'cd'.repeat(32) },
    priors: [],
    gaps: [],
    disclosures: [],
    ...fields,
  };
}

/** The tree as a reader would tell it: one line per block, references by what they lead to. */
export function told(document: ReportDocument): string[] {
  const numbers = numberBlocks(document.blocks);
  const exhibits = new Map(document.exhibits.map(({ id, number }) => [id, number]));
  const words = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (typeof inline === 'string') return inline;
        if (inline.kind === 'text') return inline.bold ? `*${inline.text}*` : inline.text;
        if (inline.kind === 'exhibit') return `@${exhibits.get(inline.id) ?? '?'}`;
        if (inline.kind === 'crossReference') return `>${numbers.get(inline.to)?.reference ?? '?'}`;
        return inline.kind === 'lineBreak' ? ' / ' : `(${words(inline.content)})`;
      })
      .join('');
  const tell = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${numbers.get(block.id)?.number ?? ''} ${block.text}`];
      case 'paragraph':
        return [words(block.content)];
      case 'quote':
        return [
          `“${words(block.content)}” ${block.lang} ${block.dir} ${exhibits.get(block.exhibit ?? '') ?? ''}`,
        ];
      case 'list':
        return block.items.flatMap((item) => item.flatMap(tell).map((line) => `- ${line}`));
      case 'facts':
        return block.rows.map(({ term, value }) => `${term}: ${words(value)}`);
      case 'table':
        return [
          `|| ${block.caption}`,
          ...block.rows.map((row) => `| ${row.map(words).join(' | ')}`),
        ];
      case 'signOff':
        return block.rows.map(({ role, name }) => `____ ${role}: ${name}`);
      case 'masthead':
        return [
          `[${[block.organisation, block.title, block.subtitle].filter(Boolean).join(' · ')}]`,
        ];
      default:
        return [`(${block.kind})`];
    }
  };
  return document.blocks.flatMap(tell);
}
