import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import * as files from '../../../helpers/evidence-files.ts';
import { openFile } from '../../../helpers/open-file.ts';
import { cornersOf, isClose } from '../../../helpers/pixels.ts';

async function expectUpright(picture: Uint8Array) {
  const corners = await cornersOf(picture);
  for (const [corner, colour] of Object.entries(files.cornerColours)) {
    expect(isClose(corners[corner as keyof typeof corners], colour), corner).toBe(true);
  }
}

describe('images', () => {
  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('%s is shown', async (format) => {
    const image = await openFile('image', await files.imageFile({ format }));
    expect(image.facts).toMatchObject({ widthPx: 400, heightPx: 300, frames: 1, takenAt: null });
    const page = await image.page(1, 200);
    expect(page).toMatchObject({ mime: 'image/webp', widthPx: 200, heightPx: 150 });
    await expectUpright(page.bytes);
    await expectUpright((await image.thumbnail()).bytes);
  });

  test.each([3, 6, 8] as const)('orientation %i is honoured', async (orientation) => {
    const file = await files.imageFile({ format: 'jpeg', orientation });
    const image = await openFile('image', file);
    expect(image.facts).toMatchObject({ widthPx: 400, heightPx: 300 });
    await expectUpright((await image.page(1, 400)).bytes);
    await expectUpright((await image.thumbnail()).bytes);
  });

  test('a page is never enlarged', async () => {
    const image = await openFile('image', await files.imageFile());
    expect(await image.page(1, 4000)).toMatchObject({ widthPx: 400, heightPx: 300 });
  });

  test('an animation shows its first frame and counts the others', async () => {
    const image = await openFile('image', await files.animatedGifFile(5));
    expect(image.facts).toMatchObject({ frames: 5, widthPx: 60, heightPx: 40 });
    expect(isClose((await cornersOf((await image.page(1, 60)).bytes)).topLeft, [255, 0, 0])).toBe(
      true,
    );
  });

  test('a page-long capture keeps its length and has a legible thumbnail', async () => {
    const file = await files.imageFile({ widthPx: 200, heightPx: 20_000 });
    const image = await openFile('image', file);
    expect(await image.page(1, 200)).toMatchObject({ mime: 'image/png', heightPx: 20_000 });
    expect(await image.thumbnail()).toMatchObject({ widthPx: 240, heightPx: 480 });
  });

  test('what the camera wrote is read, and a claim that is nonsense is not', async () => {
    const exif = {
      IFD0: { Make: 'Harrow', Model: 'H-20' },
      IFD2: { DateTimeOriginal: '2026:06:22 19:58:10', OffsetTimeOriginal: '+01:00' },
      IFD3: {
        ...{ GPSLatitudeRef: 'S', GPSLatitude: '52/1 30/1 0/1' },
        ...{ GPSLongitudeRef: 'E', GPSLongitude: '1/1 15/1 0/1' },
      },
    };
    const photo = await openFile('image', await files.imageFile({ format: 'jpeg', exif }));
    expect(photo.facts).toMatchObject({
      takenAt: { local: '2026-06-22T19:58:10', offset: '+01:00' },
      camera: 'Harrow H-20',
      location: { latitude: -52.5, longitude: 1.25 },
    });
    const nonsense = { IFD2: { DateTimeOriginal: 'yesterday' } };
    const forged = await openFile(
      'image',
      await files.imageFile({ format: 'jpeg', exif: nonsense }),
    );
    expect(forged.facts).toMatchObject({ takenAt: null, location: null });
  });

  test.each([
    ['text', Buffer.from('not an image')],
    ['a drawing', Buffer.from(files.hostileSvg)],
    [
      'a TIFF',
      sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .tiff()
        .toBuffer(),
    ],
    ['a header alone', files.imageFile().then((file) => file.subarray(0, 40))],
  ])('%s is refused', async (_name, file) => {
    await expect(openFile('image', await file)).rejects.toMatchObject({ code: 'damaged_file' });
  });

  test('a picture cut short is refused when it is decoded', async () => {
    const image = await openFile(
      'image',
      files.truncated(await files.imageFile({ format: 'jpeg' })),
    );
    await expect(image.page(1, 400)).rejects.toMatchObject({ code: 'damaged_file' });
  });

  test('too many pixels are refused by the header alone', async () => {
    const bomb = files.pngClaiming(50_000, 50_000);
    await expect(openFile('image', bomb)).rejects.toMatchObject({ code: 'too_large_to_preview' });
  });
});

describe('images for documents', () => {
  test('a plain PNG keeps its compressed picture and loses its texts', async () => {
    const exif = { IFD0: { Artist: 'CANARY-NAME' } };
    const file = Buffer.concat([await files.imageFile({ exif }), Buffer.from('CANARY-TAIL')]);
    const printable = await (await openFile('image', file)).printable(1);
    expect(printable).toMatchObject({ mime: 'image/png', widthPx: 400, heightPx: 300 });
    expect(file.includes('CANARY-NAME')).toBe(true);
    expect(Buffer.from(printable.bytes).includes('CANARY')).toBe(false);
    const compressed = file.subarray(file.indexOf('IDAT') - 4, file.indexOf('IEND') - 4);
    expect(Buffer.from(printable.bytes).includes(compressed)).toBe(true);
    await expectUpright(printable.bytes);
  });

  test('a JPEG keeps its compressed picture and loses what it tells about the camera', async () => {
    const exif = {
      IFD0: { Artist: 'CANARY-NAME' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' },
    };
    const file = await files.imageFile({ format: 'jpeg', orientation: 6, exif });
    const printable = await (await openFile('image', file)).printable(1);
    expect(printable).toMatchObject({
      ...{ mime: 'image/jpeg', orientation: 6 },
      ...{ widthPx: 300, heightPx: 400 },
    });
    const metadata = await sharp(printable.bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(file.includes('CANARY-NAME')).toBe(true);
    expect(Buffer.from(printable.bytes).includes('CANARY-NAME')).toBe(false);
    const decoded = await Promise.all(
      [sharp(file), sharp(printable.bytes)].map((image) => image.raw().toBuffer()),
    );
    expect(decoded[1]!.equals(decoded[0]!)).toBe(true);
  });

  test.each([
    [
      'interlaced with transparency',
      (image: Sharp) => image.ensureAlpha(0.5).png({ progressive: true }),
    ],
    ['of few colours', (image: Sharp) => image.png({ palette: true })],
    ['of 16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
    ['with a colour profile', (image: Sharp) => image.withIccProfile('p3').png()],
    ['grey', (image: Sharp) => image.greyscale().png()],
    ['WebP', (image: Sharp) => image.webp()],
    ['for print', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
  ])('a picture %s becomes a plain RGB PNG', async (_name, change) => {
    const file = await change(sharp(await files.imageFile())).toBuffer();
    const printable = await (await openFile('image', file)).printable(1);
    expect(printable).toMatchObject({ mime: 'image/png', orientation: 1, widthPx: 400 });
    const [depth, colourType, , , interlace] = printable.bytes.subarray(24, 29);
    expect({ depth, colourType, interlace }).toEqual({ depth: 8, colourType: 2, interlace: 0 });
  });
});
