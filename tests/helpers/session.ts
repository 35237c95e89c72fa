import type { Session } from '../../electron/services/session.ts';
import { DomainError, type ErrorCode } from '../../shared/errors.ts';
import { aClock } from './audit.ts';
import { aDatabase } from './database.ts';

/** A session over a real encrypted database, with a clock that moves on by itself and ids that count up. */
export function aSession(options: { startsAt?: string } = {}): Session {
  let count = 0;
  return {
    db: aDatabase(),
    clock: aClock(options.startsAt ?? '2026-07-01T09:00:00.000Z'),
    newId: () => anId(++count),
    actor: () => 'Helen Marsh',
  };
}

/** A UUID that is the same for the same number. */
export function anId(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

/** The code of the `DomainError` that `work` throws; undefined when it throws none. */
export function codeOf(work: () => unknown): ErrorCode | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return undefined;
}
