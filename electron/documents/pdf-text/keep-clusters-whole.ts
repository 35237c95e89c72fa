import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { withWholeClusters } from './cluster-text.ts';
import { fontsOf } from './page-fonts.ts';

/** Makes the text of every page come out as it was written when it is copied or searched; see `withWholeClusters`. */
export function keepClustersWhole(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.lookup(PDFName.of('Contents'));
    if (!(contents instanceof PDFRawStream)) continue;
    const before = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
    const after = withWholeClusters(before, fontsOf(page));
    if (after === before) continue;
    const stream = document.context.flateStream(Buffer.from(after, 'latin1'));
    page.node.set(PDFName.of('Contents'), document.context.register(stream));
  }
}
