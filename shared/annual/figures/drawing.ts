/**
 * A chart as marks on a plane, without a word about how they look: the screen draws them in its own colours, light or dark,
 * and documents get them as SVG (`to-svg.ts`). Lengths are CSS pixels; the origin is the top left.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** All that the chart says, in words, for those who cannot see it. */
  readonly alt: string;
  readonly marks: readonly Mark[];
};

/**
 * What a mark stands for.
 *
 * `known`: as many as there certainly are. `hidden`: as many as there may be at most, hatched. `rest`: what is left of a
 * whole. `axis` and `range` are lines, `middle` is the median on a range.
 */
export type ShapeRole = 'known' | 'hidden' | 'rest' | 'axis' | 'range' | 'middle';

/** `label` names a row, `value` says its number, `quiet` says that there is none to show. */
export type TextRole = 'label' | 'value' | 'quiet';

export type Mark =
  | {
      readonly kind: 'rect';
      readonly role: ShapeRole;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'text';
      readonly role: TextRole;
      readonly x: number;
      /** Of the line on which the letters stand. */
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
    };

/** Height of a row of bars, of the bar in it, and of a line of words. */
export const rowHeight = 20;
export const barHeight = 12;
export const lineHeight = 14;
/** Size of all words in a chart. */
export const textSize = 12;

/** Wide enough for a page of A4 and for a column of the screen. */
export const drawingWidth = 520;

const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|()[\]! ]/u, 0.31],
  [/[frt–-]/u, 0.43],
  [/[mwMW%]/u, 0.93],
  [/[A-Z]/u, 0.7],
];

/** How wide a text is about, in pixels: exact enough to keep words from running into bars. */
export function textWidth(text: string): number {
  const ems = [...text].reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.59),
    0,
  );
  return ems * textSize;
}

/** A text in lines that are at most `most` pixels wide, broken between words; a longer word stands alone. */
export function brokenInto(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A length to a tenth of a pixel: finer is not seen, and makes the SVG long. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
