import { describe, expect, test } from 'vitest';
import type { RenderProgress } from '../../../electron/documents/protocol.ts';
import type { ChildHandle } from '../../../electron/services/children/child-handle.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import {
  type ExhibitSource,
  renderDocument,
} from '../../../electron/services/reports/document-renderer.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { fourCorners } from '../../helpers/pictures.ts';
import { asPicture, pdfOf } from '../../helpers/rendering.ts';
import { aReport, aReportExhibit, everyBlock } from '../../helpers/report-document.ts';

const exhibits = [aReportExhibit(1), aReportExhibit(2)];
const document = aReport(everyBlock(aReportExhibit(1)), exhibits);

/** Renders in a real child process, and tells of the child. */
function rendering(
  source: ExhibitSource,
  options: { document?: ReportDocument; signal?: AbortSignal; format?: 'pdf' | 'docx' } = {},
) {
  const children: ChildHandle[] = [];
  const progress: RenderProgress[] = [];
  const rendered = renderDocument(
    { document: options.document ?? document, format: options.format ?? 'pdf', password: null },
    source,
    {
      spawnChild: (kind) => {
        const child = forkChild(kind);
        children.push(child);
        return child;
      },
      signal: options.signal ?? new AbortController().signal,
      onProgress: (step) => progress.push(step),
    },
  );
  return { rendered, progress, children };
}

describe('renderDocument', () => {
  test('fetches exhibits one after the other and gives what the writers make of them', async () => {
    const png = await fourCorners().png().toBuffer();
    let under = 0;
    let most = 0;
    const asked: string[] = [];
    const { rendered, progress, children } = rendering(async (id) => {
      asked.push(id);
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      return asPicture('image/png', png);
    });
    const { bytes, pageCount } = await rendered;
    expect(asked).toEqual(['exhibit-1', 'exhibit-2']);
    expect(most).toBe(1);
    expect(pageCount).toBe((await readPdf(bytes)).texts.length);
    const here = await pdfOf(document, {
      'exhibit-1': asPicture('image/png', png),
      'exhibit-2': asPicture('image/png', png),
    });
    expect(Buffer.from(bytes).equals(here)).toBe(true);
    expect(progress.map(({ stage, done, total }) => `${stage} ${done}/${total}`)).toEqual([
      'exhibits 0/2',
      'exhibits 1/2',
      'exhibits 2/2',
      'layout 0/1',
      'bind 0/1',
    ]);
    await Promise.all(children.map(({ exited }) => exited));
  });

  test('writes DOCX, whose pages nobody knows, the same bytes for the same document', async () => {
    const png = await fourCorners().png().toBuffer();
    const source: ExhibitSource = () => Promise.resolve(asPicture('image/png', png));
    const [once, again] = [
      await rendering(source, { format: 'docx' }).rendered,
      await rendering(source, { format: 'docx' }).rendered,
    ];
    expect(once.pageCount).toBeNull();
    expect(Buffer.from(once.bytes.subarray(0, 2)).toString()).toBe('PK');
    expect(Buffer.from(again.bytes).equals(once.bytes)).toBe(true);
  });

  test('refuses a document that makes no sense, and what the source throws comes through', async () => {
    const broken = aReport([{ kind: 'paragraph', content: [{ kind: 'exhibit', id: 'lost' }] }]);
    await expect(
      rendering(() => Promise.reject(new Error('not asked')), { document: broken }).rendered,
    ).rejects.toMatchObject({ code: 'invalid_document' });
    await expect(
      rendering(() => Promise.reject(new DomainError('blob_missing', 'gone'))).rendered,
    ).rejects.toMatchObject({ code: 'blob_missing' });
  });

  test('ends the process at once when it is cancelled', async () => {
    const controller = new AbortController();
    const { rendered, children } = rendering(
      () => {
        controller.abort();
        return new Promise(() => undefined);
      },
      { signal: controller.signal },
    );
    await expect(rendered).rejects.toMatchObject({ code: 'cancelled' });
    await Promise.all(children.map(({ exited }) => exited));
  });

  test('fails as layout when the process dies', async () => {
    const { rendered, children } = rendering(() => {
      children[0]?.kill();
      return new Promise(() => undefined);
    });
    await expect(rendered).rejects.toMatchObject({ code: 'layout_failed' });
  });
});
