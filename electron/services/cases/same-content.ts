import { foldForSearch } from '../../../shared/domain/search-text.ts';

/** Parts of an address that tell how somebody came to it, not where it leads. */
const tracking = /^(utm_.*|fbclid|gclid|igsh|igshid|mibextid|ref|ref_src|si|s|t)$/;

/** Hosts under which a platform shows the same page to other devices. */
const variants = /^(www|m|mobile|old|en-gb|web)\./;

/** An address in the form in which two of them are compared; empty for none. */
export function comparableAddress(url: string): string {
  const text = url.trim();
  if (text === '') return '';
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const parsed = URL.parse(address);
  if (!parsed?.hostname) return foldForSearch(text);
  const query = [...parsed.searchParams]
    .filter(([key]) => !tracking.test(key))
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
  const path = parsed.pathname.replace(/\/+$/, '');
  return `${parsed.hostname.replace(variants, '')}${path}${query && `?${query}`}`;
}

/**
 * Letters and digits that every way of writing an address has in it, as they are: the longest run of its path, or of its
 * host. Empty, and so in all of them, where there is none to go by.
 */
export function markOfAddress(url: string): string {
  const [, host = '', path = ''] = /^([^/?]*)([^?]*)/.exec(comparableAddress(url)) ?? [];
  const runsIn = (text: string): string[] => text.match(/(?<![%A-Za-z0-9])[A-Za-z0-9]{4,}/g) ?? [];
  const longest = (runs: string[]): string | undefined =>
    runs.toSorted((a, b) => b.length - a.length)[0];
  return longest(runsIn(path)) ?? longest(runsIn(host)) ?? '';
}

/** An account of a platform in the form in which two of them are compared; empty where either is not known. */
export function comparableAccount(platform: string, account: string): string {
  const [where, who] = [foldForSearch(platform), foldForSearch(account).replace(/^@/, '')];
  return where === '' || who === '' ? '' : `${where} ${who}`;
}
