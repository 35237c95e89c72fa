import type { Verification } from '../../../shared/contract/verification.ts';

/** One thing found wrong: what it is about, a code, and a sentence for the reader. */
export type Problem = Verification['problems'][number];

/** How a check can be followed and stopped. Progress counts exhibits. */
export type VerifyOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};
