import type { CaseRow } from '../../../shared/domain/case-detail.ts';
import type { CaseFilter, CaseSort } from '../../../shared/contract/vault-api.ts';
import { DomainError } from '../../../shared/errors.ts';
import { openCasesThatLeft } from '../handover/handover-repo.ts';
import type { Session } from '../session.ts';
import { countMatching, Cursor, libraryCounts, pageOfCases } from './case-list-repo.ts';

/** What the list of cases asks for. */
export type CaseListQuery = {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly cursor: string | null;
  readonly limit: number;
};

/** One page of the list of cases. */
export type CaseListPage = {
  readonly rows: CaseRow[];
  readonly nextCursor: string | null;
  readonly matching: number;
  readonly total: number;
  readonly open: number;
  readonly years: number[];
  /** Open cases of the library that are worked on in another one. */
  readonly handedOver: string[];
};

/** A page of the list of cases with the counts above it. Throws `invalid_input` for a cursor that is none. */
export function listCases(session: Session, query: CaseListQuery): CaseListPage {
  const { db } = session;
  const { rows, last } = pageOfCases(db, { ...query, after: parseCursor(query.cursor) });
  return {
    rows,
    nextCursor: last && JSON.stringify(last),
    matching: countMatching(db, query.filter),
    ...libraryCounts(db),
    handedOver: openCasesThatLeft(db)
      .filter(({ direction }) => direction === 'out')
      .map(({ caseId }) => caseId),
  };
}

function parseCursor(cursor: string | null): Cursor | null {
  if (cursor === null) return null;
  try {
    return Cursor.parse(JSON.parse(cursor));
  } catch {
    throw new DomainError('invalid_input', 'not a cursor of this list');
  }
}
