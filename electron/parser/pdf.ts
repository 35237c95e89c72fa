import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';
import { DomainError } from '../../shared/errors.ts';
import { limits } from './limits.ts';
import type { OpenedFile } from './opened-file.ts';
import { encodeForPrint, encodeForScreen, thumbnailOf } from './pixels.ts';

const pointsPerInch = 72;
const printDotsPerInch = 150;
/** PDFium smooths text for LCD screens only, in colours; drawing larger and shrinking gives plain grey edges. */
const oversampling = 2;
const thumbnailWidthPx = 480;

/**
 * Opens a PDF. This build of PDFium has no script engine, no network and no file access.
 *
 * @throws DomainError `needs_password`, or `damaged_file` when it cannot be read or has no pages.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedFile> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes).catch(refuse);
  const pages = document.getPageCount();
  if (pages === 0) throw new DomainError('damaged_file', 'the PDF has no pages');
  const first = document.getPage(0).getOriginalSize();
  return {
    facts: {
      kind: 'pdf',
      pages,
      firstPage: { widthPt: first.originalWidth, heightPt: first.originalHeight },
    },
    thumbnail: async () => {
      const drawn = await draw(pageOf(document, 1), () => thumbnailWidthPx);
      return thumbnailOf(drawn.image, drawn);
    },
    page: async (page, maxWidthPx) => {
      const drawn = await draw(pageOf(document, page), () => maxWidthPx);
      return encodeForScreen(drawn.image, drawn);
    },
    printable: async (page) => {
      const drawn = await draw(
        pageOf(document, page),
        (widthPt) => (widthPt / pointsPerInch) * printDotsPerInch,
      );
      return encodeForPrint(drawn.image);
    },
    text: async (page) => ({
      text: pageOf(document, page).getText(),
      encoding: null,
      isTruncated: false,
    }),
  };
}

function refuse(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const code = /password|security/i.test(message) ? 'needs_password' : 'damaged_file';
  throw new DomainError(code, message);
}

function pageOf(document: PDFiumDocument, page: number): PDFiumPage {
  if (page > document.getPageCount()) throw new DomainError('not_found', 'no such page');
  return document.getPage(page - 1);
}

/** Draws a page as wide as asked, or as wide as the pixel cap lets it be. */
async function draw(
  page: PDFiumPage,
  widthPxFor: (widthPt: number) => number,
): Promise<{ image: Sharp; width: number; height: number }> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0 && originalHeight > 0)) {
    throw new DomainError('damaged_file', 'the page has no size');
  }
  const mostScale = Math.sqrt(limits.renderedPixels / (originalWidth * originalHeight));
  const scale = Math.min((widthPxFor(originalWidth) * oversampling) / originalWidth, mostScale);
  const drawn = await page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    render: 'bitmap',
    renderFormFields: true,
  });
  const width = Math.max(1, Math.round(drawn.width / oversampling));
  const height = Math.max(1, Math.round(drawn.height / oversampling));
  const image = sharp(drawn.data, {
    raw: { width: drawn.width, height: drawn.height, channels: 4 },
  });
  // Encoded once at its final size, because sharp applies only one resize to an image.
  const shrunk = await image.resize({ width, height, fit: 'fill' }).raw().toBuffer();
  return { image: sharp(shrunk, { raw: { width, height, channels: 4 } }), width, height };
}
