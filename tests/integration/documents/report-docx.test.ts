import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { hardQuotes } from '../../../scripts/bench-report/hard-quotes.ts';
import { aReport, aReportExhibit, everyBlock } from '../../helpers/report-document.ts';
import { fourCorners, orientedJpeg } from '../../helpers/pictures.ts';
import { cornersOf, isClose } from '../../helpers/pixels.ts';
import { cornerColours } from '../../helpers/pictures.ts';
import { asPicture, docxOf, type Printables } from '../../helpers/rendering.ts';

const exhibits = [
  aReportExhibit(1),
  aReportExhibit(2, { title: 'Zrzut ekranu', alt: 'A screenshot & "quotes"' }),
  aReportExhibit(3, { fileName: 'voice.m4a' }),
];
const [cited] = exhibits;
const document = aReport(cited ? everyBlock(cited) : [], exhibits);
let printables: Printables;
let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;
let body: string;

beforeAll(async () => {
  const jpeg = await orientedJpeg(6);
  const png = await fourCorners().png().toBuffer();
  printables = {
    'exhibit-1': asPicture('image/jpeg', jpeg),
    'exhibit-2': {
      as: 'images',
      images: [1, 2].map(() => ({ mime: 'image/png' as const, bytes: png, orientation: null })),
    },
    'exhibit-3': { as: 'unplaceable', reason: 'Sound cannot be put on paper.\u0007' },
  };
  bytes = await docxOf(document, printables);
  parts = unzipSync(bytes);
  body = part('word/document.xml');
});

function part(name: string): string {
  const found = parts[name];
  if (!found) throw new Error(`no part ${name}`);
  return strFromU8(found);
}

/** Paragraphs of a piece of XML, as XML. */
function paragraphs(xml: string): string[] {
  return xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
}

