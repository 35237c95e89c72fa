import * as fontkit from '@cantoo/fontkit';
import { readFont, textFamily } from '../fonts.ts';

const [regularFile = '', boldFile = ''] = textFamily.files;
const boldWeight = 600;
const textElement = /<text ([^>]*)>([^<]*)<\/text>/gu;
const attribute = /([a-z-]+)="([^"]*)"/gu;

/**
 * The same drawing with its words as outlines. Word has no typeface of ours for what stands in a drawing, and the picture made
 * beside it has none at all, so letters travel as shapes. What they say stands in the alternative text.
 */
export function withOutlinedText(svg: string): string {
  return svg.replace(textElement, (_, attributes: string, escaped: string) =>
    outlined(attributesOf(attributes), unescaped(escaped)),
  );
}

function attributesOf(source: string): TextAttributes {
  return Object.fromEntries(
    [...source.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]),
  );
}

type TextAttributes = Readonly<Record<string, string | undefined>>;

function outlined(attributes: TextAttributes, text: string): string {
  const { x = '0', y = '0', fill = '#000' } = attributes;
  const size = Number(attributes['font-size'] ?? 12);
  const font = fontOf(Number(attributes['font-weight'] ?? 400));
  const run = font.layout(text);
  const scale = size / font.unitsPerEm;
  const shift = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0;
  let pen = 0;
  const paths = run.glyphs.map((glyph, index) => {
    const at = pen;
    pen += run.positions?.[index]?.xAdvance ?? glyph.advanceWidth;
    return `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`;
  });
  const left = Number(x) - run.advanceWidth * scale * shift;
  const place = `translate(${left} ${y}) scale(${scale} ${-scale})`;
  return `<g fill="${fill}" transform="${place}">${paths.join('')}</g>`;
}

const fonts = new Map<string, fontkit.Font>();

function fontOf(weight: number): fontkit.Font {
  const file = weight >= boldWeight ? boldFile : regularFile;
  const known = fonts.get(file);
  if (known) return known;
  const font = fontkit.create(readFont(file)) as fontkit.Font;
  fonts.set(file, font);
  return font;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/gu, (entity) => entities[entity] ?? entity);
}
