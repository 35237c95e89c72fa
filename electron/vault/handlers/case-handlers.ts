import { editCase, openCase } from '../../services/cases/case-service.ts';
import { createCase } from '../../services/cases/create-case.ts';
import { redo, undo } from '../../services/cases/undo-service.ts';
import { caseHistory } from '../../services/cases/history.ts';
import { listCases } from '../../services/cases/case-list.ts';
import { closeCase, moveCase, reopenCase } from '../../services/cases/stage-service.ts';
import type { Session } from '../../services/session.ts';
import type { VaultHandlers } from '../request-context.ts';

type CaseChannel =
  | 'case.list'
  | 'case.create'
  | 'case.open'
  | 'case.edit'
  | 'case.undo'
  | 'case.redo'
  | 'case.moveTo'
  | 'case.close'
  | 'case.reopen'
  | 'case.history';

/** Answers the requests about cases. `session` throws `locked` while no library is open. */
export function caseHandlers(session: () => Session): Pick<VaultHandlers, CaseChannel> {
  const changed = (caseId: string, savedAt: string) => ({
    detail: openCase(session(), caseId),
    savedAt,
  });
  return {
    'case.list': (query) => listCases(session(), query),
    'case.create': (input) => createCase(session(), input),
    'case.open': ({ caseId }) => openCase(session(), caseId),
    'case.edit': (input) => changed(input.caseId, editCase(session(), input)),
    'case.undo': ({ caseId }) => {
      const { label, savedAt } = undo(session(), caseId);
      return { ...changed(caseId, savedAt), label };
    },
    'case.redo': ({ caseId }) => {
      const { label, savedAt } = redo(session(), caseId);
      return { ...changed(caseId, savedAt), label };
    },
    'case.moveTo': (input) => changed(input.caseId, moveCase(session(), input)),
    'case.close': (input) => changed(input.caseId, closeCase(session(), input)),
    'case.reopen': (input) => changed(input.caseId, reopenCase(session(), input)),
    'case.history': (query) => caseHistory(session(), query),
  };
}