function words(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

function styled(style: string): string[] {
  return paragraphs(body).filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`));
}

describe('the words', () => {
  test.each(hardQuotes.map((quote, index) => ({ ...quote, index })))(
    'of a quote in $lang are whole: $text',
    ({ text, index }) => {
      expect(words(styled('Quote')[index] ?? '')).toBe(text);
    },
  );

  test('of other scripts bear their direction, language and font', () => {
    const [, polish = '', arabic = '', chinese = '', hindi = ''] = styled('Quote');
    expect(polish).toContain('<w:lang w:val="pl"');
    expect(arabic).toContain('<w:bidi/>');
    expect(arabic).toMatch(/<w:rtl\/>.*w:bidi="ar"/s);
    expect(chinese).toContain('w:eastAsia="zh-CN"');
    expect(hindi).toContain('w:bidi="hi"');
    expect(hindi).toContain('w:cs="Noto Serif Devanagari"');
    expect(part('word/fontTable.xml')).toContain('<w:font w:name="Noto Serif Devanagari">');
  });

  test('an emoji sequence is one run', () => {
    expect(styled('Quote').at(-1)).toMatch(/<w:t[^>]*>👨‍👩‍👧‍👦<\/w:t>/u);
  });

  test('that XML cannot hold are shown as codes', () => {
    expect(words(body)).toContain('Sound cannot be put on paper.[U+0007]');
  });
});

describe('Word finds its way', () => {
  test('by styles, a contents field and live numbering', () => {
    expect(words(styled('Heading1')[0] ?? '')).toBe('Findings');
    expect(styled('Heading1').every((heading) => heading.includes('<w:numPr>'))).toBe(true);
    expect(body).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o "1-2"|TOC \\h \\o &quot;1-2&quot;/);
    expect(part('word/numbering.xml')).toContain('w:val="Appendix %1"');
    expect(part('word/settings.xml')).toContain('<w:updateFields/>');
  });

  test('in contents whose titles begin at one place, after one digit or two', () => {
    const titleAt = (level: number): string | undefined =>
      new RegExp(
        `w:styleId="TOC${level}">(?:(?!</w:style>).)*<w:tabs><w:tab w:val="left" w:pos="(\\d+)"/>`,
      ).exec(part('word/styles.xml'))?.[1];
    for (const level of [1, 2]) {
      const [line = ''] = styled(`TOC${level}`);
      expect(line).toContain('PAGEREF');
      expect(line).not.toContain('<w:tabs>');
      // Beyond an indent from the right LibreOffice draws no page numbers.
      expect(part('word/styles.xml')).not.toMatch(
        new RegExp(`w:styleId="TOC${level}">(?:(?!</w:style>).)*w:right=`),
      );
      // Wide enough for two digits, a dot and two digits more.
      expect(Number(titleAt(level))).toBeGreaterThanOrEqual(500 * level);
    }
  });

  test('by a bookmark for every link', () => {
    const anchors = new Set([...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor));
    const fields = [...body.matchAll(/(?:PAGEREF|REF) (\S+)/g)].map(([, anchor]) => anchor);
    const bookmarks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect([...anchors, ...fields].filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
  });

  test('by the exhibit’s page in every citation', () => {
    const [source = ''] = styled('QuoteSource');
    expect(source).toMatch(/w:anchor="exhibit_\d+".*EX-MK-001.*PAGEREF exhibit_\d+ \\h/s);
  });

  test('by footnotes', () => {
    expect(words(part('word/footnotes.xml'))).toContain('Shown by the platform as local time');
    expect(body).toContain('<w:footnoteReference w:id="1"/>');
  });

  test('by header rows that return on every page, and rows that are not torn', () => {
    const rows = body.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(3);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('by header and footer', () => {
    const headers = Object.keys(parts)
      .filter((name) => /word\/header\d/.test(name))
      .map(part);
    const footers = Object.keys(parts)
      .filter((name) => /word\/footer\d/.test(name))
      .map(part);
    expect(headers.filter((header) => words(header).includes('CONFIDENTIAL'))).toHaveLength(1);
    for (const footer of footers) {
      expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
    }
  });
});

describe('exhibits', () => {
  test('are described for those who cannot see them', () => {
    const described = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text);
    expect(described).toEqual([
      'Bar chart: four posts in May, nine in June',
      `EX-MK-001: ${exhibits[0]?.alt}`,
      'EX-MK-002, page 1 of 2: A screenshot &amp; &quot;quotes&quot;',
      'EX-MK-002, page 2 of 2: A screenshot &amp; &quot;quotes&quot;',
    ]);
  });

  test('stand upright, without what the file says beside the picture', async () => {
    const name = Object.keys(parts).find((file) => file.endsWith('.jpg')) ?? '';
    const picture = parts[name] ?? new Uint8Array();
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    const corners = await cornersOf(picture);
    for (const [corner, colour] of Object.entries(cornerColours)) {
      expect(isClose(corners[corner as keyof typeof corners], colour)).toBe(true);
    }
  });

  test('that cannot be printed say why, with name, size and hash', () => {
    for (const text of [
      'voice.m4a',
      '1,204,331 bytes',
      exhibits[2]?.sha256 ?? '',
      'not printed here',
    ]) {
      expect(words(body)).toContain(text);
    }
  });
});

describe('the file', () => {
  test('says what it is', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>Investigation report SM-2026-014</dc:title>');
    expect(core).toContain('<dc:creator>Margaret Kowalska</dc:creator>');
    expect(core).toMatch(/<dcterms:created[^>]*>2026-07-12T12:00:00.000Z</);
  });
});

test('pieces of one document are sections whose pages are numbered by themselves', async () => {
  const piece = (text: string) => ({ kind: 'paragraph', content: [text] }) as const;
  const pieces = aReport([
    piece('One'),
    { kind: 'pageBreak', beginsPiece: true },
    piece('Two'),
    { kind: 'pageBreak', beginsPiece: true },
    piece('Three'),
  ]);
  const files = unzipSync(await docxOf({ ...pieces, cover: null }));
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(xml('word/document.xml').match(/<w:pgNumType [^>]*w:start="1"/g)).toHaveLength(3);
  const footers = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name));
  expect(footers).not.toEqual([]);
  for (const footer of footers) {
    expect(xml(footer)).toContain('SECTIONPAGES');
    expect(xml(footer)).not.toContain('NUMPAGES');
  }
});
