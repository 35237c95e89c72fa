import { currentStage } from '../../../shared/domain/case-file.ts';
import { considerationMarks } from '../../../shared/domain/consideration.ts';
import { subjectOf, type CaseRecords } from '../../../shared/domain/records.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';
import type { CaseColumns } from './case-repo.ts';

/** What a case's list columns say beyond its records. */
type Frame = {
  readonly id: string;
  readonly reference: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly exhibitCount: number;
};

/** Draws the columns of the list of cases from a case's records. The reporter, protected or not, is no part of them. */
export function columnsOf(records: CaseRecords, frame: Frame): CaseColumns {
  const subject = subjectOf(records);
  const { file } = records;
  return {
    ...frame,
    title: file.title,
    stage: currentStage(file),
    subjectName: subject?.name ?? '',
    subjectRole: subject?.role ?? null,
    marks: considerationMarks(records.considerations),
    broughtOn: file.broughtOn,
    route: file.route,
    closedOn: file.closing?.closedOn ?? null,
    searchText: foldForSearch(
      [frame.reference, file.title, subject?.name, subject?.jobTitle, subject?.team].join(' '),
    ),
  };
}
