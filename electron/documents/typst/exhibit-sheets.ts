import { fileLine } from '../../../shared/report/exhibit-index.ts';
import type { ReportDocument, ReportExhibit } from '../../../shared/report/model.ts';
import { factRows, oneLine, textExpression } from './inline-writer.ts';
import { arrayOf, stringLiteral } from './literals.ts';
import type { Names } from './names.ts';

/** Width and height in points, as the page is looked at. */
export type PageSize = { readonly width: number; readonly height: number };

/** How an exhibit is bound: the size of each of its pages, or why it has none. */
export type Binding =
  | { readonly pages: readonly PageSize[] }
  | { readonly sheets: readonly (readonly string[])[]; readonly note: string }
  | { readonly unplaceable: string };

/**
 * The pages of one exhibit: one per page of its own, or one that says why it is not printed.
 *
 * Where the exhibit goes, Typst sets an empty picture with the right alternative text; `placeExhibits` fills it in afterwards.
 */
export function exhibitSheets(
  exhibit: ReportExhibit,
  binding: Binding,
  document: ReportDocument,
  names: Names,
): string[] {
  const { label, number } = names.exhibit(exhibit.id);
  const count = pageCountOf(binding);
  const variable = `bound-${label}`;
  const definition = `#let ${variable} = ${details(exhibit, count, document, names)}`;
  if ('unplaceable' in binding) {
    const { fileName, sha256, alt } = exhibit;
    const rows = factRows(
      [
        { term: 'File', value: [fileName] },
        { term: 'Kind and size', value: [fileLine(exhibit).slice(fileName.length + 3)] },
        { term: 'SHA-256', value: [{ kind: 'text', mono: true, text: sha256 }] },
        { term: 'Description', value: [alt] },
      ],
      names,
    );
    return [
      definition,
      `#explained-page(${variable}, ${textExpression(binding.unplaceable)}, ${rows})`,
    ];
  }
  if ('sheets' in binding) {
    return [
      definition,
      ...binding.sheets.map((lines, index) =>
        writtenSheet(variable, index + 1, lines, binding.note),
      ),
    ];
  }
  const pages = binding.pages.map(({ width, height }, index) => {
    const place = count === 1 ? '' : `, page ${index + 1} of ${count}`;
    const alt = stringLiteral(`${number}${place}: ${oneLine(exhibit.alt)}`);
    const size = `${width.toFixed(3)}pt, ${height.toFixed(3)}pt`;
    return `#placed-page(${variable}, ${index + 1}, ${String(width > height)}, ${size}, ${alt})`;
  });
  return [definition, ...pages];
}

function pageCountOf(binding: Binding): number {
  if ('pages' in binding) return binding.pages.length;
  return 'sheets' in binding ? binding.sheets.length : 1;
}

const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The note stands on the first page only. */
function writtenSheet(
  variable: string,
  nth: number,
  lines: readonly string[],
  note: string,
): string {
  const written = lines.map(
    (line) => `(${textExpression(line)}, ${rightToLeft.test(line) ? 'rtl' : 'ltr'})`,
  );
  const told = nth === 1 && note !== '' ? textExpression(note) : 'none';
  return `#written-page(${variable}, ${nth}, ${told}, ..${arrayOf(written)})`;
}

function details(
  exhibit: ReportExhibit,
  pages: number,
  document: ReportDocument,
  names: Names,
): string {
  const { label, number, citation } = names.exhibit(exhibit.id);
  const index = document.blocks.find((block) => block.kind === 'exhibitIndex');
  const fields = {
    number: stringLiteral(number),
    title: textExpression(oneLine(exhibit.title || exhibit.fileName)),
    pages: `"${pages}"`,
    target: `label("${label}")`,
    cited: names.isCited(exhibit.id) ? `label("${citation}")` : 'none',
    index: index ? names.block(index.id) : 'none',
  };
  const entries = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `(${entries.join(', ')})`;
}
