import { type Drawing, type Mark, type ShapeRole, textSize, type TextRole } from './drawing.ts';

/** On paper: dark enough in black and white, told apart by hatching and outline, not by colour. */
const fills: Readonly<Record<ShapeRole, string>> = {
  known: '#1f4b87',
  hidden: 'url(#hatch)',
  rest: '#e4e1da',
  axis: '#8a8578',
  range: '#1f4b87',
  middle: '#1a1a17',
};
/** What is pale or hatched ends in a line that is seen on white, also where colours are printed grey. */
const outlines: Readonly<Partial<Record<ShapeRole, string>>> = {
  hidden: '#1f4b87',
  rest: '#77726a',
};
const inks: Readonly<Record<TextRole, { readonly fill: string; readonly weight: number }>> = {
  label: { fill: '#3a382f', weight: 400 },
  value: { fill: '#1a1a17', weight: 600 },
  quiet: { fill: '#5b584c', weight: 400 },
};

/** The typeface in which documents set the words of a chart; they carry it with them. */
const typeface = 'Source Serif 4';

/** A chart as SVG for documents, with its title and all that it says in words for those who cannot see it. */
export function toSvg({ width, height, alt, marks }: Drawing, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`,
    '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<rect width="5" height="5" fill="#ffffff"/><rect width="1.6" height="5" fill="#1f4b87"/></pattern></defs>',
    ...marks.map(element),
    '</svg>',
  ].join('');
}

function element(mark: Mark): string {
  if (mark.kind === 'rect') {
    const { role, x, y, width, height } = mark;
    const stroke = outlines[role];
    const outline = stroke ? ` stroke="${stroke}" stroke-width="0.8"` : '';
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fills[role]}"${outline}/>`;
  }
  const { role, x, y, anchor, text } = mark;
  const { fill, weight } = inks[role];
  return (
    `<text x="${x}" y="${y}" font-family="${typeface}" font-size="${textSize}" font-weight="${weight}" ` +
    `text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}
