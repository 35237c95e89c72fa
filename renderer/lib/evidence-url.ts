/** Address of one page of an exhibit as an image, from 1. */
export function exhibitPageUrl(exhibitId: string, page: number): string {
  return `evidence://exhibit/${exhibitId}/page/${page}`;
}

/** Address of an exhibit's small picture. */
export function exhibitThumbnailUrl(exhibitId: string): string {
  return `evidence://exhibit/${exhibitId}/thumbnail`;
}

/** Address of one page of a report laid out for the screen, from 1. */
export function previewPageUrl(previewId: string, page: number): string {
  return `evidence://preview/${previewId}/page/${page}`;
}

/** Address of one page of a document kept with a book, from 1. */
export function documentPageUrl(documentId: string, page: number): string {
  return `evidence://document/${documentId}/page/${page}`;
}
