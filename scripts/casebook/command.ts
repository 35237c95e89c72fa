import type { LibrarySession } from '../../electron/services/library-session.ts';
import { findCaseId } from '../../electron/services/cases/case-repo.ts';
import { DomainError } from '../../shared/errors.ts';

/** Options of a command besides those that all commands share; each takes a value or is a switch. */
export type OptionKinds = Readonly<Record<string, 'value' | 'switch'>>;

/** What was asked for, by name of option. */
export type Given = {
  /** What stands on the line without an option's name. */
  readonly words: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly value: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
};

/** What a command works with. */
export type Work = {
  readonly given: Given;
  readonly signal: AbortSignal;
  /** Tells the person how it goes; never part of the result. */
  readonly say: (line: string) => void;
};

/** What a command has done: the object that `--json` prints, and the same for reading. */
export type Done = {
  readonly result: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** Why the exit status is 1 although there is a result to show. */
  readonly failure?: { readonly code: string; readonly message: string };
};

/** A command that works in an open library. */
export type Command = {
  /** How it is called, as in `show REF`. */
  readonly usage: string;
  readonly does: string;
  /** Words it takes besides options: at least, at most. */
  readonly words: readonly [number, number];
  readonly options: OptionKinds;
  /** Options that must be given. */
  readonly needs: readonly string[];
  readonly run: (session: LibrarySession, work: Work) => Promise<Done> | Done;
};

/** Somebody called a command in a way it cannot be called: exit status 2. */
export class UsageError extends Error {}

/** The id of the case with a reference. Throws `not_found`. */
export function caseIdOf(session: LibrarySession, reference: string | undefined): string {
  const caseId = findCaseId(session.db, reference ?? '');
  if (!caseId) throw new DomainError('not_found', `there is no case ${reference ?? ''}`);
  return caseId;
}

/** A value that must be one of a few. Throws a `UsageError` that names them. */
export function oneOf<T extends string>(
  option: string,
  allowed: readonly T[],
  value: string | undefined,
): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} is one of: ${allowed.join(', ')}`);
  return found;
}

/** The value of an option that is a whole number from 0 on. Throws a `UsageError`. */
export function countOf(option: string, value: string | undefined): number {
  if (!/^\d{1,7}$/.test(value ?? '')) throw new UsageError(`--${option} takes a whole number`);
  return Number(value);
}
