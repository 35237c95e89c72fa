import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textSheets } from '../../../shared/report/text-sheets.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { docxOf, pdfOf } from '../../helpers/rendering.ts';
import { hardQuotes } from '../../../scripts/bench-report/hard-quotes.ts';
import { aReport, aReportExhibit } from '../../helpers/report-document.ts';

const exhibit = aReportExhibit(1, { mime: 'text/plain', print: { as: 'text' } });
const document = aReport(
  [
    { kind: 'heading', id: 'exhibits', level: 1, text: 'Exhibits', numbering: 'appendix' },
    { kind: 'exhibitIndex', id: 'index' },
  ],
  [exhibit],
);
const words = `${hardQuotes.map(({ text }) => text).join('\n\n')}\n${'line\n'.repeat(60)}The end`;
const { sheets } = textSheets(words);
const printables = {
  [exhibit.id]: {
    as: 'text' as const,
    sheets: sheets.map((lines) => [...lines]),
    note: 'The text of the file, set anew.',
  },
};
const squeezed = (text: string): string => text.replace(/\s+/g, '').replaceAll('\ufffe', '-');

test('a text is set on pages of its own, stamped and counted, every word of it', async () => {
  const { texts } = await readPdf(await pdfOf(document, printables));
  // Cover, contents, appendix, and two pages of text.
  expect(texts).toHaveLength(5);
  expect(squeezed(texts[3] ?? '')).toContain(squeezed(`${exhibit.number} 1 of 2`));
  expect(squeezed(texts[3] ?? '')).toContain('Thetextofthefile,setanew.');
  expect(squeezed(texts[4] ?? '')).toContain('Theend');
  const all = squeezed(texts.join(''));
  for (const { text } of hardQuotes.filter(({ dir }) => dir === 'ltr')) {
    expect(all).toContain(squeezed(text));
  }
});

test('in a DOCX it stands as paragraphs that can be copied', async () => {
  const parts = unzipSync(await docxOf(document, printables));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
  for (const { text } of hardQuotes) expect(squeezed(xml)).toContain(squeezed(text));
  expect(xml).toContain('The end');
});
