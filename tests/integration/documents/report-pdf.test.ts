import { beforeAll, describe, expect, test } from 'vitest';
import { runQpdf } from '../../../electron/documents/qpdf.ts';
import type { Block } from '../../../shared/report/model.ts';
import { hardQuotes } from '../../../scripts/bench-report/hard-quotes.ts';
import { aReport, aReportExhibit, everyBlock } from '../../helpers/report-document.ts';
import { type PdfStructure, type ReadPdf, readPdf, structureOf } from '../../helpers/pdf.ts';
import { fourCorners } from '../../helpers/pictures.ts';
import { asPicture, pdfOf, type Printables } from '../../helpers/rendering.ts';

const exhibits = [
  aReportExhibit(1),
  aReportExhibit(2, {
    title: 'Zrzut ekranu 😂',
    alt: 'A screenshot (in Polish) \\ with a bracket',
  }),
  aReportExhibit(3, { fileName: 'voice.m4a', mime: 'audio/mp4' }),
];
const [cited] = exhibits;
const document = aReport(cited ? everyBlock(cited) : [], exhibits);
let printables: Printables;
let bytes: Uint8Array;
let read: ReadPdf;
let structure: PdfStructure;

beforeAll(async () => {
  const png = await fourCorners().png().toBuffer();
  printables = {
    'exhibit-1': asPicture('image/png', png),
    'exhibit-2': {
      as: 'images',
      images: [1, 2].map(() => ({ mime: 'image/png' as const, bytes: png, orientation: null })),
    },
    'exhibit-3': { as: 'unplaceable', reason: 'Sound cannot be put on paper. 𐎀' },
  };
  bytes = await pdfOf(document, printables);
  read = await readPdf(bytes);
  structure = await structureOf(bytes);
});

/** Without spaces, and with the mark that PDFium puts for a hyphen at the end of a line as the hyphen it was. */
const squeezed = (text: string): string => text.replace(/\s+/g, '').replaceAll('\ufffe', '-');
const pageOf = (words: string): number =>
  read.texts.findIndex((text) => squeezed(text).includes(squeezed(words)));

describe('the words', () => {
  test.each(hardQuotes.filter(({ dir }) => dir === 'ltr'))(
    'of a quote in $lang come out as they went in: $text',
    ({ text }) => {
      expect(squeezed(read.texts.join(''))).toContain(squeezed(text));
    },
  );

  test('of an Arabic quote come out whole, vowel signs once', () => {
    // Vowel signs are put before or after their letter, and apart from it, as the reading program likes.
    const letters = (text: string): string =>
      squeezed(text.normalize('NFKC').replace(/\p{M}/gu, ''));
    const all = read.texts.join(' ');
    expect(all.match(/\u064b/g)).toHaveLength(1);
    for (const { text } of hardQuotes.filter(({ dir }) => dir === 'rtl')) {
      for (const word of text.match(/[\p{Script=Arabic}\p{M}]+|\d+/gu) ?? []) {
        expect(letters(all)).toContain(letters(word));
      }
    }
  });

  test('that no font holds are shown as codes', () => {
    expect(read.texts.at(-1)).toContain('Sound cannot be put on paper. [U+10380]');
  });

  test('of a number with hyphens stay in one line, and have plain hyphens when copied', async () => {
    const widths = Array.from({ length: 16 }, (_, letters) => 'x'.repeat(letters));
    const paragraphs = widths.map((word): Block => ({
      kind: 'paragraph',
      content: [`${word} ${'See EX-MK-041, EX-ABC-1041 and SM-2026-014. '.repeat(4)}`],
    }));
    const { texts } = await readPdf(await pdfOf(aReport(paragraphs)));
    const lines = texts.slice(2).join('\n');
    const numbers = lines.match(/EX-MK-041|EX-ABC-1041|SM-2026-014/g) ?? [];
    expect(numbers.length).toBeGreaterThanOrEqual(widths.length * 4 * 3);
    expect(lines).not.toMatch(/(?:EX|MK|SM|ABC|2026)[-\ufffe]\s/);
  });

  test('of a long address are whole when copied', () => {
    expect(squeezed(read.texts.join(''))).toContain(
      'https://www.example.org/groups/neighbours-of-market-street/permalink/10158273645546372/?comment_id=10158273645546399',
    );
  });
});

describe('the pages', () => {
  test('are counted through to the last exhibit', () => {
    const last = structure.pageCount;
    expect(read.texts.map((text) => /Page (\d+) of (\d+)/.exec(text)?.slice(1))).toEqual(
      Array.from({ length: last }, (_, index) => [String(index + 1), String(last)]),
    );
  });

  test('repeat the head of a table', () => {
    expect(read.texts.filter((text) => text.includes('What happened')).length).toBeGreaterThan(1);
  });

  test('of exhibits bear its number and theirs', () => {
    const stamps = read.texts.flatMap((text) => /EX-MK-\d+ +\d of \d/.exec(text) ?? []);
    expect(stamps.map((stamp) => stamp.replace(/ +/g, ' '))).toEqual([
      'EX-MK-001 1 of 1',
      'EX-MK-002 1 of 2',
      'EX-MK-002 2 of 2',
      'EX-MK-003 1 of 1',
    ]);
  });

  test('that stand for what cannot be printed say why, with name, size and hash', () => {
    const page = squeezed(read.texts.at(-1) ?? '');
    for (const words of [
      'not printed here',
      'Sound cannot',
      'voice.m4a',
      '1,204,331 bytes',
      exhibits[2]?.sha256 ?? '',
    ]) {
      expect(page).toContain(squeezed(words));
    }
  });
});

