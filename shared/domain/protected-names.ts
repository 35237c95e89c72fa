import type { CaseRecords } from './records.ts';

/** What stands where a protected person's name was written; in brackets, so that nobody takes it for the original. */
const withheld = '[name withheld]';

/**
 * Takes the names of a case's protected people out of texts: descriptions and quotes may hold them, and who captured an
 * exhibit is often who reported it (clause 1).
 */
export function nameWithholder(people: CaseRecords['people']): (text: string) => string {
  const patterns = people
    .filter(({ body }) => body.isProtected)
    .map(({ body }) => body.name.trim())
    .filter((name) => name !== '')
    .map(patternFor);
  return (text) => patterns.reduce((changed, pattern) => changed.replace(pattern, withheld), text);
}

/**
 * The whole name, in any case and however its parts are set apart (file names use `_` and `-`), not as part of another word.
 *
 * Accents count in either spelling: file names from a Mac have them as characters of their own.
 */
function patternFor(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => `(?:${spellings(word).map(escaped).join('|')})`);
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${words.join('[\\s_.-]+')}(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  );
}

function spellings(word: string): string[] {
  return [word.normalize('NFC'), word.normalize('NFD')];
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
