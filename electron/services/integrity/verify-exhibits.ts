import { DomainError, toTellableError } from '../../../shared/errors.ts';
import type { BlobStore } from '../evidence/blob-store.ts';
import type { StoredExhibit } from './stored-repo.ts';
import type { Problem, VerifyOptions } from './problem.ts';

/** Reads the bytes of every exhibit and compares them with its facts. Bytes that several exhibits share are read once. */
export async function verifyExhibits(
  blobs: BlobStore,
  exhibits: readonly StoredExhibit[],
  { signal, onProgress }: VerifyOptions,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const [index, exhibit] of exhibits.entries()) {
    const what = `${exhibit.number} of ${exhibit.reference}`;
    try {
      const seen = found.get(exhibit.blobName) ?? (await identity(blobs, exhibit.blobName, signal));
      found.set(exhibit.blobName, seen);
      if (seen !== `${exhibit.sha256} ${exhibit.sizeBytes}`) {
        const message = 'the stored bytes are not those that were received';
        problems.push({ what, code: 'integrity_failed', message });
      }
    } catch (error) {
      const { code, message } = toTellableError(error);
      if (code === 'cancelled') throw new DomainError('cancelled', 'stopped on request');
      problems.push({ what, code, message });
    }
    onProgress?.(index + 1, exhibits.length);
  }
  return problems;
}

async function identity(
  blobs: BlobStore,
  blobName: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { sha256, sizeBytes } = await blobs.measure(blobName, signal);
  return `${sha256} ${sizeBytes}`;
}
