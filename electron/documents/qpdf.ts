import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const inputPath = '/in.pdf';
const outputPath = '/out.pdf';

/** The part of the Emscripten module that is used; the package's own types leave most of it out. */
type QpdfModule = {
  callMain(args: string[]): number;
  readonly FS: {
    init(
      input: () => null,
      output: (byte: number | null) => void,
      error: (byte: number | null) => void,
    ): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
};

type QpdfFactory = (options: {
  locateFile: () => string;
  noInitialRun: boolean;
  preRun: ((module: QpdfModule) => void)[];
}) => Promise<QpdfModule>;

/** What qpdf made of a file. */
export type QpdfResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `message` is qpdf's complaint, in its words. */
  | { readonly ok: false; readonly message: string };

/**
 * Runs qpdf, compiled to WASM, over one file; `args` are its options without the file names. Warnings count as failure unless
 * `--warning-exit-0` is among them.
 *
 * Every run has its own instance: it sees one file, and its memory goes with it.
 */
export async function runQpdf(bytes: Uint8Array, args: readonly string[]): Promise<QpdfResult> {
  const complaint: number[] = [];
  const factory = require('@neslinesli93/qpdf-wasm') as QpdfFactory;
  const qpdf = await factory({
    locateFile: () => require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    noInitialRun: true,
    // Its words about a case's files belong in no log: they are kept from standard error.
    preRun: [
      ({ FS }) =>
        FS.init(
          () => null,
          () => undefined,
          (byte) => byte !== null && complaint.push(byte),
        ),
    ],
  });
  qpdf.FS.writeFile(inputPath, bytes);
  try {
    const status = qpdf.callMain([...args, inputPath, outputPath]);
    if (status === 0) return { ok: true, bytes: qpdf.FS.readFile(outputPath) };
  } catch (error) {
    // A trap inside the WASM (out of memory, stack) ends this instance only.
    return { ok: false, message: String(error) };
  }
  return { ok: false, message: Buffer.from(complaint).toString('utf8').trim() };
}
