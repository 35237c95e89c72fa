import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Printable } from '../../electron/documents/exhibits/printable.ts';
import type { Block, Inline, ReportDocument, ReportExhibit } from '../../shared/report/model.ts';
import { hardQuotes } from './hard-quotes.ts';

/** An exhibit with the bytes behind it. */
export type SampleExhibit = {
  readonly exhibit: ReportExhibit;
  readonly printable: Printable;
  readonly sizeBytes: number;
};

/** Forty exhibits of some 36 MB: 20 screenshots, 10 PDFs of 5 pages, 5 photographs of 12 megapixels, 5 that cannot be printed. */
export async function sampleExhibits(): Promise<SampleExhibit[]> {
  const made: SampleExhibit[] = [];
  const add = (title: string, bytes: Uint8Array, printable: Printable): void => {
    made.push({ ...describe(made.length + 1, title, bytes, printable), printable });
  };
  for (let index = 0; index < 20; index++) {
    const bytes = await screenshot(index);
    add('Screenshot of a post', bytes, picture('image/png', bytes));
  }
  for (let index = 0; index < 10; index++) {
    const bytes = await fivePages(index);
    add('Extract from a document', bytes, { as: 'pdf', bytes });
  }
  for (let index = 0; index < 5; index++) {
    const bytes = await photograph(index);
    add('Photograph', bytes, picture('image/jpeg', bytes));
  }
  for (let index = 0; index < 5; index++) {
    const bytes = Buffer.from(`From: someone@example.org\n\nMessage ${index}`);
    add('E-mail', bytes, { as: 'unplaceable', reason: 'E-mails are not set into the report.' });
  }
  return made;
}

/** A report of some sixty pages about those exhibits: quotes in five languages, tables, footnotes, hundreds of references. */
export function sampleReport(samples: readonly SampleExhibit[]): ReportDocument {
  const random = generator(7);
  const exhibits = samples.map(({ exhibit }) => exhibit);
  const cite = (): Inline => ({
    kind: 'exhibit',
    id: exhibits[Math.floor(random() * exhibits.length)]?.id ?? '',
    withPage: true,
  });
  const blocks: Block[] = [heading('findings', 1, 'Findings per allegation')];
  for (let index = 0; index < 18; index++) {
    blocks.push(heading(`allegation-${index}`, 2, `Allegation ${index + 1}`));
    for (let part = 0; part < 5; part++) {
      const note: Inline = { kind: 'footnote', content: [prose(random, 1), ' ', cite()] };
      blocks.push(
        paragraph(prose(random, 5), ' (', cite(), ', ', cite(), ')', ...(part === 0 ? [note] : [])),
      );
    }
    const said = hardQuotes[index % hardQuotes.length];
    if (said) blocks.push(quote(said, exhibits[index]?.id ?? null));
    blocks.push({
      kind: 'list',
      ordered: false,
      items: [1, 2, 3].map(() => [paragraph(prose(random, 1))]),
    });
    blocks.push({
      kind: 'table',
      id: `clauses-${index}`,
      caption: 'Clauses engaged',
      columns: [
        { title: 'Clause', width: 1 },
        { title: 'What it asks', width: 5 },
      ],
      rows: [1, 2, 3, 4].map((clause) => [[`5.${clause}`], [prose(random, 1)]]),
    });
    for (let part = 0; part < 4; part++) {
      blocks.push(heading(`finding-${index}-${part}`, 3, 'Facts in dispute', 'none'));
      blocks.push(paragraph(prose(random, 6), ' (', cite(), ')'), paragraph(prose(random, 4)));
    }
  }
  blocks.push(heading('chronology', 1, 'Chronology'), {
    kind: 'table',
    id: 'chronology-table',
    caption: 'Chronology of events',
    columns: [
      { title: 'When', width: 1.2 },
      { title: 'What happened', width: 4 },
      { title: 'Exhibit', width: 1.1 },
    ],
    rows: Array.from({ length: 200 }, (_, day) => [
      [`${(day % 28) + 1} March 2026`],
      [prose(random, 1)],
      [cite()],
    ]),
  });
  blocks.push(heading('exhibits', 1, 'Exhibits', 'appendix'), {
    kind: 'exhibitIndex',
    id: 'exhibit-index',
  });
  return {
    title: 'Investigation report SM-2026-014',
    runningTitle: 'Investigation report SM-2026-014',
    reference: 'SM-2026-014',
    marking: 'Confidential',
    lang: 'en-GB',
    author: 'M. Kowalska',
    subject: 'A report for measuring',
    createdAt: '2026-07-12T12:00:00.000Z',
    cover: {
      organisation: 'STaSS',
      title: 'Investigation report',
      subtitle: 'A report for measuring',
      facts: [],
      notice: '',
    },
    contentsDepth: 2,
    blocks,
    exhibits,
  };
}

