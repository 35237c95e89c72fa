import { fileLine } from '../../../shared/report/exhibit-index.ts';
import type { ReportDocument, ReportExhibit } from '../../../shared/report/model.ts';
import { factRows, oneLine, textExpression } from './inline-writer.ts';
import { stringLiteral } from './literals.ts';
import type { Names } from './names.ts';

/** Width and height in points, as the page is looked at. */
export type PageSize = { readonly width: number; readonly height: number };

/** How an exhibit is bound: the size of each of its pages, or why it has none. */
export type Binding = { readonly pages: readonly PageSize[] } | { readonly unplaceable: string };

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
  const count = 'pages' in binding ? binding.pages.length : 1;
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
  const pages = binding.pages.map(({ width, height }, index) => {
    const place = count === 1 ? '' : `, page ${index + 1} of ${count}`;
    const alt = stringLiteral(`${number}${place}: ${oneLine(exhibit.alt)}`);
    const size = `${width.toFixed(3)}pt, ${height.toFixed(3)}pt`;
    return `#placed-page(${variable}, ${index + 1}, ${String(width > height)}, ${size}, ${alt})`;
  });
  return [definition, ...pages];
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
