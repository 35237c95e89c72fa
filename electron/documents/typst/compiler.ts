import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import initialise, {
  type TypstCompiler,
  TypstCompilerBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { DomainError } from '../../../shared/errors.ts';

/** What Typst is given: one source, and the files it names. */
export type TypstInput = {
  readonly source: string;
  readonly fonts: readonly Uint8Array[];
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const mainPath = '/main.typ';
let ready: Promise<unknown> | undefined;

/** Lays a source out. @throws DomainError `layout_failed` with Typst's own words. */
export async function compileToPdf(input: TypstInput): Promise<Uint8Array> {
  const compiler = await prepare(input);
  try {
    const answer = attempt(() => compiler.compile(mainPath, [], 'pdf', 2)) as {
      result?: Uint8Array;
      diagnostics?: unknown;
    };
    if (!answer.result) throw layoutFailed(answer.diagnostics);
    return answer.result;
  } finally {
    compiler.free();
  }
}

/** The values Typst holds for what a selector finds; shows that text arrives unchanged. */
export async function query(input: TypstInput, selector: string, field: string): Promise<unknown> {
  const compiler = await prepare(input);
  try {
    return JSON.parse(attempt(() => compiler.query(mainPath, [], selector, field)) as string);
  } finally {
    compiler.free();
  }
}

async function prepare({ source, fonts, files }: TypstInput): Promise<TypstCompiler> {
  ready ??= loadWasm();
  await ready;
  const builder = new TypstCompilerBuilder();
  // No file system, no packages, no network: Typst sees what is mapped below and nothing else.
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const [path, bytes] of files) compiler.map_shadow(path, bytes);
  compiler.add_source(mainPath, source);
  return compiler;
}

async function loadWasm(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  await initialise({ module_or_path: await readFile(path) });
}

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    throw layoutFailed(error);
  }
}

function layoutFailed(reason: unknown): DomainError {
  const text = typeof reason === 'string' ? reason : JSON.stringify(reason ?? 'no reason given');
  return new DomainError('layout_failed', text.slice(0, 2000));
}
