import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChildHandle, SpawnChild } from '../../../electron/services/children/child-handle.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import {
  createParserPool,
  type ParserPool,
  type ParserPoolOptions,
} from '../../../electron/services/children/parser-pool.ts';
import { createMemoryPreviewCache } from '../../../electron/services/evidence/preview-cache.ts';
import { createPreviewService } from '../../../electron/services/evidence/preview-service.ts';
import { DomainError } from '../../../shared/errors.ts';
import * as files from '../../helpers/evidence-files.ts';
import { parserFile } from '../../helpers/parser-files.ts';

let children: ChildHandle[];
let pool: ParserPool;

/** Forks real parsers and remembers them. */
const spawn: SpawnChild = (kind) => {
  const child = forkChild(kind);
  children.push(child);
  return child;
};

function service(options: Partial<ParserPoolOptions> = {}) {
  pool = createParserPool({ spawn, ...options });
  return createPreviewService(pool, createMemoryPreviewCache(10_000_000));
}

beforeEach(() => {
  children = [];
});

afterEach(async () => {
  pool.close();
  await Promise.all(children.map((child) => child.exited));
});

describe('previews through a parser process', () => {
  test('facts, thumbnail, page, text and print of a PDF come from one parser', async () => {
    const previews = service();
    const pdf = parserFile('pdf', await files.pdfFile({ pages: 2 }));
    expect(await previews.facts(pdf)).toMatchObject({ kind: 'pdf', pages: 2 });
    expect((await previews.thumbnail(pdf)).bytes.length).toBeGreaterThan(100);
    expect(await previews.page(pdf, { page: 2, maxWidthPx: 300 })).toMatchObject({ widthPx: 300 });
    expect(await previews.text(pdf, 2)).toMatchObject({ text: 'Page 2 of the sample' });
    expect(await previews.printable(pdf, 1)).toMatchObject({ mime: 'image/png' });
    expect(children).toHaveLength(1);
  });

  test('what a file says about itself is asked once', async () => {
    const previews = service({ size: 1 });
    const image = parserFile('image', await files.imageFile());
    const facts = await previews.facts(image);
    await previews.facts(parserFile('image', await files.imageFile({ format: 'webp' })));
    expect(await previews.facts(image)).toEqual(facts);
    expect(children).toHaveLength(2);
  });

  test('a file larger than one message arrives whole', async () => {
    const text = 'harrowmere '.repeat(150_000);
    const opened = await service().text(parserFile('text', Buffer.from(text)), 1);
    expect(opened).toEqual({ text, encoding: 'utf-8', isTruncated: false });
  });

  test('each file has a parser of its own', async () => {
    const previews = service({ size: 1 });
    await previews.thumbnail(parserFile('image', await files.imageFile()));
    await previews.thumbnail(parserFile('image', await files.imageFile({ format: 'webp' })));
    expect(children).toHaveLength(2);
    await children[0]!.exited;
  });

  test('a picture shown before is not decoded again', async () => {
    const previews = service();
    const image = parserFile('image', await files.imageFile());
    const first = await previews.thumbnail(image);
    pool.close();
    expect(await previews.thumbnail(image)).toBe(first);
  });

  test('a refusal names its reason and leaves the service working', async () => {
    const previews = service({ size: 1 });
    const bomb = parserFile('image', files.pngClaiming(50_000, 50_000));
    await expect(previews.facts(bomb)).rejects.toMatchObject({ code: 'too_large_to_preview' });
    const image = parserFile('image', await files.imageFile());
    expect(await previews.facts(image)).toMatchObject({ widthPx: 400 });
  });

  test('more work than parsers waits its turn', async () => {
    const previews = service({ size: 2 });
    const images = await Promise.all(Array.from({ length: 6 }, () => files.imageFile()));
    const shown = await Promise.all(
      images.map((image) => previews.thumbnail(parserFile('image', image))),
    );
    expect(shown.map((image) => image.widthPx)).toEqual(Array(6).fill(400));
  });

  test('what is no longer wanted ends its parser, or never starts one', async () => {
    const previews = service({ size: 1 });
    const controller = new AbortController();
    const endless = parserFile('pdf', await files.endlessPdfFile());
    const running = previews.thumbnail(endless, controller.signal);
    const waiting = previews.thumbnail(endless, controller.signal);
    await expect.poll(() => children.length).toBe(1);
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await children[0]!.exited;
    expect(children).toHaveLength(1);
  });

  test('a parser that dies fails its work and is replaced', async () => {
    const previews = service({ size: 1 });
    const endless = previews.thumbnail(parserFile('pdf', await files.endlessPdfFile()));
    await expect.poll(() => children.length).toBe(1);
    children[0]!.kill();
    await expect(endless).rejects.toMatchObject({ code: 'parser_failed' });
    const image = parserFile('image', await files.imageFile());
    expect(await previews.facts(image)).toMatchObject({ widthPx: 400 });
  });

  test('bytes that cannot be had fail the preview with their own reason', async () => {
    const file = {
      ...parserFile('image', await files.imageFile()),
      read: () => Promise.reject(new DomainError('blob_missing', 'gone')),
    };
    await expect(service().facts(file)).rejects.toMatchObject({ code: 'blob_missing' });
  });

  test('closing ends the parsers and refuses further work', async () => {
    const previews = service();
    const image = parserFile('image', await files.imageFile());
    await previews.facts(image);
    pool.close();
    await children[0]!.exited;
    await expect(previews.thumbnail(image)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
