import { PDFDocument } from '@cantoo/pdf-lib';
import type { ReportDocument } from '../../shared/report/model.ts';
import { mapText } from '../../shared/report/walk.ts';
import { Coverage } from './coverage.ts';
import { encryptPdf } from './encrypt.ts';
import { placeExhibits, placeholderPng } from './exhibits/place.ts';
import { prepareExhibit } from './exhibits/prepare.ts';
import type { PreparedExhibit } from './exhibits/prepared-page.ts';
import { type FontFamily, monoFamily, readFont } from './fonts.ts';
import { completeMetadata } from './pdf-metadata.ts';
import { keepClustersWhole } from './pdf-text/keep-clusters-whole.ts';
import type { Rendered } from './protocol.ts';
import { forEachExhibit, type RenderJob } from './rendering.ts';
import { compileToPdf } from './typst/compiler.ts';
import type { Binding } from './typst/exhibit-sheets.ts';
import { writeTypst } from './typst/writer.ts';

/**
 * Writes a document as a tagged PDF with its exhibits bound behind it, encrypted when a password is given.
 *
 * The exhibits come first, because the number of their pages decides every "Page n of m". A document must have passed
 * `assertValid`.
 */
export async function renderPdf(job: RenderJob, password: string | null): Promise<Rendered> {
  const { onProgress, signal } = job;
  const exhibits = await forEachExhibit(job, (_, printable) => prepareExhibit(printable));
  onProgress({ stage: 'layout', done: 0, total: 1 });
  const laidOut = await layOut(job.document, exhibits);
  signal.throwIfAborted();
  onProgress({ stage: 'bind', done: 0, total: 1 });
  const { bytes, pageCount } = await bind(laidOut, [...exhibits.values()]);
  signal.throwIfAborted();
  if (password === null) return { bytes, pageCount };
  onProgress({ stage: 'encrypt', done: 0, total: 1 });
  return { bytes: await encryptPdf(bytes, password), pageCount };
}

async function layOut(
  document: ReportDocument,
  exhibits: ReadonlyMap<string, PreparedExhibit>,
): Promise<Uint8Array> {
  const coverage = new Coverage();
  const visible = mapText(document, coverage.visible);
  const bindings = new Map(
    [...exhibits].map(([id, exhibit]): [string, Binding] => [
      id,
      visibleBinding(exhibit, coverage),
    ]),
  );
  const families = coverage.needed();
  const { source, drawings } = writeTypst(visible, { bindings, families });
  const files = new Map<string, Uint8Array>([['/exhibit-page.png', placeholderPng]]);
  for (const [path, svg] of drawings) files.set(path, Buffer.from(svg));
  return compileToPdf({ source, fonts: fontsOf([...families, monoFamily]), files });
}

function visibleBinding(exhibit: PreparedExhibit, { visible }: Coverage): Binding {
  if ('pages' in exhibit) return exhibit;
  if ('unplaceable' in exhibit) return { unplaceable: visible(exhibit.unplaceable) };
  const sheets = exhibit.sheets.map((lines) => lines.map((line) => visible(line)));
  return { sheets, note: visible(exhibit.note) };
}

function fontsOf(families: readonly FontFamily[]): Buffer[] {
  return families.flatMap(({ files }) => files).map(readFont);
}

async function bind(
  laidOut: Uint8Array,
  exhibits: readonly PreparedExhibit[],
): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const document = await PDFDocument.load(laidOut, { updateMetadata: false });
  keepClustersWhole(document);
  placeExhibits(
    document,
    exhibits.flatMap((exhibit) => ('pages' in exhibit ? exhibit.pages : [])),
  );
  completeMetadata(document);
  const bytes = await document.save({ useObjectStreams: true, updateFieldAppearances: false });
  return { bytes, pageCount: document.getPageCount() };
}
