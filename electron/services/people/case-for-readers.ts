import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import { mapTexts } from '../../../shared/domain/free-texts.ts';
import { forReaders } from '../../../shared/domain/person.ts';
import type { Withholder } from '../../../shared/domain/protected-names.ts';
import { CaseRecords, recordSchemas } from '../../../shared/domain/records.ts';
import { openCase } from '../cases/case-service.ts';
import type { Session } from '../session.ts';
import { withholderOf } from './withhold.ts';

/**
 * A case as those may read it who are not told who its protected people are: their names are in none of its texts.
 *
 * Documents, case folders and the command line are drawn from it. Nothing is kept from `reader`, by id, about themselves. Throws `not_found`.
 */
export function caseForReaders(
  session: Session,
  caseId: string,
  reader: string | null = null,
): CaseDetail {
  const detail = openCase(session, caseId);
  const withhold = withholderOf(session.db, caseId, detail.records.people, reader);
  return withoutNames(detail, withhold);
}

function withoutNames(detail: CaseDetail, { change }: Withholder): CaseDetail {
  const records = mapTexts(CaseRecords, detail.records, change) as CaseRecords;
  return {
    ...detail,
    records: {
      ...records,
      people: records.people.map(({ id, body }) => ({ id, body: forReaders(body) })),
    },
    exhibits: detail.exhibits.map((exhibit) => ({
      ...exhibit,
      details: mapTexts(recordSchemas.exhibit, exhibit.details, change) as Exhibit['details'],
    })),
  };
}
