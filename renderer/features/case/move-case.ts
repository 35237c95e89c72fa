import type { Stage } from '../../../shared/domain/case-file.ts';
import { request } from '../../lib/client.ts';
import type { CaseState } from './case-state.svelte.ts';

/** Moves the case to another stage, on a day (`YYYY-MM-DD`), after whatever is still being saved. Throws `RequestFailure`. */
export async function moveTo(
  caseState: CaseState,
  stage: Exclude<Stage, 'closed'>,
  on: string,
): Promise<void> {
  await caseState.flush();
  const { caseId } = caseState;
  const { detail, savedAt } = await request('case.moveTo', { caseId, stage, on });
  caseState.accept(detail, savedAt);
}
