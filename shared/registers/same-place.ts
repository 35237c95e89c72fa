import type { ContentItem } from '../domain/content-item.ts';
import { foldForSearch } from '../domain/search-text.ts';

/** How addresses are brought into the form in which two of them are compared; empty for none. */
export type Comparing = { readonly address: (text: string) => string };

/** What is known of an account: what it is called, and its address or handle. */
type Account = { readonly name: string; readonly address: string };

/** Whether two texts are the same but for case, marks and spaces around them; never where one is empty. */
export function isSameText(one: string, other: string): boolean {
  const folded = foldForSearch(one);
  return folded !== '' && folded === foldForSearch(other);
}

/** Whether two platforms are one: all words of one stand in the other, as in "Twitter" and "X (Twitter)". Null where either is not recorded. */
export function isSamePlatform(one: string, other: string): boolean | null {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return null;
  const holds = (all: readonly string[], some: readonly string[]): boolean =>
    some.every((word) => all.includes(word));
  return holds(a, b) || holds(b, a);
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Whether an item was posted at an account: it stands under the account's address, or its account has the same handle. `other`
 * where both have a handle and they differ; `unknown` where there is nothing to compare.
 */
export function placeOf(
  item: Pick<ContentItem, 'account' | 'url'>,
  account: Account,
  comparing: Comparing,
): 'address' | 'account' | 'other' | 'unknown' {
  const under = isAddress(account.address) ? comparing.address(account.address) : '';
  const stands = comparing.address(item.url);
  if (under !== '' && (stands === under || stands.startsWith(`${under}/`))) return 'address';
  const own = handleOf(item.account, comparing);
  if (own === '') return 'unknown';
  if (own === handleOf(account.address, comparing) || isSameText(own, account.name))
    return 'account';
  return isHandle(account.address) ? 'other' : 'unknown';
}

function isAddress(text: string): boolean {
  return /[^\s/]\.[^\s/]+\/|:\/\//.test(text);
}

/** A description, such as "our page", is no handle, and differs from none. */
function isHandle(text: string): boolean {
  return /^\S+$/.test(text.trim());
}

/** "@stass", "stass" and "https://example.org/stass" are one handle. */
function handleOf(text: string, comparing: Comparing): string {
  const own = isAddress(text) ? (comparing.address(text).split('/').at(-1) ?? '') : text;
  return foldForSearch(own).replace(/^@/, '');
}
