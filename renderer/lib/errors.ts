import type { AppError, ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { errorCodes } from '../../shared/errors.ts';
import type { ErrorText } from './error-text.ts';
import { fileErrorTexts } from './file-error-texts.ts';
import { folderFaultText } from './folder-fault-text.ts';
import { overlapText } from './overlap-text.ts';
import { workErrorTexts } from './work-error-texts.ts';

export type { ErrorText } from './error-text.ts';

/** Every code has its words; a new code fails to compile until it has them. */
const texts: Readonly<Record<ErrorCode, ErrorText>> = { ...workErrorTexts, ...fileErrorTexts };

/** Words for an error. */
export function explain({ code, details }: Pick<AppError, 'code' | 'details'>): ErrorText {
  if (code === 'period_overlaps') return overlapText(details);
  const { exhibit, fault } = details ?? {};
  if (typeof fault === 'string') return folderFaultText(fault);
  if (typeof exhibit !== 'string') return texts[code];
  return { ...texts[code], whatHappened: `${exhibit}: ${texts[code].whatHappened}` };
}

/** Words for a code that came as text, as with refused files; an unknown one is treated as `internal`. */
export function explainCode(code: string): ErrorText {
  return texts[errorCodes.find((known) => known === code) ?? 'internal'];
}

/** Seconds to wait that came with an error, or 0. */
export function waitSecondsOf(details: ErrorDetails | undefined): number {
  const wait = details?.['waitSeconds'];
  return typeof wait === 'number' ? wait : 0;
}
