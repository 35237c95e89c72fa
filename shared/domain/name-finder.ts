import { withoutMarks } from './search-text.ts';

/** A person whose names are looked for, with what is to stand in their place. */
export type Sought<T> = { readonly names: readonly string[]; readonly whose: T };

/** A name in a text: where it stands, and whose it is. */
export type FoundName<T> = { readonly start: number; readonly end: number; readonly whose: T };

/** Finds every name in a text, from left to right; none overlaps another. */
export type NameFinder<T> = (text: string) => FoundName<T>[];

/** Scripts that set no space between words: each of their letters counts as a word. */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu');

/** Between the words of a name: spaces, dots, hyphens, what file names and addresses put there; never a reference. */
const gap = /^\s*[^\p{L}\p{N}\uFFFC]{0,3}\s*$/u;

/** From so many letters on a name is also found with its words run together, as handles have it. */
const SHORTEST_RUN_TOGETHER = 8;

type Word = { readonly text: string; readonly start: number; readonly end: number };
type Pattern<T> = { readonly words: readonly string[]; readonly whose: T };

/**
 * Makes a finder of names: whole words in any case, with or without accents, however they are set apart, also surname first.
 *
 * The time it takes grows with the text and hardly with the number of names.
 */
export function nameFinder<T>(people: readonly Sought<T>[]): NameFinder<T> {
  const byFirstWord = Map.groupBy(people.flatMap(patternsOf), ({ words }) => words[0] ?? '');
  const marks = people.flatMap(({ names, whose }) =>
    names
      .filter((name) => name.trim() !== '' && wordsOf(name).length === 0)
      .map((mark) => ({ mark: mark.trim(), whose })),
  );
  if (byFirstWord.size === 0 && marks.length === 0) return () => [];
  return (text) => {
    const isWorthIt = wordsOf(text).some((first) => byFirstWord.has(first));
    const found = [
      ...(isWorthIt ? matches(foldWithPlaces(text), byFirstWord) : []),
      ...marks.flatMap((sought) => occurrences(text, sought)),
    ];
    return withoutOverlap(found);
  };
}

/** The text with every name replaced by what `standsFor` says. */
export function replaceNames<T>(
  text: string,
  find: NameFinder<T>,
  standsFor: (whose: T) => string,
): string {
  let rest = 0;
  const parts: string[] = [];
  for (const { start, end, whose } of find(text)) {
    parts.push(text.slice(rest, start), standsFor(whose));
    rest = end;
  }
  return parts.length === 0 ? text : [...parts, text.slice(rest)].join('');
}

function patternsOf<T>({ names, whose }: Sought<T>): Pattern<T>[] {
  return names.flatMap((name) => {
    const words = wordsOf(name);
    const last = words.at(-1);
    if (last === undefined) return [];
    const together = words.join('');
    return [
      { words, whose },
      ...(words.length > 1 ? [{ words: [last, ...words.slice(0, -1)], whose }] : []),
      ...(words.length > 1 && together.length >= SHORTEST_RUN_TOGETHER
        ? [{ words: [together], whose }]
        : []),
    ];
  });
}

function wordsOf(text: string): string[] {
  return fold(text).match(word) ?? [];
}

/** As search folds text, with the marks that only guide layout left out and encoded spaces read as spaces. */
function fold(text: string): string {
  const plain = withoutMarks(withoutMarks(text).toLowerCase());
  return plain.replace(/\p{Cf}/gu, '').replace(/%20/g, ' ');
}

/** Words of a folded text with the places they have in the text as it is. */
function foldWithPlaces(text: string): {
  folded: string;
  words: Word[];
  placeOf: (at: number) => number;
} {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const isEncodedSpace = text.startsWith('%20', at);
    const plain = isEncodedSpace ? ' ' : fold(letter);
    for (let index = 0; index < plain.length; index++) places.push(at);
    folded += plain;
    at += isEncodedSpace ? 3 : letter.length;
  }
  const placeOf = (index: number): number => places[index] ?? text.length;
  const words = [...folded.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
  return { folded, words, placeOf };
}

function matches<T>(
  { folded, words, placeOf }: ReturnType<typeof foldWithPlaces>,
  byFirstWord: ReadonlyMap<string, readonly Pattern<T>[]>,
): FoundName<T>[] {
  return words.flatMap((first, index) =>
    (byFirstWord.get(first.text) ?? []).flatMap(({ words: wanted, whose }) => {
      const standing = words.slice(index, index + wanted.length);
      const isName =
        standing.length === wanted.length &&
        standing.every(({ text, start }, nth) => {
          const before = standing[nth - 1];
          return text === wanted[nth] && (!before || gap.test(folded.slice(before.end, start)));
        });
      const last = standing.at(-1);
      return isName && last ? [{ start: placeOf(first.start), end: placeOf(last.end), whose }] : [];
    }),
  );
}

function occurrences<T>(text: string, { mark, whose }: { mark: string; whose: T }): FoundName<T>[] {
  const found: FoundName<T>[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    found.push({ start: at, end: at + mark.length, whose });
  }
  return found;
}

/** The longest name at each place; what begins within it is part of it. */
function withoutOverlap<T>(found: readonly FoundName<T>[]): FoundName<T>[] {
  const kept: FoundName<T>[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next);
  }
  return kept;
}
