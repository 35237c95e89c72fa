// Runs inside the unpacked archive of a packaged app: each package it ships does one small piece of its work.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { hashRaw } from '@node-rs/argon2';
import Database from 'better-sqlite3';
import { Document, Packer } from 'docx';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

const { resolve } = createRequire(import.meta.url);

const database = new Database(':memory:').prepare('SELECT 1 AS one').get();
const key = await hashRaw('smoke', { salt: Buffer.alloc(16), memoryCost: 1024 });
const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } })
  .png()
  .toBuffer();

const pdf = await PDFDocument.create();
pdf.addPage();
const pdfium = await PDFiumLibrary.init();
const opened = await pdfium.loadDocument(await pdf.save());

const font = resolve(
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
);
const wordFile = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }));
await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
await readFile(resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'));

console.log(
  JSON.stringify({
    database: database.one,
    keyBytes: key.length,
    png: (await sharp(png).metadata()).format,
    pdfPages: opened.getPageCount(),
    fontGlyph: fontkit.create(await readFile(font)).hasGlyphForCodePoint(0x0633),
    wordFile: wordFile.subarray(0, 2).toString(),
    typesetter: typeof TypstCompilerBuilder,
    qpdf: typeof createQpdf,
    detected: (await fileTypeFromBuffer(png)).mime,
  }),
);
