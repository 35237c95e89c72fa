/** A BCP 47 tag taken apart: what writers need of it. */
export type LanguageTag = {
  /** Whole and well formed. */
  readonly tag: string;
  /** Two or three small letters. */
  readonly language: string;
  /** Two capital letters, or null. */
  readonly region: string | null;
};

const wellFormed = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** Takes a language tag apart; what is none ("English") becomes `und`, undetermined, instead of failing a whole report. */
export function languageOf(entered: string): LanguageTag {
  const tag = wellFormed.test(entered) ? entered : 'und';
  const [language = 'und', ...rest] = tag.split('-');
  const region = rest.find((subtag) => /^[A-Za-z]{2}$/.test(subtag));
  return { tag, language: language.toLowerCase(), region: region?.toUpperCase() ?? null };
}
