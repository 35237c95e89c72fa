/** A language that a quotation may be in: BCP 47 code and English name. */
export type Language = { readonly code: string; readonly name: string };

const offeredCodes =
  'am ar bg bn ckb cs cy de el es fa fr ga gd gu he hi hu it ja ko ku lt lv ne nl pa pl ps pt ro ru sk so sq sw ta ti tl tr uk ur vi yo zh'.split(
    ' ',
  );
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'yi']);
const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** A language's English name; its code where it has none. */
export function languageName(code: string): string {
  if (code === 'en-GB') return 'English';
  if (code === 'und') return 'Another language';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The direction a language is written in. */
export function languageDirection(code: string): 'ltr' | 'rtl' {
  return rightToLeft.has(code.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

const named = (code: string): Language => ({ code, name: languageName(code) });

/** Languages offered for quotations: English, the others by name, then "another". A code that is not listed stays as it is. */
export const languages: readonly Language[] = [
  named('en-GB'),
  ...offeredCodes.map(named).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  named('und'),
];
