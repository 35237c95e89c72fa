import type { Disclosure } from '../../../../shared/domain/case-detail.ts';
import { disclosureLabels } from '../../../../shared/domain/labels.ts';
import { searchWords } from '../../../../shared/domain/search-text.ts';
import { isFound } from '../acknowledgement-rows.ts';

/** Columns by which what has left can be sorted. */
export type DisclosureSort = 'what' | 'at' | 'recipient' | 'fileName' | 'sha256' | 'isProtected';

/** Whether a file can be opened only with a password, in words. */
export function protectionWords({ isProtected }: Pick<Disclosure, 'isProtected'>): string {
  if (isProtected === null) return 'Not noted';
  return isProtected ? 'Locked' : 'None';
}

/** What has left that fits, in order; where two are alike, the newer one first. */
export function narrowedDisclosures(
  disclosures: readonly Disclosure[],
  filter: { readonly words: string; readonly whats: readonly Disclosure['what'][] },
  { by, descending }: { readonly by: DisclosureSort; readonly descending: boolean },
): Disclosure[] {
  const words = searchWords(filter.words);
  const sign = descending ? -1 : 1;
  return disclosures
    .filter((one) => {
      const { what, fileName, recipient, purpose, sha256 } = one;
      const told = [disclosureLabels[what], fileName, recipient, purpose, sha256].join(' ');
      return (filter.whats.length === 0 || filter.whats.includes(what)) && isFound(told, words);
    })
    .toSorted(
      (a, b) =>
        sign * keyOf(a, by).localeCompare(keyOf(b, by), 'en') || b.at.localeCompare(a.at, 'en'),
    );
}

function keyOf(disclosure: Disclosure, by: DisclosureSort): string {
  switch (by) {
    case 'what':
      return disclosureLabels[disclosure.what];
    case 'isProtected':
      return protectionWords(disclosure);
    case 'at':
    case 'recipient':
    case 'fileName':
    case 'sha256':
      return disclosure[by];
  }
}
