import type { RenderedImage } from '../../parser/protocol.ts';
import type { PreviewCache } from './preview-service.ts';

/** Keeps the pictures used last in memory, up to `maxBytes` together. */
export function createMemoryPreviewCache(maxBytes: number): PreviewCache {
  // A Map keeps the order of insertion: the first entry is the one unused for longest.
  const images = new Map<string, RenderedImage>();
  let heldBytes = 0;
  const drop = (key: string): void => {
    heldBytes -= images.get(key)?.bytes.length ?? 0;
    images.delete(key);
  };
  return {
    get: (key) => {
      const image = images.get(key);
      if (image !== undefined) {
        images.delete(key);
        images.set(key, image);
      }
      return image;
    },
    set: (key, image) => {
      drop(key);
      images.set(key, image);
      heldBytes += image.bytes.length;
      for (const oldest of images.keys()) {
        if (heldBytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}
