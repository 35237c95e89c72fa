import { imagePage } from './image-page.ts';
import { pdfPages } from './pdf-pages.ts';
import type { PreparedExhibit } from './prepared-page.ts';
import type { Printable } from './printable.ts';

const damagedPicture =
  'This picture is damaged and cannot be shown whole. The original is kept unchanged, byte for byte as it was received.';

/** Takes an exhibit's bytes apart into pages that can be drawn; what cannot be printed says why instead of failing the report. */
export async function prepareExhibit(printable: Printable): Promise<PreparedExhibit> {
  switch (printable.as) {
    case 'unplaceable':
      return { unplaceable: printable.reason };
    case 'text':
      return { sheets: printable.sheets, note: printable.note };
    case 'pdf':
      return pdfPages(printable.bytes);
    case 'images':
      try {
        return { pages: await Promise.all(printable.images.map(imagePage)) };
      } catch {
        return { unplaceable: damagedPicture };
      }
  }
}
