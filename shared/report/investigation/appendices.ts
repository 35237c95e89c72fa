import type { DocumentInput } from '../document-input.ts';
import type { Block } from '../model.ts';
import { muted, paragraph } from './rich-text-blocks.ts';

/** What proves that nothing was changed, and the list of the exhibits bound behind it. */
export function appendices({ detail, log }: DocumentInput): Block[] {
  return [
    { kind: 'pageBreak' },
    {
      kind: 'heading',
      id: 'integrity',
      level: 1,
      text: 'Integrity of the record',
      numbering: 'appendix',
    },
    ...integrity(log),
    // Last, because the exhibits themselves are bound behind it.
    { kind: 'heading', id: 'exhibits', level: 1, text: 'Exhibits', numbering: 'appendix' },
    detail.exhibits.length === 0
      ? muted('There are no exhibits.')
      : { kind: 'exhibitIndex', id: 'exhibit-index' },
  ];
}

/** Where the log stood when the document was made. */
export function integrity(log: DocumentInput['log']): Block[] {
  return [
    paragraph(
      'Every change to the case is kept in a log in which each entry carries the hash of the one before it. When this document was made the log had ',
      `${log.entries.toLocaleString('en-GB')} ${log.entries === 1 ? 'entry' : 'entries'}, and the last hash was:`,
    ),
    paragraph({ kind: 'text', text: log.head, mono: true }),
    paragraph(
      'Should the log ever be rewritten, this hash would no longer be found in it. The SHA-256 of each exhibit is that of the bytes as they were received.',
    ),
  ];
}
