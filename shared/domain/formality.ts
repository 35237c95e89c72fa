import { stages } from './case-file.ts';
import type { CaseRecords } from './records.ts';

const beyondTriage = stages.slice(stages.indexOf('triage') + 1, stages.indexOf('closed'));

/**
 * Whether the case is investigated formally: triage said so, or it has gone beyond triage without saying.
 *
 * A case that is settled informally, or in which nothing is to be done, is not asked for what a formal one needs.
 */
export function isFormal({ file, triage }: Pick<CaseRecords, 'file' | 'triage'>): boolean {
  if (triage.decision === 'investigate') return true;
  if (triage.decision === 'informal' || triage.decision === 'no_action') return false;
  return file.stages.some(({ stage }) => beyondTriage.includes(stage));
}
