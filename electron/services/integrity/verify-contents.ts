import { DomainError, toTellableError } from '../../../shared/errors.ts';
import type { BlobStore } from '../evidence/blob-store.ts';
import type { Problem, VerifyOptions } from './problem.ts';

/** Bytes that the library keeps, with what they must be and the words by which a reader knows them. */
export type StoredContent = {
  readonly name: string;
  readonly blobName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** Reads the bytes of every exhibit and kept document and compares them with their facts. Shared bytes are read once. */
export async function verifyContents(
  blobs: BlobStore,
  contents: readonly StoredContent[],
  { signal, onProgress }: VerifyOptions,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  for (const [index, content] of contents.entries()) {
    const what = content.name;
    try {
      const seen = found.get(content.blobName) ?? (await identity(blobs, content.blobName, signal));
      found.set(content.blobName, seen);
      if (seen !== `${content.sha256} ${content.sizeBytes}`) {
        const message = 'the stored bytes are not those that were received';
        problems.push({ what, code: 'integrity_failed', message });
      }
    } catch (error) {
      const { code, message } = toTellableError(error);
      if (code === 'cancelled') throw new DomainError('cancelled', 'stopped on request');
      problems.push({ what, code, message });
    }
    onProgress?.(index + 1, contents.length);
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
