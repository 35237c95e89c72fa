import { text, tryAgain, type ErrorText } from './error-text.ts';
import type { ErrorCode } from '../../shared/errors.ts';

/** What can go wrong with files that come in, are shown, and go out. */
export const fileErrorTexts = {
  not_a_regular_file: text(
    'Not a file',
    'It is a device or a pipe, which has no fixed content to seal.',
    'Save its content as a file and add that.',
  ),
  is_symlink: text(
    'Only a link to a file',
    'A link can point elsewhere tomorrow, so it is no evidence.',
    'Add the file it points to.',
  ),
  file_vanished: text(
    'The file went away',
    'It was there when you chose it and gone when it was read. Nothing of it was kept.',
    'Find it again and add it.',
  ),
  file_changed: text(
    'The file changed while it was read',
    'A hash would describe neither version, so nothing of it was kept.',
    'Close the program that writes to it, then add it again.',
  ),
  file_unreadable: text(
    'The file cannot be read',
    'You may lack permission, or its disk is failing. Nothing of it was kept.',
    'Copy it to this computer first, then add the copy.',
  ),
  file_empty: text(
    'The file is empty',
    'It holds no bytes, so there is nothing to seal.',
    'Check that it was saved properly.',
  ),
  disk_full: text(
    'The disk is full',
    'There was no room to store this. What was stored before is safe, and no half-written file is left.',
    'Free some space on this disk, for instance by emptying the wastebasket. Then try again.',
  ),
  no_preview: text(
    'Kept, not shown',
    'Casebook keeps and seals this kind of file but cannot draw it.',
    'Ask whoever supplied it for a PDF or a picture as well.',
  ),
  too_large_to_preview: text(
    'Too large to show',
    'The file is kept and sealed. Drawing it would need too much memory.',
    'Save a copy to look at it in another program.',
  ),
  damaged_file: text(
    'Damaged, so not shown',
    'The bytes are kept exactly as they came, but they cannot be read as this kind of file.',
    'Ask for it to be sent again, and keep both.',
  ),
  needs_password: text(
    'Locked with a password',
    'The file is kept and sealed, but it cannot be drawn without its password.',
    'Ask for a copy without a password and add that as well.',
  ),
  parser_failed: text(
    'It could not be drawn',
    'The part of Casebook that opens untrusted files gave up on it. The file itself is safe.',
    'Try once more, or save a copy and look at it elsewhere.',
  ),
  integrity_failed: text(
    'The check failed',
    'What is stored is not what was stored then. Casebook changed nothing.',
    'Do not rely on it. Restore the last backup beside this library and compare.',
  ),
  blob_missing: text(
    'The file of this exhibit is missing',
    'Its record and hash are here, its bytes are not.',
    'Restore it from the last backup.',
  ),
  invalid_document: text(
    'The report could not be put together',
    'A part of the case does not fit the report. Nothing was written.',
    'Look at What is missing, then try again.',
  ),
  layout_failed: text(
    'The pages could not be laid out',
    'Nothing was written. The case is untouched.',
    tryAgain,
  ),
  encryption_failed: text(
    'The PDF could not be locked with the password',
    'No file was written, so nothing lies about unprotected.',
    'Try another password.',
  ),
  target_unwritable: text(
    'The file could not be written there',
    'The place may be read-only or gone. Nothing was left behind.',
    'Choose another place.',
  ),
  case_folder_invalid: text(
    'This is not a case folder',
    'It has no case.json that Casebook understands. Nothing was taken in.',
    'Choose the folder that holds case.json and evidence.',
  ),
} as const satisfies Partial<Record<ErrorCode, ErrorText>>;