function quote(
  { lang, dir, text }: (typeof hardQuotes)[number],
  exhibit: string | null,
): Extract<Block, { kind: 'quote' }> {
  return { kind: 'quote', content: [text], lang, dir, exhibit, translation: null };
}

function heading(
  id: string,
  level: 1 | 2 | 3,
  text: string,
  numbering: 'section' | 'appendix' | 'none' = 'section',
): Block {
  return { kind: 'heading', id, level, text, numbering };
}

function paragraph(...content: Inline[]): Block {
  return { kind: 'paragraph', content };
}

function picture(mime: 'image/png' | 'image/jpeg', bytes: Uint8Array): Printable {
  return { as: 'images', images: [{ mime, bytes, orientation: null }] };
}

function describe(sequence: number, title: string, bytes: Uint8Array, printable: Printable) {
  const exhibit: ReportExhibit = {
    id: `exhibit-${sequence}`,
    number: `EX-MK-${String(sequence).padStart(3, '0')}`,
    title: `${title} ${sequence}`,
    alt: `${title} ${sequence}, made up for measuring`,
    fileName: `file-${sequence}`,
    mime: printable.as === 'pdf' ? 'application/pdf' : 'application/octet-stream',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    print:
      printable.as === 'unplaceable' ? printable : { as: printable.as === 'pdf' ? 'pdf' : 'image' },
  };
  return { exhibit, sizeBytes: bytes.length };
}

/** A phone's screen: flat areas, and a photograph in it that compresses as badly as real ones. */
async function screenshot(seed: number): Promise<Buffer> {
  const [width, height] = [1080, 2340];
  const photo = await sharp(noise(seed, 720, 560, 24), {
    raw: { width: 720, height: 560, channels: 3 },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#f4f5f7' } })
    .composite([{ input: photo, left: 180, top: 600 }])
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
}

async function photograph(seed: number): Promise<Buffer> {
  const [width, height] = [4000, 3000];
  return sharp(noise(seed, 1000, 750, 40), { raw: { width: 1000, height: 750, channels: 3 } })
    .resize(width, height)
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function fivePages(seed: number): Promise<Uint8Array> {
  const random = generator(seed + 100);
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let page = 0; page < 5; page++) {
    const sheet = document.addPage([595.28, 841.89]);
    for (let line = 0; line < 50; line++) {
      sheet.drawText(prose(random, 1).slice(0, 90), { x: 60, y: 780 - line * 14, size: 10, font });
    }
  }
  return document.save();
}

function noise(seed: number, width: number, height: number, spread: number): Buffer {
  const random = generator(seed + 1);
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = 110 + ((index / width) % 60) + random() * spread;
  }
  return pixels;
}

const words =
  'the employee manager post comment account policy evidence interview stated that on reviewed page screenshot public profile colleague conduct guidance record however accepted context privacy settings audience reputation meeting note timeline witness explained understood considered balance reasonable allegation finding visible shared reply'.split(
    ' ',
  );

function prose(random: () => number, sentences: number): string {
  const sentence = (): string => {
    const text = Array.from(
      { length: 12 + Math.floor(random() * 8) },
      () => words[Math.floor(random() * words.length)] ?? '',
    ).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: sentences }, sentence).join(' ');
}

/** A small generator of numbers from 0 to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
