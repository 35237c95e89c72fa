import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import * as files from '../../../helpers/evidence-files.ts';
import { openFile } from '../../../helpers/open-file.ts';
import { cornersOf, isClose } from '../../../helpers/pixels.ts';

const red = [255, 0, 0];

describe('PDF', () => {
  test('pages are counted, drawn and read', async () => {
    const pdf = await openFile('pdf', await files.pdfFile({ pages: 3 }));
    expect(pdf.facts).toEqual({
      ...{ kind: 'pdf', pages: 3 },
      firstPage: { widthPt: 595, heightPt: 842 },
    });
    const page = await pdf.page(2, 600);
    expect(page).toMatchObject({ mime: 'image/webp', widthPx: 600, heightPx: 849 });
    const corners = await cornersOf(page.bytes);
    expect(isClose(corners.bottomLeft, red)).toBe(true);
    expect(isClose(corners.topRight, [255, 255, 255])).toBe(true);
    expect((await pdf.text(2)).text).toBe('Page 2 of the sample');
    expect(await pdf.thumbnail()).toMatchObject({ heightPx: 480 });
  });

  test('turned pages are shown turned', async () => {
    const pdf = await openFile('pdf', await files.pdfFile({ rotate: 90 }));
    expect(pdf.facts).toMatchObject({ firstPage: { widthPt: 842, heightPt: 595 } });
    const page = await pdf.page(1, 842);
    expect(isClose((await cornersOf(page.bytes)).topLeft, red)).toBe(true);
  });

  test('a page for a document is a PNG of 150 dots per inch', async () => {
    const pdf = await openFile('pdf', await files.pdfFile());
    const printable = await pdf.printable(1);
    expect(printable).toMatchObject({ mime: 'image/png', widthPx: 1240, heightPx: 1754 });
    expect(await sharp(printable.bytes).metadata()).toMatchObject({ channels: 3, hasAlpha: false });
  });

  test('a page that is not there is not found', async () => {
    const pdf = await openFile('pdf', await files.pdfFile());
    await expect(pdf.page(2, 100)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a locked file asks for its password', async () => {
    const locked = await files.encryptedPdfFile(await files.pdfFile(), 'secret');
    await expect(openFile('pdf', locked)).rejects.toMatchObject({ code: 'needs_password' });
  });

  test('a file with an owner password only is readable', async () => {
    const pdf = await openFile('pdf', await files.encryptedPdfFile(await files.pdfFile(), ''));
    expect(pdf.facts).toMatchObject({ pages: 1 });
  });

  test.each([
    ['no PDF at all', Buffer.from('%PDF-1.4 and nothing more')],
    ['one cut short', files.pdfFile({ pages: 3 }).then((pdf) => files.truncated(pdf, 0.2))],
  ])('%s is damaged', async (_name, file) => {
    await expect(openFile('pdf', await file)).rejects.toMatchObject({ code: 'damaged_file' });
  });
});
