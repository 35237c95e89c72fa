import type { Edit } from './records.ts';

/** Whether an edit only puts or lifts a legal hold. It changes nothing of what a case says, and closed cases need it most. */
export function isLegalHold(edit: Edit): boolean {
  return (
    edit.op === 'put' &&
    edit.kind === 'case' &&
    Object.keys(edit.fields).every((field) => field === 'legalHold')
  );
}
