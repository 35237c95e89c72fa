import { convert } from 'html-to-text';

/** Deeper markup is not followed; letters of real programs nest some dozens of tables. */
const deepest = 400;
const mostSiblings = 50_000;

/**
 * The words of an HTML page: nothing is run, drawn or fetched. Links tell where they lead; pictures are left out.
 *
 * @throws RangeError for markup made to be too deep for the parser.
 */
export function textOfHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxDepth: deepest, maxChildNodes: mostSiblings, ellipsis: '[…]' },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      // Mail programs lay letters out with tables: cells are words in a line, rows are lines.
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block' },
      ...['td', 'th'].map((selector) => ({
        selector,
        format: 'inlineSurround',
        options: { prefix: '', suffix: ' ' },
      })),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}
