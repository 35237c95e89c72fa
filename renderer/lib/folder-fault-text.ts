import type { ErrorText } from './error-text.ts';

/** A case folder of which one place does not fit; `fault` names it as it is written there, and what is wrong. */
export function folderFaultText(fault: string): ErrorText {
  return {
    title: 'This case folder cannot be taken in as it is',
    whatHappened: `This does not fit: ${fault}. Nothing was taken in.`,
    whatToDo: 'Correct it there, or have it corrected, then import the folder again.',
  };
}
