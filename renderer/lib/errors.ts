import type { AppError, ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { errorCodes } from '../../shared/errors.ts';
import { folderFaultText } from './folder-fault-text.ts';
import { overlapText } from './overlap-text.ts';

/** A failure in words: what happened with what is safe, and what to do now. */
export type ErrorText = {
  readonly title: string;
  readonly whatHappened: string;
  readonly whatToDo: string;
};

const tryAgain = 'Try again. If it happens once more, lock Casebook and start it anew.';
const text = (title: string, whatHappened: string, whatToDo: string): ErrorText => ({
  title,
  whatHappened,
  whatToDo,
});

/** Every code has its words; a new code fails to compile until it has them. */
const texts: Readonly<Record<ErrorCode, ErrorText>> = {
  forbidden: text('Not allowed', 'Casebook refused this request. Nothing has changed.', tryAgain),
  invalid_input: text(
    'This cannot be kept as it is',
    'Something entered does not fit its field. What was saved before is untouched.',
    'Look for the field that is marked, and correct it.',
  ),
  not_found: text(
    'It is not there any more',
    'What you asked for is not in this library. Nothing has changed.',
    'Go back to the list and open it from there.',
  ),
  conflict: text(
    'It is already there',
    'Something with the same identity exists. Nothing has changed.',
    tryAgain,
  ),
  cancelled: text(
    'Stopped',
    'You stopped it. Nothing was left behind.',
    'Start it again if needed.',
  ),
  internal: text(
    'Something went wrong inside Casebook',
    'Everything that was shown as saved is safe.',
    tryAgain,
  ),
  locked: text('Casebook is locked', 'What was saved is safe.', 'Unlock it with the passphrase.'),
  already_unlocked: text(
    'A library is open already',
    'Only one library can be open at a time.',
    'Lock the open one first.',
  ),
  bad_passphrase: text(
    'That is not the passphrase',
    'Nothing was changed, and nothing was opened.',
    'Check Caps Lock and the keyboard language, or use the recovery key.',
  ),
  bad_recovery_key: text(
    'That is not this library’s recovery key',
    'Nothing was changed, and nothing was opened.',
    'Check it against the printed sheet. Letters and figures that look alike are treated alike.',
  ),
  weak_passphrase: text(
    'This passphrase is too easy to guess',
    'The library was not changed.',
    'Use four or more words that have nothing to do with each other.',
  ),
  unlock_delayed: text(
    'Wait before the next try',
    'Several wrong tries in a row make Casebook wait longer each time.',
    'Wait until the time is up, or use the recovery key.',
  ),
  library_exists: text(
    'There is a library in this folder',
    'It was left as it is.',
    'Choose an empty folder, or open the library that is there.',
  ),
  library_missing: text(
    'There is no library in this folder',
    'It may have been moved, or its disk is not connected.',
    'Connect the disk, or choose the folder it is in now.',
  ),
  library_in_use: text(
    'This library is open elsewhere',
    'Another Casebook has it open. Two at once would damage it, so this one stays out.',
    'Close the other one, then try again.',
  ),
  library_damaged: text(
    'This library cannot be read',
    'A part of it is damaged or missing. Casebook changed nothing.',
    'Keep the folder as it is and restore the last backup beside it.',
  ),
  library_too_new: text(
    'This library was made by a newer Casebook',
    'Opening it here could lose what this version does not know.',
    'Install the newer version and open it there.',
  ),
  kdf_out_of_range: text(
    'This library asks for an unsafe key setting',
    'The settings that protect its key are outside what Casebook accepts. Somebody may have altered them.',
    'Restore the last backup and tell whoever helps you.',
  ),
  case_closed: text(
    'This case is closed',
    'A closed case is read-only. Nothing has changed.',
    'Reopen it under Outcome; that needs a reason.',
  ),
  nothing_to_undo: text('Nothing to undo', 'No change is left to take back.', 'Carry on.'),
  nothing_to_redo: text('Nothing to redo', 'No change was taken back.', 'Carry on.'),
  outcome_not_for_role: text(
    'This outcome does not fit the person’s role',
    'Clause 3 decides which outcomes a role allows. The outcome was not recorded.',
    'Choose another, or correct the role under Overview.',
  ),
  letter_sent: text(
    'This letter has been sent',
    'What was sent stays as it was sent. Nothing has changed.',
    'Write a further letter, or clear the day of sending if it never went out.',
  ),
  gaps_open: text(
    'Something is missing',
    'The case has gaps for which nobody has given a reason. Nothing was issued or closed.',
    'Fill them, or say in the panel “What is missing” why they are left open.',
  ),
  director_conflicted: text(
    'This case is not yours to investigate',
    'You are its subject, its reporter or a witness in it (clause 4.1). Nothing has changed.',
    'Hand the case over to the Chair, under Overview.',
  ),
  handed_over: text(
    'This case has been handed over',
    'It is worked on in another library and is read-only here until it comes back. Nothing has changed.',
    'Open the archive that was returned, from the list of cases.',
  ),
  list_unreadable: text(
    'This is not a list that can be read',
    'The file is no table of text, or a quotation mark in it is never closed. Nothing was taken from it.',
    'Open it in a spreadsheet program, save it as CSV, and choose that file.',
  ),
  list_too_long: text(
    'The list is too long',
    'It has more than 5,000 rows, 200 columns or 5 MB. Nothing was taken from it.',
    'Check that it is the right file, or divide it.',
  ),
  version_adopted: text(
    'This version of the policy has been adopted',
    'Cases cite it as it was on the day, so it is never changed. Nothing has changed.',
    'Start a new version from it.',
  ),
  identifying_text: text(
    'The words may tell whom they are about',
    'A name, a reference or words that give a hidden count away stand in the pack, or in what it corrects. Nothing has been issued.',
    'Go through the notes beside the sections: reword, or say why the words stay. Names cannot stay. What an issue corrects names no number of cases or people.',
  ),
  period_overlaps: overlapText(),
  archive_invalid: text(
    'This is not a sound case archive',
    'The file is damaged, was changed, or is something else. Nothing was taken from it.',
    'Ask for the archive to be sent again.',
  ),
  archive_passphrase: text(
    'This passphrase does not open the archive',
    'The archive was not opened. Nothing has changed.',
    'Try again, or ask whoever sealed it.',
  ),
  archive_unknown_case: text(
    'This archive does not fit this library',
    'It holds a case that is here already and was not handed out. Nothing was taken from it.',
    'Open it in the library for which it was sealed.',
  ),
  archive_opened: text(
    'This archive was opened here before',
    'The case is here, with all that was in it. Nothing has changed.',
    'Look for the case in the list.',
  ),
  case_changed: text(
    'The case changed while it was being sealed',
    'The archive would not have held the change, so none was written. Nothing has changed.',
    'Seal it again.',
  ),
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
    'Everything up to now is saved, and the half-copied file was removed.',
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
};

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
