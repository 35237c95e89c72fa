import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { strFromU8, unzipSync } from 'fflate';

/** The part of the Emscripten module that is used; the package's own types leave most of it out. */
type Qpdf = {
  callMain(args: string[]): number;
  readonly FS: {
    init(
      input: () => null,
      output: (byte: number | null) => void,
      error: (byte: number | null) => void,
    ): void;
    writeFile(path: string, bytes: Uint8Array): void;
  };
};
type QpdfFactory = (options: {
  locateFile: () => string;
  noInitialRun: boolean;
  preRun: ((module: Qpdf) => void)[];
}) => Promise<Qpdf>;

/** The text of all pages of a PDF, as a reader's search finds it. */
export async function textOfPdf(bytes: Uint8Array, password?: string): Promise<string> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes, password);
    const text = [...document.pages()].map((page) => page.getText()).join('\n');
    document.destroy();
    return text;
  } finally {
    library.destroy();
  }
}

/** What `qpdf --check` finds wrong with a PDF; empty when it is sound. */
export async function faultsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const complaint: number[] = [];
  const hear = (byte: number | null): void => {
    if (byte !== null) complaint.push(byte);
  };
  const qpdf = await (createQpdf as unknown as QpdfFactory)({
    locateFile: () =>
      createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    noInitialRun: true,
    preRun: [
      ({ FS }) =>
        FS.init(
          () => null,
          () => undefined,
          hear,
        ),
    ],
  });
  qpdf.FS.writeFile('/in.pdf', bytes);
  const status = qpdf.callMain(['--check', '/in.pdf']);
  const told = Buffer.from(complaint).toString('utf8').trim();
  return status === 0 && told === '' ? [] : [`status ${status}`, told];
}

/** The text of a DOCX, its files read from the ZIP. */
export function textOfDocx(bytes: Uint8Array): string {
  const document = unzipSync(bytes)['word/document.xml'];
  if (!document) throw new Error('no word/document.xml');
  return strFromU8(document)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:t[^>]*>([^<]*)<\/w:t>|<[^>]*>/g, (_, text: string | undefined) => text ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
