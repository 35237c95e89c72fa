import { type FontName, textWidth } from './typefaces.ts';

/** How a line of text looks. Sizes in CSS pixels of the drawing. */
export type TextStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly font?: FontName;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line of text. Emoji stand in elements of their own: the reader of SVG takes sequences apart where two typefaces meet. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 14, bold = false, fill = '#1c1e21', anchor = 'start', font = 'Noto Sans' } = style;
  const runs = runsOf(content).map(({ isEmoji, run }) => {
    const family = isEmoji ? 'Noto Color Emoji' : font;
    return { run, family, width: textWidth(run, family, bold) * size };
  });
  const total = runs.reduce((sum, { width }) => sum + width, 0);
  let at = x - { start: 0, middle: total / 2, end: total }[anchor];
  return runs
    .map(({ run, family, width }) => {
      const left = at;
      at += width;
      return (
        `<text x="${left.toFixed(2)}" y="${y}" font-family="${family}" font-size="${size}" fill="${fill}" ` +
        `font-weight="${bold ? 700 : 400}" xml:space="preserve">${escape(run)}</text>`
      );
    })
    .join('');
}

/** Lines of text below each other. */
export function lines(
  x: number,
  y: number,
  spacing: number,
  contents: readonly string[],
  style: TextStyle = {},
): string {
  return contents.map((content, line) => text(x, y + line * spacing, content, style)).join('');
}

/** An Arabic line that ends at `x`, its right margin. */
export function arabic(x: number, y: number, content: string, size = 15): string {
  return text(x, y, content, { size, anchor: 'end', font: 'Noto Naskh Arabic' });
}

/** A rectangle. */
export function box(
  ...[x, y, width, height, fill, radius = 0]: [number, number, number, number, string, number?]
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** A round profile picture: head and shoulders, no face. */
export function avatar(x: number, y: number, radius: number, colours: AvatarColours): string {
  const { ground, skin, clothes } = colours;
  const id = `clip-${x}-${y}`;
  return (
    `<clipPath id="${id}"><circle cx="${x}" cy="${y}" r="${radius}"/></clipPath>` +
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${ground}"/><g clip-path="url(#${id})">` +
    `<ellipse cx="${x}" cy="${y + radius}" rx="${radius * 0.85}" ry="${radius * 0.65}" fill="${clothes}"/>` +
    `<circle cx="${x}" cy="${y - radius * 0.15}" r="${radius * 0.42}" fill="${skin}"/></g>`
  );
}

/** Colours of a profile picture. */
export type AvatarColours = {
  readonly ground: string;
  readonly skin: string;
  readonly clothes: string;
};

/** Profile pictures of the people who appear on more than one screen. */
export const faces = {
  ola: { ground: '#c9b3a0', skin: '#e8d2be', clothes: '#5d4a6b' },
  samira: { ground: '#8fae9d', skin: '#c99f7d', clothes: '#2f5d50' },
  neighbour: { ground: '#b9b07f', skin: '#e3c7a8', clothes: '#6b5f2d' },
  watch: { ground: '#a9b7c6', skin: '#dfe6ec', clothes: '#5b6b7d' },
} as const;

/** A whole drawing. */
export function drawing(width: number, height: number, ...parts: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
  );
}

function runsOf(content: string): { isEmoji: boolean; run: string }[] {
  const runs: { isEmoji: boolean; run: string }[] = [];
  for (const { segment } of graphemes.segment(content)) {
    const isEmoji = /^\p{RGI_Emoji}$/v.test(segment);
    const last = runs.at(-1);
    if (last?.isEmoji === isEmoji) last.run += segment;
    else runs.push({ isEmoji, run: segment });
  }
  return runs;
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
