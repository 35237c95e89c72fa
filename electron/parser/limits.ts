const mebibyte = 1024 * 1024;

/**
 * What one file may cost. Chosen so that photographs of 108-megapixel phones, page-long screen captures and scanned
 * dossiers still open, while a file made to exhaust the machine does not.
 */
export const limits = {
  /** Larger files of a kind are kept but not opened for preview. */
  fileBytes: {
    image: 128 * mebibyte,
    pdf: 256 * mebibyte,
    text: Number.MAX_SAFE_INTEGER,
    email: 64 * mebibyte,
  },
  /** Pixels an image may have by its header, before anything is decoded. */
  imagePixels: 120_000_000,
  /** Widest page that may be asked for. */
  pageWidthPx: 8192,
  /** Pixels of one rendered page. */
  renderedPixels: 40_000_000,
  /** Bytes of a text file that are read; the rest is left out and said so. */
  textBytes: 2 * mebibyte,
  /** Resident memory at which the parser ends itself. */
  residentBytes: 1536 * mebibyte,
  /** Bytes asked for at a time when a file is fetched. */
  chunkBytes: mebibyte,
} as const;
