import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../electron/parser/limits.ts';
import { textEncodingOf } from '../../../../electron/parser/text-encoding.ts';
import * as files from '../../../helpers/evidence-files.ts';
import { openFile } from '../../../helpers/open-file.ts';

const quote = 'Zażółć gęślą jaźń — 👩‍👩‍👧 — حي الحديقة';

/** Enough French, in one byte per character, for its encoding to show. */
const french = "Le café était fermé à Noël, où l'on fêtait déjà l'été.";

describe('text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(quote), 'utf-8', quote],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${quote}`), 'utf-8', quote],
    ['UTF-16 LE', files.utf16File(quote, 'le'), 'utf-16le', quote],
    ['UTF-16 BE', files.utf16File(quote, 'be'), 'utf-16be', quote],
    [
      'UTF-16 without a mark',
      files.utf16File('Good evening').subarray(2),
      'utf-16le',
      'Good evening',
    ],
    ['Windows-1252', files.latin1File(french), 'windows-1252', french],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('%s', async (_name, file, encoding, text) => {
    const opened = await openFile('text', file);
    expect(opened.facts).toEqual({ kind: 'text', encoding });
    expect(await opened.text(1)).toEqual({ text, encoding, isTruncated: false });
  });

  test('curly quotes of Windows are kept', async () => {
    const opened = await openFile(
      'text',
      Buffer.concat([files.latin1File(french), Buffer.from([0x93, 0x94])]),
    );
    expect((await opened.text(1)).text.endsWith('\u201c\u201d')).toBe(true);
  });

  test('markup stays as written', async () => {
    const opened = await openFile('text', Buffer.from(files.hostileSvg));
    expect((await opened.text(1)).text).toBe(files.hostileSvg);
  });

  test('a long file is cut between characters, and says so', async () => {
    const file = Buffer.from(`x${'é'.repeat(limits.textBytes / 2 + 5)}`);
    const { text, isTruncated } = await (await openFile('text', file)).text(1);
    expect(isTruncated).toBe(true);
    expect(text.length).toBe(limits.textBytes / 2);
    expect(text.endsWith('é')).toBe(true);
  });

  test('other bytes are not text', async () => {
    const image = await files.imageFile();
    await expect(openFile('text', image)).rejects.toMatchObject({ code: 'damaged_file' });
  });

  test('every encoding named can be decoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const encoding = textEncodingOf(bytes);
        if (encoding !== null) new TextDecoder(encoding).decode(bytes);
      }),
    );
  });

  test('any UTF-8 text comes back as it was', async () => {
    const printable = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((text) => !text.startsWith('\uFEFF'));
    await fc.assert(
      fc.asyncProperty(printable, async (text) => {
        const opened = await openFile('text', new TextEncoder().encode(text));
        expect((await opened.text(1)).text).toBe(text);
      }),
    );
  });
});
