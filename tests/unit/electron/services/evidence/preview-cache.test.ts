import { expect, test } from 'vitest';
import type { RenderedImage } from '../../../../../electron/parser/protocol.ts';
import { createMemoryPreviewCache } from '../../../../../electron/services/evidence/preview-cache.ts';

const image = (sizeBytes: number): RenderedImage => ({
  ...{ mime: 'image/webp', widthPx: 1, heightPx: 1 },
  bytes: new Uint8Array(sizeBytes),
});

test('the pictures unused for longest make room', () => {
  const cache = createMemoryPreviewCache(100);
  cache.set('a', image(40));
  cache.set('b', image(40));
  expect(cache.get('a')).toBeDefined();
  cache.set('c', image(40));
  expect(['a', 'b', 'c'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c']);
});

test('replacing a picture counts its bytes once', () => {
  const cache = createMemoryPreviewCache(100);
  for (let i = 0; i < 5; i += 1) cache.set('a', image(60));
  cache.set('b', image(40));
  expect(cache.get('a')).toBeDefined();
});

test('a picture larger than all room is not kept', () => {
  const cache = createMemoryPreviewCache(100);
  cache.set('a', image(101));
  expect(cache.get('a')).toBeUndefined();
});
