import { stages, type CaseFile } from './case-file.ts';
import { isSanction } from './outcome.ts';
import type { CaseRecords } from './records.ts';
import type { Triage } from './triage.ts';

const beyondTriage = stages.slice(stages.indexOf('triage') + 1, stages.indexOf('closed'));

/**
 * How formally a case is worked: `light` when it is settled informally, ends at triage or is handed on from there; `intake`
 * while triage has not decided; `formal` when it is investigated.
 *
 * A light case is never asked for what a formal one needs.
 */
export type Formality = 'light' | 'intake' | 'formal';

/** How formally a case is worked, by the decision at triage or, without one, by how far it has come. */
export function formalityOf({
  file,
  triage,
}: {
  readonly file: Pick<CaseFile, 'stages'>;
  readonly triage: Pick<Triage, 'decision'>;
}): Formality {
  if (triage.decision === 'investigate') return 'formal';
  if (triage.decision === 'informal' || triage.decision === 'no_action') return 'light';
  if (file.stages.some(({ stage }) => beyondTriage.includes(stage))) return 'formal';
  return triage.decision === null ? 'intake' : 'light';
}

/**
 * Whether a decision takes what only a formal one does: findings, telling in writing, an appeal (Acas Code, paragraphs 18 to 26).
 *
 * Nobody appeals against what they agreed to, and who agreed was there; a sanction takes all of it whichever way it came.
 */
export function isDecidedFormally(
  records: Pick<CaseRecords, 'file' | 'triage' | 'outcome'>,
): boolean {
  return formalityOf(records) !== 'light' || records.outcome.actions.some(isSanction);
}
