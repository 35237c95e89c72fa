import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';
import { compileToPdf } from '../../../electron/documents/typst/compiler.ts';
import { fontFiles } from './typefaces.ts';

/**
 * Turns an SVG drawing into pixels, the same ones on every machine.
 *
 * Goes through Typst and PDFium rather than sharp's own SVG reader, which sets text in whatever typefaces the machine has.
 */
export async function rasterise(svg: string, widthPx: number): Promise<Sharp> {
  const pdf = await compileToPdf({
    source: '#set page(width: auto, height: auto, margin: 0pt)\n#image("/drawing.svg")',
    fonts: fontFiles(),
    files: new Map([['/drawing.svg', new TextEncoder().encode(svg)]]),
  });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const page = document.getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const heightPx = Math.round((widthPx * originalHeight) / originalWidth);
  // Drawn at twice the size and shrunk: PDFium smooths the edges of letters in colour otherwise.
  const [width, height] = [widthPx * 2, heightPx * 2];
  const { data } = await page.render({ width, height, render: 'bitmap' });
  library.destroy();
  const shrunk = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(widthPx, heightPx)
    .removeAlpha()
    .raw()
    .toBuffer();
  return sharp(shrunk, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}
