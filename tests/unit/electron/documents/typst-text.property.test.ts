import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monoFamily, readFont, textFamily } from '../../../../electron/documents/fonts.ts';
import { compileToPdf, query } from '../../../../electron/documents/typst/compiler.ts';
import { arrayOf, stringLiteral } from '../../../../electron/documents/typst/literals.ts';
import { writeTypst } from '../../../../electron/documents/typst/writer.ts';
import type { Block } from '../../../../shared/report/model.ts';
import { makeVisible } from '../../../../shared/report/visible-text.ts';
import { mapText } from '../../../../shared/report/walk.ts';
import { aReport } from '../../../helpers/report-document.ts';

/** Pieces of Typst that would do something if they were read as code or markup. */
const hostile = [
  '#panic("owned")',
  '"; panic("owned"); "',
  '\\"',
  '\\u{22}',
  '\\',
  '$ x $ `raw` *bold* _it_ = Heading',
  '#import "@preview/x:1.0.0": *',
  '#read("/etc/passwd")',
  '// comment */ /*',
  '<label> @reference',
  '${source}',
  '\u0000\u0001\n\r\t\u007f\u2028\u2029',
  '](http://example.org)',
];

const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...hostile, '"', '\\', '{', '}', '#', '\n'), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

describe('stringLiteral', () => {
  it('means exactly the text to Typst, whatever the text', async () => {
    const samples = [...hostile, ...fc.sample(anyText, { numRuns: 400, seed: 20260712 })];
    const source = `#metadata(${arrayOf(samples.map(stringLiteral))}) <all>`;
    const found = await query({ source, fonts: [], files: new Map() }, '<all>', 'value');
    expect(found).toEqual([samples]);
  });
});

describe('writeTypst', () => {
  const visible = (text: string): string =>
    makeVisible(text, (character) => /^[ -~]$/.test(character));
  const fonts = [textFamily, monoFamily].map(({ files: [regular = ''] }) => readFont(regular));

  function reportFullOf(text: string): Block[] {
    return [
      { kind: 'heading', id: text || 'h', level: 1, text: text || 'Heading', numbering: 'section' },
      { kind: 'paragraph', content: [text, { kind: 'text', text, bold: true, mono: true }] },
      { kind: 'quote', content: [text], lang: 'pl', dir: 'rtl', exhibit: null, translation: text },
      {
        kind: 'facts',
        rows: [{ term: text, value: [text, { kind: 'footnote', content: [text] }] }],
      },
      {
        kind: 'table',
        id: `${text}-table`,
        caption: text || 'Table',
        columns: [{ title: text, width: 1 }],
        rows: [[[text]]],
      },
      { kind: 'signOff', rows: [{ role: text, name: text }] },
    ];
  }

  it('lays out a document whose every text is hostile', async () => {
    for (const text of [hostile.join(' '), ...fc.sample(anyText, { numRuns: 12, seed: 7 })]) {
      const document = mapText(
        { ...aReport(reportFullOf(text)), title: text || 'Title', marking: text, reference: text },
        visible,
      );
      const { source } = writeTypst(document, { bindings: new Map(), families: [textFamily] });
      const pdf = await compileToPdf({ source, fonts, files: new Map() });
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    }
  });

  it('has no way out of its sandbox', async () => {
    const source = '#import "@preview/cetz:0.3.0": *';
    await expect(compileToPdf({ source, fonts: [], files: new Map() })).rejects.toMatchObject({
      code: 'layout_failed',
    });
  });
});
