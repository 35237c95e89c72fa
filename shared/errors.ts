/**
 * Every way in which Casebook can refuse or fail, as one closed union.
 *
 * Services throw `DomainError` with one of these; only the edges (the window, the command line) turn a code into text.
 */
export const errorCodes = [
  // requests
  'forbidden',
  'invalid_input',
  'not_found',
  'conflict',
  'cancelled',
  'internal',
  // the library and its keys
  'locked',
  'already_unlocked',
  'bad_passphrase',
  'bad_recovery_key',
  'weak_passphrase',
  'unlock_delayed',
  'library_exists',
  'library_missing',
  'library_in_use',
  'library_damaged',
  'library_too_new',
  'kdf_out_of_range',
  // cases
  'case_closed',
  'nothing_to_undo',
  'nothing_to_redo',
  'outcome_not_for_role',
  'letter_sent',
  'gaps_open',
  'director_conflicted',
  'handed_over',
  // policy and registers
  'list_unreadable',
  'list_too_long',
  'version_adopted',
  'entry_referred_to',
  'identifying_text',
  'period_overlaps',
  // handing a case over
  'archive_invalid',
  'archive_passphrase',
  'archive_unknown_case',
  'archive_opened',
  'case_changed',
  // evidence
  'not_a_regular_file',
  'is_symlink',
  'file_vanished',
  'file_changed',
  'file_unreadable',
  'file_empty',
  'disk_full',
  'no_preview',
  'too_large_to_preview',
  'damaged_file',
  'needs_password',
  'parser_failed',
  // integrity
  'integrity_failed',
  'blob_missing',
  // documents
  'invalid_document',
  'layout_failed',
  'encryption_failed',
  // case folders
  'case_folder_invalid',
  'target_unwritable',
] as const;

/** One of the closed set of failure codes. */
export type ErrorCode = (typeof errorCodes)[number];

/** Values that may accompany a code: names and numbers for the reader, never paths, SQL or keys. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

/** A failure as it crosses process boundaries. `message` is for logs and whoever helps; the screen words it from the code. */
export type AppError = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: ErrorDetails;
};

/** The one error type that services throw on purpose. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Turns whatever was thrown into an `AppError`; anything not thrown on purpose becomes `internal`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof DomainError) {
    return {
      code: thrown.code,
      message: thrown.message,
      ...(thrown.details && { details: thrown.details }),
    };
  }
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** The same for whoever is not to learn more: the text of an unforeseen error may hold a path or a piece of a case. */
export function toTellableError(thrown: unknown): AppError {
  const error = toAppError(thrown);
  return error.code === 'internal' ? { code: 'internal', message: 'unforeseen' } : error;
}
