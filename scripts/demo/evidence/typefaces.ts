import * as fontkit from '@cantoo/fontkit';
import { readFont } from '../../../electron/documents/fonts.ts';

const files = {
  'Noto Sans': 'noto-sans/400Regular/NotoSans_400Regular',
  'Noto Sans bold': 'noto-sans/700Bold/NotoSans_700Bold',
  'Noto Naskh Arabic': 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular',
  'Noto Color Emoji': 'noto-color-emoji/400Regular/NotoColorEmoji_400Regular',
} as const;

/** The typefaces of the drawings. */
export type FontName = Exclude<keyof typeof files, 'Noto Sans bold'>;

const read = (name: keyof typeof files): Buffer =>
  readFont(`@expo-google-fonts/${files[name]}.ttf`);
const opened = new Map<string, fontkit.Font>();

/** The font files of all typefaces of the drawings. */
export function fontFiles(): Buffer[] {
  return (Object.keys(files) as (keyof typeof files)[]).map(read);
}

/** How wide a run of text is, as a multiple of its size. */
export function textWidth(run: string, font: FontName, bold: boolean): number {
  const name = bold && font === 'Noto Sans' ? 'Noto Sans bold' : font;
  const face = opened.get(name) ?? (fontkit.create(read(name)) as fontkit.Font);
  opened.set(name, face);
  return face.layout(run).advanceWidth / face.unitsPerEm;
}
