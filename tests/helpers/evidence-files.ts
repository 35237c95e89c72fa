import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString, degrees, rgb } from '@cantoo/pdf-lib';
import createQpdf from '@neslinesli93/qpdf-wasm';
import sharp, { type Exif } from 'sharp';

/** Corner colours of `imageFile`, as seen upright: top left, top right, bottom left, bottom right. */
export const cornerColours = {
  topLeft: [220, 30, 30],
  topRight: [30, 160, 60],
  bottomLeft: [40, 60, 200],
  bottomRight: [240, 200, 40],
} as const;

type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif';

/** What an image file should be like. */
export type ImageRequest = {
  readonly format?: ImageFormat;
  /** Size as seen upright. */
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** EXIF orientation; the pixels are stored so that the picture is upright when it is honoured. */
  readonly orientation?: 1 | 3 | 6 | 8;
  readonly exif?: Exif;
};

/** A picture with four differently coloured quarters. */
export async function imageFile(request: ImageRequest = {}): Promise<Buffer> {
  const { format = 'png', widthPx = 400, heightPx = 300, orientation = 1, exif } = request;
  const stored = { 1: 0, 3: 180, 6: 270, 8: 90 }[orientation];
  const upright = await sharp(Buffer.from(quarters(widthPx, heightPx)), {
    raw: { width: widthPx, height: heightPx, channels: 3 },
  })
    .png()
    .toBuffer();
  let image = sharp(upright).rotate(stored);
  if (exif !== undefined) image = image.withExif(exif);
  if (orientation !== 1) image = image.withMetadata({ orientation });
  // For PNG and GIF a quality would mean fewer colours.
  const isLossy = format === 'jpeg' || format === 'webp';
  return image.toFormat(format, isLossy ? { quality: 95 } : {}).toBuffer();
}

function quarters(width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  const { topLeft, topRight, bottomLeft, bottomRight } = cornerColours;
  for (let y = 0; y < height; y += 1) {
    const [left, right] = y < height / 2 ? [topLeft, topRight] : [bottomLeft, bottomRight];
    for (let x = 0; x < width; x += 1) {
      pixels.set(x < width / 2 ? left : right, (y * width + x) * 3);
    }
  }
  return pixels;
}

/** An animation of as many one-colour frames as asked, the first one red. */
export async function animatedGifFile(frames: number): Promise<Buffer> {
  const [width, height] = [60, 40];
  const pixels = Buffer.alloc(width * height * frames * 3);
  for (let frame = 0; frame < frames; frame += 1) {
    const colour = frame === 0 ? [255, 0, 0] : [0, 0, (frame * 50) % 256];
    for (let i = 0; i < width * height; i += 1) {
      pixels.set(colour, (frame * width * height + i) * 3);
    }
  }
  return sharp(pixels, {
    raw: { width, height: height * frames, channels: 3, pageHeight: height },
  })
    .gif()
    .toBuffer();
}

/** A PNG of a few hundred bytes whose header announces any number of pixels. */
export function pngClaiming(widthPx: number, heightPx: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** What a PDF file should be like. */
export type PdfRequest = {
  readonly pages?: number;
  /** Clockwise turn with which every page is shown. */
  readonly rotate?: 0 | 90 | 180 | 270;
};

/** A PDF of A4 pages; each says `Page n of the sample` and has a red square at its unrotated bottom left. */
export async function pdfFile({ pages = 1, rotate = 0 }: PdfRequest = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.setRotation(degrees(rotate));
    page.drawText(`Page ${number} of the sample`, { x: 150, y: 700, size: 24 });
    page.drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 0, 0) });
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** A PDF with one line of a billion dashes: drawing it takes hours and no memory. */
export async function endlessPdfFile(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const line = document.context.stream('[0.00001] 0 d 1 w 0 0 m 595 842 l S');
  document.addPage([595, 842]).node.addContentStream(document.context.register(line));
  return Buffer.from(await document.save());
}

/** A PDF that draws a form in a form in a form…, ten times at each level: reading it takes all memory there is. */
export async function greedyPdfFile(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([595, 842]);
  const form = (content: string, resources = {}) =>
    context.register(
      context.stream(content, {
        ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842] },
        Resources: resources,
      }),
    );
  let inner = form('0 0 10 10 re f');
  for (let level = 0; level < 12; level += 1) {
    inner = form('/F Do\n'.repeat(10), { XObject: { F: inner } });
  }
  page.node.setXObject(PDFName.of('F'), inner);
  page.node.addContentStream(context.register(context.stream('/F Do')));
  return Buffer.from(await document.save());
}

/** A PDF that on opening would run a script without end, and then start a program. */
export async function scriptedPdfFile(): Promise<Buffer> {
  const document = await PDFDocument.load(await pdfFile());
  const launch = { S: 'Launch', F: PDFString.of('/bin/sh') };
  const script = { S: 'JavaScript', JS: PDFString.of('while (true) app.alert(1);'), Next: launch };
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj(script));
  return Buffer.from(await document.save());
}

/** The PDF, encrypted so that it opens only with `password`. */
export async function encryptedPdfFile(pdf: Uint8Array, password: string): Promise<Buffer> {
  const qpdf = await createQpdf({
    locateFile: () =>
      createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
  });
  // The package's types leave out the part of Emscripten's file system that writes.
  const files = qpdf.FS as unknown as {
    writeFile(path: string, data: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
  files.writeFile('/in.pdf', pdf);
  qpdf.callMain(['/in.pdf', '--encrypt', password, 'owner', '256', '--', '/out.pdf']);
  return Buffer.from(files.readFile('/out.pdf'));
}

/** The beginning of a file, as an interrupted copy leaves it. */
export function truncated(file: Buffer, share = 0.5): Buffer {
  return file.subarray(0, Math.floor(file.length * share));
}

/** Text in UTF-16 with its byte order mark. */
export function utf16File(text: string, order: 'le' | 'be' = 'le'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Text whose characters all lie below U+0100, one byte each, as Windows-1252 and Latin-1 have it. */
export function latin1File(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** A page that would run script and load a picture from outside, were it rendered. */
export const hostileHtml = `<!DOCTYPE html>
<html><head><title>Notice</title></head>
<body onload="alert(1)"><img src="https://tracker.example/p.png"><script>fetch('https://tracker.example')</script></body></html>`;

/** A drawing that would run script and read a local file, were it rendered. */
export const hostileSvg = `<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" onload="alert(1)">
<script>alert(1)</script><text>&passwords;</text><image href="file:///etc/passwd" width="9" height="9"/></svg>`;

/** A plain e-mail message. */
export const emailMessage = [
  'Return-Path: <reporter@example.org>',
  'From: "A. Reporter" <reporter@example.org>',
  'To: director@example.org',
  'Subject: =?utf-8?Q?A_comment_I_saw?=',
  'Date: Mon, 22 Jun 2026 20:41:07 +0100',
  'Message-ID: <1@example.org>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Please see the attached screenshot.',
  '',
].join('\r\n');

/** Mono 16-bit sound at 8 kHz: silence of the given length. */
export function wavFile(seconds = 1): Buffer {
  const samples = Buffer.alloc(8000 * 2 * seconds);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
