import { canonicalJson } from '../canonical-json.ts';
import type { RecordChange } from './apply-edit.ts';
import type { CaseFile } from './case-file.ts';
import type { Edit } from './records.ts';

/** What says how long a case is kept. It changes nothing of what the case says, and closed cases need it most. */
const keepingFields = ['legalHold', 'retentionCategory'] as const satisfies (keyof CaseFile)[];

/** Whether an edit only says how a case is kept: puts or lifts a legal hold, sets its category of retention. */
export function isAboutKeeping(edit: Edit): boolean {
  return (
    edit.op === 'put' &&
    edit.kind === 'case' &&
    Object.keys(edit.fields).every((field) => keepingFields.some((one) => one === field))
  );
}

/** Whether changes touch nothing but how a case is kept. */
export function changesKeepingOnly(changes: readonly RecordChange[]): boolean {
  return (
    changes.length > 0 &&
    changes.every(
      ({ kind, before, after }) =>
        kind === 'case' && before !== null && after !== null && rest(before) === rest(after),
    )
  );
}

/** A record of the case without the fields about keeping, for comparison. */
function rest({ body }: { readonly body: object }): string {
  return canonicalJson({
    ...body,
    ...Object.fromEntries(keepingFields.map((field) => [field, null])),
  });
}
