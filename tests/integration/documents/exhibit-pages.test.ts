import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Printable } from '../../../electron/documents/exhibits/printable.ts';
import { runQpdf } from '../../../electron/documents/qpdf.ts';
import type { Block } from '../../../shared/report/model.ts';
import { aReport, aReportExhibit } from '../../helpers/report-document.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { cornerColours, fourCorners, orientedJpeg } from '../../helpers/pictures.ts';
import { isClose } from '../../helpers/pixels.ts';
import { asPicture, pdfOf } from '../../helpers/rendering.ts';

const blocks: Block[] = [
  { kind: 'heading', id: 'h', level: 1, text: 'Exhibits', numbering: 'appendix' },
  { kind: 'exhibitIndex', id: 'index' },
];
/** Cover, contents and index come before the exhibit. */
const pagesBefore = 3;

async function bound(printable: Printable) {
  const exhibit = aReportExhibit(1);
  const bytes = await pdfOf(aReport(blocks, [exhibit]), { [exhibit.id]: printable });
  const read = await readPdf(bytes);
  return {
    bytes,
    texts: read.texts.slice(pagesBefore),
    /** Colours in the corners of what is coloured on the exhibit's page. */
    corners: async (index = 0) => cornersOfColour(await read.draw(pagesBefore + index)),
  };
}

/** The corners of the coloured part of a page: everything that is neither white nor grey nor the blue of the stamp's line. */
async function cornersOfColour(page: Buffer) {
  const { data, info } = await sharp(page)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => {
    const start = (y * info.width + x) * 3;
    return [...data.subarray(start, start + 3)];
  };
  const wanted = Object.values(cornerColours);
  const box = { left: info.width, top: info.height, right: 0, bottom: 0 };
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (!wanted.some((colour) => isClose(at(x, y), colour))) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  const inset = 10;
  return {
    width: box.right - box.left + 1,
    height: box.bottom - box.top + 1,
    topLeft: at(box.left + inset, box.top + inset),
    topRight: at(box.right - inset, box.top + inset),
    bottomLeft: at(box.left + inset, box.bottom - inset),
    bottomRight: at(box.right - inset, box.bottom - inset),
  };
}

function expectUpright(corners: Awaited<ReturnType<typeof cornersOfColour>>): void {
  expect(corners.width / corners.height).toBeCloseTo(1.5, 1);
  for (const [corner, colour] of Object.entries(cornerColours)) {
    expect({ [corner]: isClose(corners[corner as keyof typeof cornerColours], colour) }).toEqual({
      [corner]: true,
    });
  }
}

describe('pictures', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a JPEG of orientation %i stands upright',
    async (orientation) => {
      const jpeg = await orientedJpeg(orientation);
      expectUpright(await (await bound(asPicture('image/jpeg', jpeg))).corners());
    },
  );

  test('an orientation that was told apart from the file counts', async () => {
    const stripped = await sharp(await orientedJpeg(6))
      .jpeg()
      .toBuffer();
    expectUpright(await (await bound(asPicture('image/jpeg', stripped, 6))).corners());
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['in colour', () => fourCorners().png().toBuffer()],
    ['with a palette', () => fourCorners().png({ palette: true }).toBuffer()],
    ['with transparency', () => fourCorners().ensureAlpha().png().toBuffer()],
    ['interlaced', () => fourCorners().png({ progressive: true }).toBuffer()],
    ['of 16 bits', () => fourCorners().toColourspace('rgb16').png().toBuffer()],
    ['with a colour profile', () => fourCorners().withIccProfile('p3').png().toBuffer()],
  ])('a PNG %s keeps its colours', async (_, make) => {
    expectUpright(await (await bound(asPicture('image/png', await make()))).corners());
  });

  test('a JPEG goes in as it is, without what it says beside the picture', async () => {
    const jpeg = await sharp(await orientedJpeg(1))
      .withExif({ IFD0: { Artist: 'Margaret Hidden', Copyright: 'Hidden Place' } })
      .toBuffer();
    const appended = Buffer.concat([jpeg, Buffer.from('hidden film')]);
    expect(appended.toString('latin1')).toContain('Margaret Hidden');
    const { bytes } = await bound(asPicture('image/jpeg', appended));
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).not.toMatch(/Margaret Hidden|Hidden Place|hidden film/);
    const pixels = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])));
    expect(file).toContain(pixels.toString('latin1'));
  });

  test('a damaged one gets a page that says so', async () => {
    const png = await fourCorners().png().toBuffer();
    const jpeg = await orientedJpeg(1);
    for (const printable of [
      asPicture('image/png', png.subarray(0, png.length - 40)),
      asPicture('image/jpeg', jpeg.subarray(0, jpeg.length - 400)),
      asPicture('image/jpeg', png),
    ]) {
      const { texts } = await bound(printable);
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain('This picture is damaged');
    }
  });
});

