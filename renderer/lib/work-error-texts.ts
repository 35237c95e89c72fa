import { text, tryAgain, type ErrorText } from './error-text.ts';
import { overlapText } from './overlap-text.ts';
import type { ErrorCode } from '../../shared/errors.ts';

/** What can go wrong with the library, with cases, and with what the books hold. */
export const workErrorTexts = {
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
  entry_referred_to: text(
    'Other entries refer to this one',
    'Somebody who signed stays in the register, and so does whoever or whatever other entries name. Nothing has changed.',
    'Enter the last day instead. An entry made by mistake is removed from its own page, where its links become words.',
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
} as const satisfies Partial<Record<ErrorCode, ErrorText>>;
