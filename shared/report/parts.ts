import type { Block, Facts, Heading, Inline, SignOff } from './model.ts';

/** A heading of the first level, numbered. */
export function section(id: string, text: string): Heading {
  return { kind: 'heading', id, level: 1, text, numbering: 'section' };
}

/** A heading of the second level, numbered. */
export function subsection(id: string, text: string): Heading {
  return { kind: 'heading', id, level: 2, text, numbering: 'section' };
}

/** A heading of the third level, which bears no number. */
export function minorHeading(id: string, text: string): Heading {
  return { kind: 'heading', id, level: 3, text, numbering: 'none' };
}

/** A heading without a number, for short documents. */
export function plainHeading(id: string, text: string): Heading {
  return { kind: 'heading', id, level: 1, text, numbering: 'none' };
}

/** Terms with their values; those of which nothing is known are left out. */
export function facts(rows: readonly (readonly [string, string | readonly Inline[]])[]): Block[] {
  const known: Facts['rows'] = rows
    .map(([term, value]) => ({ term, value: typeof value === 'string' ? [value.trim()] : value }))
    .filter(({ value }) => value.some((inline) => inline !== ''));
  return known.length > 0 ? [{ kind: 'facts', rows: known }] : [];
}

/** Words that somebody signs, with the lines to sign on: no page ends between them. */
export function signed(words: readonly Block[], rows: SignOff['rows']): Block[] {
  const kept = words.map((block) =>
    block.kind === 'paragraph' ? { ...block, keep: 'next' as const } : block,
  );
  return [...kept, { kind: 'signOff', rows }];
}

/** A list of bullets, one paragraph each. */
export function bullets(items: readonly (readonly Inline[])[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: items.map((content) => [{ kind: 'paragraph', content }]),
  };
}