describe('PDFs', () => {
  async function colouredPdf(change: (document: PDFDocument) => void | Promise<void>) {
    const document = await PDFDocument.create();
    const picture = await document.embedPng(await fourCorners().png().toBuffer());
    document.addPage([240, 160]).drawImage(picture, { x: 0, y: 0, width: 240, height: 160 });
    await change(document);
    return document.save();
  }

  test.each([90, 180, 270, -90, 450])(
    'a page turned by %i degrees is turned back as its reader sees it',
    async (angle) => {
      const document = await PDFDocument.create();
      const upright = await fourCorners().png().toBuffer();
      const turned = await document.embedPng(await sharp(upright).rotate(-angle).png().toBuffer());
      const page = document.addPage([turned.width, turned.height]);
      page.drawImage(turned, { x: 0, y: 0 });
      page.setRotation(degrees(angle));
      const { corners } = await bound({ as: 'pdf', bytes: await document.save() });
      expectUpright(await corners());
    },
  );

  test('what lies outside the crop box stays outside', async () => {
    const bytes = await colouredPdf((document) => {
      const page = document.getPage(0);
      page.setMediaBox(-50, -50, 340, 260);
      page.setCropBox(0, 0, 240, 160);
      page.drawText('outside', { x: -45, y: -40, size: 12 });
    });
    expectUpright(await (await bound({ as: 'pdf', bytes })).corners());
  });

  test('every page is bound, blank ones too', async () => {
    const bytes = await colouredPdf((document) => {
      document.addPage([300, 300]);
      document.addPage([14_400, 200]).drawText('very wide', { x: 10, y: 10, size: 90 });
    });
    const { texts } = await bound({ as: 'pdf', bytes });
    expect(texts.map((text) => /EX-MK-001 +(\d of \d)/.exec(text)?.[1])).toEqual([
      '1 of 3',
      '2 of 3',
      '3 of 3',
    ]);
    expect(texts[2]).toContain('very wide');
  });

  test('what was filled into a form and what was noted on a page is printed', async () => {
    const bytes = await colouredPdf(async (document) => {
      const field = document.getForm().createTextField('name');
      field.setText('Filled in by hand');
      field.addToPage(document.getPage(0), { x: 10, y: 100, width: 180, height: 20 });
      const font = await document.embedFont(StandardFonts.Helvetica);
      const appearance = document.context.register(
        document.context.stream('BT /F 12 Tf 4 6 Td (Noted beside) Tj ET', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 120, 20],
          Resources: { Font: { F: font.ref } },
        }),
      );
      const note = document.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [10, 40, 130, 60],
        AP: { N: appearance },
      });
      const annotations = document.getPage(0).node.Annots();
      annotations?.push(document.context.register(note));
    });
    const { texts } = await bound({ as: 'pdf', bytes });
    expect(texts[0]).toContain('Filled in by hand');
    expect(texts[0]).toContain('Noted beside');
  });

  test('one that may only not be changed is bound; one that asks for a password says so', async () => {
    const bytes = await colouredPdf((document) => document.getPage(0).drawText('restricted'));
    const lock = async (user: string) => {
      const locked = await runQpdf(bytes, [
        '--encrypt',
        `--user-password=${user}`,
        '--owner-password=owner',
        '--bits=256',
        '--modify=none',
        '--extract=n',
        '--',
      ]);
      if (!locked.ok) throw new Error(locked.message);
      return locked.bytes;
    };
    expect((await bound({ as: 'pdf', bytes: await lock('') })).texts[0]).toContain('restricted');
    const { texts } = await bound({ as: 'pdf', bytes: await lock('secret') });
    expect(texts[0]).toContain('can only be opened with a password');
  });

  test('a damaged one, and one that is none, gets a page that says so', async () => {
    const bytes = await colouredPdf(() => undefined);
    for (const broken of [
      bytes.subarray(0, 900),
      Buffer.from('%PDF-1.7 nothing'),
      Buffer.from(''),
    ]) {
      const { texts } = await bound({ as: 'pdf', bytes: broken });
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain('damaged');
    }
  });

  test('scripts and files inside it stay out', async () => {
    const bytes = await colouredPdf(async (document) => {
      document.addJavaScript('run', 'app.alert("hidden script")');
      await document.attach(Buffer.from('hidden file'), 'hidden.txt');
      const action = document.context.obj({ Type: 'Action', S: 'Launch', F: 'hidden.exe' });
      document.catalog.set(PDFName.of('OpenAction'), action);
    });
    const { bytes: report } = await bound({ as: 'pdf', bytes });
    const plain = await runQpdf(report, ['--qdf', '--object-streams=disable']);
    if (!plain.ok) throw new Error(plain.message);
    expect(Buffer.from(plain.bytes).toString('latin1')).not.toMatch(
      /hidden|JavaScript|OpenAction|EmbeddedFile/,
    );
  });
});
