import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Block, Inline } from '../../../shared/report/model.ts';
import { signed } from '../../../shared/report/parts.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { docxOf, pdfOf } from '../../helpers/rendering.ts';
import { aReport } from '../../helpers/report-document.ts';

const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });

/** How many lines stand before what is looked at: a page ends in each of these cases, each time elsewhere. */
const linesBefore = Array.from({ length: 16 }, (_, index) => 26 + index);

const blocks = linesBefore.flatMap((count): Block[] => [
  ...Array.from({ length: count }, () => paragraph('One line before it.')),
  {
    kind: 'list',
    ordered: true,
    items: [[paragraph(`Question ${count}: who could read it?`), paragraph(`Answer ${count}.`)]],
  },
  ...signed(
    [paragraph(`First words ${count}.`), paragraph(`Last words ${count}.`)],
    [
      { role: `Part${count}`, name: 'Tunde Okonjo' },
      { role: 'Note-taker', name: 'محمد بن عبد الله' },
    ],
  ),
  { kind: 'pageBreak' },
]);
const terms = ['Account', 'Posted', 'Seen by', 'Removal'];
blocks.push({
  kind: 'facts',
  rows: terms.map((term) => ({ term, value: ['As recorded.'] })),
});
const document = { ...aReport(blocks), cover: null };
let pages: string[];

beforeAll(async () => {
  pages = (await readPdf(await pdfOf(document))).texts;
});

function pageWith(words: string): number {
  return pages.findIndex((text) => text.replace(/\s+/g, ' ').includes(words));
}

test('an answer stands on the page of its question', () => {
  for (const count of linesBefore) {
    expect(pageWith(`Answer ${count}.`)).toBe(pageWith(`Question ${count}:`));
  }
});

test('lines to sign on stand on the page of what is signed', () => {
  for (const count of linesBefore) {
    const page = pageWith(`Part${count}`);
    expect(page).toBeGreaterThanOrEqual(0);
    expect(pageWith(`First words ${count}.`)).toBe(page);
    expect(pageWith(`Last words ${count}.`)).toBe(page);
  }
});

test('a page ends between rows of a table, not within one, unless a row is long', async () => {
  const lines = (words: string, count: number): Inline[] =>
    Array.from({ length: count }, (_, at) => [
      `${words}${at}.`,
      { kind: 'lineBreak' } as const,
    ]).flat();
  const rows = Array.from({ length: 60 }, (_, row) => [lines(`Row${row}-`, 5)]);
  const long = [lines('Long', 120)];
  const table = {
    kind: 'table' as const,
    id: 'table',
    caption: 'Rows',
    columns: [{ title: 'What', width: 1 }],
    rows: [...rows, long],
  };
  const { texts } = await readPdf(await pdfOf({ ...aReport([table]), cover: null }));
  const pageOf = (words: string): number => texts.findIndex((text) => text.includes(words));
  for (const row of rows.keys()) expect(pageOf(`Row${row}-4.`)).toBe(pageOf(`Row${row}-0.`));
  expect(pageOf('Long119.')).toBeGreaterThan(pageOf('Long0.'));
});

test('a DOCX asks Word for the same, and sets names in the direction of their script', async () => {
  const parts = unzipSync(await docxOf(document));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const paragraphWith = (words: string): string =>
    xml.match(/<w:p[ >].*?<\/w:p>/gs)?.find((found) => found.includes(words)) ?? '';
  for (const words of ['Question 26:', 'First words 26.', 'Last words 26.', 'Part26']) {
    expect(paragraphWith(words), words).toContain('<w:keepNext/>');
  }
  // No line of a row of facts is left alone on a page.
  expect(terms.map((term) => paragraphWith(term).includes('<w:keepNext/>'))).toEqual([
    ...[true, false, true, false],
  ]);
  expect(paragraphWith('Answer 26.')).not.toContain('<w:keepNext/>');
  expect(paragraphWith('محمد')).toContain('<w:rtl/>');
});
