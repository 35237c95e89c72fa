/** A stretch of text that Word sets in one font and one direction. */
export type ScriptRun = {
  readonly text: string;
  readonly script: Script;
};

/** Scripts that Word sets apart: in a font, a direction or a language of their own. */
export type Script =
  | 'emoji'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'bengali'
  | 'gurmukhi'
  | 'gujarati'
  | 'tamil'
  | 'thai'
  | 'han'
  | 'other';

/** Scripts by `Script_Extensions`: marks shared by several scripts stay with the letters they stand on. */
const scripts: readonly [Script, RegExp][] = [
  ['arabic', /^\p{Script_Extensions=Arabic}/u],
  ['hebrew', /^\p{Script_Extensions=Hebrew}/u],
  ['devanagari', /^\p{Script_Extensions=Devanagari}/u],
  ['bengali', /^\p{Script_Extensions=Bengali}/u],
  ['gurmukhi', /^\p{Script_Extensions=Gurmukhi}/u],
  ['gujarati', /^\p{Script_Extensions=Gujarati}/u],
  ['tamil', /^\p{Script_Extensions=Tamil}/u],
  ['thai', /^\p{Script_Extensions=Thai}/u],
  [
    'han',
    /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}]/u,
  ],
];

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emoji = /^\p{RGI_Emoji}$/v;
/** Spaces, digits and punctuation belong to whatever stands before them. */
const neutral = /^[\p{White_Space}\p{P}\p{N}\p{S}\p{Cf}]+$/u;

/** Splits text by script, emoji sequences whole. */
export function scriptRuns(text: string): ScriptRun[] {
  if (/^[\p{ASCII}\p{Script=Latin}’‘“”–—…]*$/u.test(text)) {
    return text === '' ? [] : [{ text, script: 'other' }];
  }
  const runs: { text: string; script: Script }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = runs.at(-1);
    const script = scriptOf(segment, last?.script);
    if (last?.script === script) last.text += segment;
    else runs.push({ text: segment, script });
  }
  return runs;
}

function scriptOf(grapheme: string, before: Script | undefined): Script {
  if (emoji.test(grapheme)) return 'emoji';
  if (neutral.test(grapheme) && before !== undefined && before !== 'emoji') return before;
  const [found] = scripts.find(([, pattern]) => pattern.test(grapheme)) ?? ['other' as const];
  return found;
}