describe('the links', () => {
  test('lead from every citation to its exhibit, and to the page that is named', () => {
    const exhibitPage = pageOf('EX-MK-001 1 of 1');
    const citing = structure.links.filter(({ to }) => to === exhibitPage);
    // Two in text and footnote, six under quotes, forty in the table, one in the index.
    expect(citing.length).toBeGreaterThanOrEqual(49);
    expect(read.texts[2]).toContain(`page ${exhibitPage + 1}`);
    expect(structure.links.filter(({ to }) => to === -1)).toEqual([]);
  });

  test('lead from every exhibit page back to the index, and to where it is cited first', () => {
    const index = pageOf('What it is, its file and SHA-256');
    const [first, ...others] = [1, 2, 3, 4].map((offset) => structure.pageCount - 5 + offset);
    // A link whose words differ in style is an annotation per style.
    const from = (page: number | undefined): number[] => [
      ...new Set(structure.links.filter((link) => link.from === page).map(({ to }) => to)),
    ];
    expect(from(first)).toEqual([2, index]);
    for (const page of others) expect(from(page)).toEqual([index]);
  });

  test('and bookmarks name every heading and exhibit', () => {
    expect(structure.bookmarks.map(({ title }) => title.replaceAll('\u2002', ' '))).toEqual([
      '1 Findings',
      '1.1 Details that identify a service user',
      'Facts in dispute',
      'Appendix A Exhibits',
      'EX-MK-001 Screenshot of post 1',
      'EX-MK-002 Zrzut ekranu 😂',
      'EX-MK-003 Screenshot of post 3',
    ]);
    expect(structure.bookmarks.at(-1)?.page).toBe(structure.pageCount - 1);
  });
});

describe('for readers who listen', () => {
  test('the document says its language and title and that it is tagged', () => {
    expect(structure).toMatchObject({ lang: 'en-GB', isMarked: true, showsTitle: true });
    expect(structure.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(structure.xmp).toContain('Investigation report SM-2026-014');
  });

  test('every picture is described, every exhibit page as what it is', () => {
    const figures = structure.tags.filter(({ tag }) => tag === 'Figure').map(({ alt }) => alt);
    expect(figures).toEqual([
      'Bar chart: four posts in May, nine in June',
      `EX-MK-001: ${exhibits[0]?.alt}`,
      `EX-MK-002, page 1 of 2: ${exhibits[1]?.alt}`,
      `EX-MK-002, page 2 of 2: ${exhibits[1]?.alt}`,
    ]);
  });

  test('nothing is drawn that has no place in the structure', () => {
    expect(structure.unmarked.filter((count) => count > 0)).toEqual([]);
  });

  test('quotes, tables, lists, notes and headings are tagged as such', () => {
    const tags = structure.tags.map(({ tag }) => tag);
    const count = (tag: string): number => tags.filter((other) => other === tag).length;
    expect(count('BlockQuote')).toBe(hardQuotes.length);
    expect(count('Table')).toBe(3);
    expect(count('TH')).toBeGreaterThanOrEqual(10);
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'TOC', 'TOCI', 'Link', 'Caption']) {
      expect(tags).toContain(tag);
    }
  });
});

describe('the file', () => {
  test('is sound', async () => {
    expect(await runQpdf(bytes, ['--linearize'])).toMatchObject({
      ok: true,
    });
  });

  test('is the same for the same document', async () => {
    expect(Buffer.from(await pdfOf(document, printables)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('opens with its password only, and is then the same', async () => {
    const password = 'heron-quarry-56-flint “ł”';
    const locked = await pdfOf(document, printables, password);
    await expect(readPdf(locked)).rejects.toThrow(/password/i);
    await expect(readPdf(locked, 'wrong')).rejects.toThrow(/password/i);
    const opened = await readPdf(locked, password);
    expect(opened.texts).toEqual(read.texts);
    const unlocked = await runQpdf(locked, [`--password=${password}`, '--decrypt']);
    expect(unlocked.ok && (await structureOf(unlocked.bytes)).tags).toEqual(structure.tags);
  });

  test('of an empty report is sound too', async () => {
    const heading: Block = {
      kind: 'heading',
      id: 'h',
      level: 1,
      text: 'Findings',
      numbering: 'section',
    };
    const { texts } = await readPdf(await pdfOf(aReport([heading])));
    expect(texts).toHaveLength(3);
  });
});

test('pieces of one document are numbered by themselves, however long each is', async () => {
  const lines = (count: number, text: string): Block[] =>
    Array.from({ length: count }, () => ({ kind: 'paragraph', content: [text] }));
  const pieces = aReport([
    ...lines(2, 'First letter'),
    { kind: 'pageBreak', beginsPiece: true },
    ...lines(60, 'Second letter'),
    { kind: 'pageBreak', beginsPiece: true },
    ...lines(2, 'Third letter'),
  ]);
  const { texts } = await readPdf(await pdfOf({ ...pieces, cover: null }));
  expect(texts.map((text) => /Page \d+ of \d+/.exec(text)?.[0])).toEqual([
    'Page 1 of 1',
    'Page 1 of 2',
    'Page 2 of 2',
    'Page 1 of 1',
  ]);
});
