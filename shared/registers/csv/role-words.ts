import type { Role } from '../../domain/person.ts';
import { foldForSearch } from '../../domain/search-text.ts';

/** What the person said a word of their list means, by the word as `roleWord` folds it. */
export type RoleWords = Readonly<Record<string, Role>>;

const spellings: readonly (readonly [Role, RegExp])[] = [
  ['agency_worker', /\bagency\b/u],
  ['student', /\b(student|placement|intern)\b/u],
  ['volunteer', /\b(volunteers?|vol)\b/u],
  ['trustee', /\b(trustees?|chair|board member|treasurer)\b/u],
  ['temporary_staff', /\b(temp|temps|temporary|casual|bank|sessional|relief|fixed term)\b/u],
  ['professional_connection', /\b(contractor|consultant|partner|professional connection)\b/u],
  ['employee', /\b(employees?|employed|staff|permanent|full ?time|part ?time)\b/u],
];

/** A word for a role as it is compared. */
export function roleWord(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/**
 * The role that a word of a list means (clause 3): as the person said, else as it is mostly used. Null where it is not
 * known or may mean two roles: that is asked, never guessed.
 */
export function roleOfWord(text: string, said: RoleWords): Role | null {
  const word = roleWord(text);
  const known = Object.hasOwn(said, word) ? said[word] : undefined;
  if (known) return known;
  // A Volunteer Co-ordinator is staff, and a "bank" or "temporary" member of staff is no employee.
  if (/co ?ordinator|manager/u.test(word)) return null;
  const found = spellings.filter(([, looks]) => looks.test(word)).map(([role]) => role);
  const without = found.length > 1 ? found.filter((role) => role !== 'employee') : found;
  return without.length === 1 ? (without[0] ?? null) : null;
}
