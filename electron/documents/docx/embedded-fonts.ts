import { type FontFamily, fallbackFamilies, readFont, textFamily } from '../fonts.ts';

/** Fonts above this stay out: Word and its kin have their own for Chinese and emoji. */
const largestBytes = 600_000;

/** A font as `docx` embeds it. */
type EmbeddedFont = {
  readonly name: string;
  readonly data: Buffer;
  readonly bold?: Buffer;
  readonly italic?: Buffer;
  readonly boldItalic?: Buffer;
};

/**
 * The fonts that a text needs and that are small enough to travel with it, so that it looks the same everywhere.
 *
 * Programs find an embedded bold by its font's own name, which only true Bold files share with their Regular.
 */
export function embeddedFonts(needed: readonly FontFamily[]): EmbeddedFont[] {
  return fallbackFamilies
    .filter((family) => needed.includes(family))
    .flatMap((family) => {
      const [regular = ''] = family.files;
      const data = readFont(regular);
      if (data.length > largestBytes) return [];
      const style = (name: string): Buffer => readFont(regular.replaceAll('400Regular', name));
      return family === textFamily
        ? [
            {
              name: family.name,
              data,
              bold: style('700Bold'),
              italic: style('400Regular_Italic'),
              boldItalic: style('700Bold_Italic'),
            },
          ]
        : [{ name: family.name, data }];
    });
}
