import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

const universalAccess =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * Adds what the WASM build of Typst has no option for: the PDF/UA identifier, the title in the window's bar, bookmarks open.
 *
 * Only call it for a document that passed validation: the identifier is a promise to whoever reads by ear.
 */
export function completeMetadata(document: PDFDocument): void {
  const { catalog, context } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (metadata instanceof PDFRawStream) {
    const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
    const completed = Buffer.from(xmp.replace('</rdf:RDF>', `${universalAccess}</rdf:RDF>`));
    const stream = context.stream(completed, { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(PDFName.of('Metadata'), context.register(stream));
  }
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ Direction: 'L2R', DisplayDocTitle: true }),
  );
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
