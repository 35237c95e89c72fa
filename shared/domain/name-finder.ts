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

/** From so many letters on words of a name are also found run together, as handles have them. */
const SHORTEST_RUN_TOGETHER = 8;
/** From so many letters on a last word is also found with an s: a possessive typed in a hurry. */
const SHORTEST_WITH_S = 6;
/** Names of more words are only found as they are, and run together as a whole. */
const MOST_WORDS_JOINED = 6;

/** One letter as addresses encode it: the bytes of UTF-8 in hex. */
const encoded =
  /%(?:[0-7][0-9a-f]|[cd][0-9a-f]%[89ab][0-9a-f]|e[0-9a-f](?:%[89ab][0-9a-f]){2}|f[0-7](?:%[89ab][0-9a-f]){3})/giy;
/** Letters that Arabic writes together with the word that follows: and, so, with, for, as. */
const arabicPrefixes = ['و', 'ف', 'ب', 'ل', 'ك'];
const arabic = /^\p{scx=Arab}+$/u;

type Word = { readonly text: string; readonly start: number; readonly end: number };
type Pattern<T> = { readonly words: readonly string[]; readonly whose: T };

/**
 * Makes a finder of names: whole words in any case, with or without accents, however they are set apart or encoded, also
 * surname first and with an initial between.
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
    const isWorthIt = wordsOf(decoded(text)).some((first) => byFirstWord.has(first));
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
  const found = new Map<string, Pattern<T>>();
  const add = (words: readonly string[]): void => void found.set(words.join(' '), { words, whose });
  for (const name of names) {
    const tokens = name
      .split(/\s+/)
      .map(wordsOf)
      .filter((words) => words.length > 0);
    const [first = '', ...rest] = tokens.at(-1) ?? [];
    if (first === '') continue;
    const surnameFirst = [[first, ...rest], ...tokens.slice(0, -1)];
    for (const words of [...joinings(tokens), ...joinings(surnameFirst)]) {
      add(words);
      const last = words.at(-1) ?? '';
      if (last.length >= SHORTEST_WITH_S) add([...words.slice(0, -1), `${last}s`]);
      const [start = '', ...others] = words;
      if (arabic.test(start)) arabicPrefixes.forEach((letter) => add([letter + start, ...others]));
    }
  }
  return [...found.values()];
}

/**
 * Every way to write a name with some of its words run together: always what a hyphen or an apostrophe holds together
 * (`O'Brien`, `Anne-Marie`); across a space only where more of the name stands beside it, or what comes of it is long
 * enough to be no other word.
 */
function joinings(tokens: readonly (readonly string[])[]): string[][] {
  const words = tokens.flatMap((token) => token.map((text, nth) => ({ text, isHeld: nth > 0 })));
  const apart = words.map(({ text }) => text);
  if (words.length > MOST_WORDS_JOINED) return [apart, [apart.join('')]];
  let ways: { parts: string[]; isAcross: boolean[] }[] = [{ parts: [], isAcross: [] }];
  for (const { text, isHeld } of words) {
    ways = ways.flatMap(({ parts, isAcross }) => {
      const last = parts.length - 1;
      const separate = { parts: [...parts, text], isAcross: [...isAcross, false] };
      if (last < 0) return [separate];
      const joined = {
        parts: [...parts.slice(0, last), `${parts[last] ?? ''}${text}`],
        isAcross: [...isAcross.slice(0, last), (isAcross[last] ?? false) || !isHeld],
      };
      return [separate, joined];
    });
  }
  return ways
    .filter(({ parts, isAcross }) =>
      parts.every(
        (part, nth) => !isAcross[nth] || parts.length > 1 || part.length >= SHORTEST_RUN_TOGETHER,
      ),
    )
    .map(({ parts }) => parts);
}

function wordsOf(text: string): string[] {
  return fold(text).match(word) ?? [];
}

/** As search folds text, without the marks that only guide layout and the strokes that only stretch Arabic words. */
function fold(text: string): string {
  const plain = withoutMarks(withoutMarks(text).toLowerCase());
  return plain.replace(/[\p{Cf}\u0640]/gu, '');
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(new RegExp(encoded.source, 'gi'), decodeLetter);
}

/** A letter that is encoded in a way that UTF-8 does not allow stays as it stands. */
function decodeLetter(letter: string): string {
  try {
    return decodeURIComponent(letter);
  } catch {
    return letter;
  }
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
    encoded.lastIndex = at;
    const letter = encoded.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const plain = fold(letter.length > 2 ? decodeLetter(letter) : letter);
    for (let index = 0; index < plain.length; index++) places.push(at);
    folded += plain;
    at += letter.length;
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
  folded: ReturnType<typeof foldWithPlaces>,
  byFirstWord: ReadonlyMap<string, readonly Pattern<T>[]>,
): FoundName<T>[] {
  const { words, placeOf } = folded;
  return words.flatMap((first, index) =>
    (byFirstWord.get(first.text) ?? []).flatMap(({ words: wanted, whose }) => {
      const last = lastOf(folded, index, wanted);
      return last ? [{ start: placeOf(first.start), end: placeOf(last.end), whose }] : [];
    }),
  );
}

/** The last word of a name that begins with a certain word of the text; null where another word comes between. */
function lastOf(
  { folded, words }: ReturnType<typeof foldWithPlaces>,
  from: number,
  wanted: readonly string[],
): Word | null {
  let at = from;
  for (let nth = 1; nth < wanted.length; nth++) {
    const isNext = (one: Word | undefined): boolean => one?.text === wanted[nth];
    const next = isNext(words[at + 1]) || !isInitial(words[at + 1]) ? at + 1 : at + 2;
    if (!isNext(words[next])) return null;
    for (; at < next; at++) {
      const between = folded.slice(words[at]?.end, words[at + 1]?.start);
      if (!gap.test(between)) return null;
    }
  }
  return words[at] ?? null;
}

const isInitial = (one: Word | undefined): boolean =>
  one !== undefined && /^\p{L}$/u.test(one.text);

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
