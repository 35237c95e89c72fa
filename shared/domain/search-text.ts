/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ẞ: 'SS',
  ı: 'i',
  ς: 'σ',
};

/** Letters without accents and other marks, in the case they had: `Łukasz Wiśniewski` becomes `Lukasz Wisniewski`. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐðÐþÞæÆœŒßẞıς]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Text as lists compare it: lower case, without accents, white space folded. */
export function foldForSearch(text: string): string {
  return withoutMarks(withoutMarks(text).toLowerCase()).replace(/\s+/g, ' ').trim();
}

/** The words of a query, folded; each must occur. */
export function searchWords(query: string): string[] {
  return foldForSearch(query).split(' ').filter(Boolean);
}
