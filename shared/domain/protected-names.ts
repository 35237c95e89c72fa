import { mapAnyTexts, type TextChange } from './free-texts.ts';
import {
  nameFinder,
  replaceNames,
  type FoundName,
  type NameFinder,
  type Sought,
} from './name-finder.ts';
import { hasPart, isNameProtected } from './person.ts';
import type { CaseRecords } from './records.ts';
import type { RichBlock, RichInline, RichText } from './rich-text.ts';

/** The names of a protected person as they are kept apart from the case: the real one, and others they go by. */
export type ProtectedName = { readonly name: string; readonly otherNames: readonly string[] };

/** What stands where a protected person's name was written and no alias may; in brackets, so that nobody takes it for the original. */
const withheld = '[name withheld]';

/** Whose names are withheld in a case, and what stands in their place. */
export type WithheldNames = readonly Sought<string>[];

/**
 * The names that readers of a case are not told: those of its protected people, and of such people no longer in it.
 *
 * Protected reporters have nothing in their place that tells them from others (clause 1); everybody else has their alias.
 */
export function withheldNames(
  people: CaseRecords['people'],
  apart: ReadonlyMap<string, ProtectedName>,
): WithheldNames {
  const byId = new Map(people.map(({ id, body }) => [id, body]));
  const ids = new Set([...byId.keys(), ...apart.keys()]);
  return [...ids].flatMap((id) => {
    const person = byId.get(id);
    if (person && !isNameProtected(person)) return [];
    const kept = apart.get(id);
    const names = [person?.name, kept?.name, ...(kept?.otherNames ?? [])].filter(
      (name) => name !== undefined && name.trim() !== '',
    );
    const hasAlias = person && person.alias.trim() !== '' && !hasPart(person, 'reporter');
    return [{ names: names as string[], whose: hasAlias ? `[${person.alias.trim()}]` : withheld }];
  });
}

/** Takes the names of a case's protected people out of values of any kind. */
export type Withholder = {
  /** Out of one text. */
  readonly text: (text: string) => string;
  /** Out of all texts that the change is applied to, as `mapTexts` does. */
  readonly change: TextChange;
};

/**
 * Takes names out of texts: descriptions and quotes may hold them, and who captured an exhibit is often who reported it
 * (clause 1).
 */
export function nameWithholder(names: WithheldNames): Withholder {
  const change = replacing(nameFinder(names), (stands) => stands);
  return { text: (text) => change.plain(text, Infinity), change };
}

/** A change of texts that puts something in the place of each name found. */
export function replacing<T>(find: NameFinder<T>, standsFor: (whose: T) => string): TextChange {
  const change: TextChange = {
    plain: (text, longest) => {
      const changed = replaceNames(text, find, standsFor);
      return changed === text ? text : changed.slice(0, longest);
    },
    rich: (value) =>
      isRichText(value) ? withBlocks(value, find, standsFor) : mapAnyTexts(value, change),
  };
  return change;
}

/** A change that changes nothing and tells of each name it comes upon. */
export function noticing<T>(find: NameFinder<T>, notice: (whose: T) => void): TextChange {
  const look = (text: string): void => find(text).forEach(({ whose }) => notice(whose));
  const change: TextChange = {
    plain: (text) => {
      look(text);
      return text;
    },
    rich: (value) => {
      if (!isRichText(value)) return mapAnyTexts(value, change);
      for (const inlines of inlineListsOf(value.content)) look(textOf(inlines));
      return value;
    },
  };
  return change;
}

function isRichText(value: unknown): value is RichText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    Array.isArray(value.content)
  );
}

function* inlineListsOf(blocks: readonly RichBlock[]): Generator<readonly RichInline[]> {
  for (const block of blocks) {
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content) yield* inlineListsOf(item.content);
    } else {
      yield block.content ?? [];
    }
  }
}

function withBlocks<T>(
  text: RichText,
  find: NameFinder<T>,
  standsFor: (whose: T) => string,
): RichText {
  const change = (block: RichBlock): RichBlock => {
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      const content = block.content.map((item) => ({ ...item, content: item.content.map(change) }));
      return { ...block, content };
    }
    if (!block.content) return block;
    const found = find(textOf(block.content));
    return found.length === 0
      ? block
      : { ...block, content: withInlines(block.content, found, standsFor) };
  };
  return { ...text, content: text.content.map(change) };
}

/** A line feed for a break, and for a reference a letter that is part of no name. */
function lettersOf(inline: RichInline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'hardBreak' ? '\n' : '\uFFFC';
}

function textOf(inlines: readonly RichInline[]): string {
  return inlines.map(lettersOf).join('');
}

/** Names may be written in several pieces, part of them bold: what stands for one goes into the piece it begins in. */
function withInlines<T>(
  inlines: readonly RichInline[],
  found: readonly FoundName<T>[],
  standsFor: (whose: T) => string,
): RichInline[] {
  let from = 0;
  return inlines.flatMap((inline): RichInline[] => {
    const start = from;
    const letters = lettersOf(inline);
    from += letters.length;
    const touching = found.filter((name) => name.start < from && name.end > start);
    if (touching.length === 0) return [inline];
    let rest = 0;
    const parts: string[] = [];
    for (const name of touching) {
      parts.push(letters.slice(rest, Math.max(name.start - start, rest)));
      if (name.start >= start) parts.push(standsFor(name.whose));
      rest = Math.min(name.end - start, letters.length);
    }
    const text = [...parts, letters.slice(rest)].join('');
    return text === '' || inline.type !== 'text' ? [] : [{ ...inline, text }];
  });
}
