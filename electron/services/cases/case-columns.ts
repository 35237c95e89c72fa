import { currentStage } from '../../../shared/domain/case-file.ts';
import { considerationMarks } from '../../../shared/domain/consideration.ts';
import { isNameProtected, shownName } from '../../../shared/domain/person.ts';
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

/**
 * Draws the columns of the list of cases from a case's records. The reporter, protected or not, is no part of them, and
 * `shown` takes protected names out of what is.
 */
export function columnsOf(
  records: CaseRecords,
  frame: Frame,
  shown: (text: string) => string,
): CaseColumns {
  const subject = subjectOf(records);
  const { file } = records;
  const title = shown(file.title);
  const subjectName = subject ? shown(shownName(subject)) : '';
  const position =
    subject && !isNameProtected(subject) ? [subject.jobTitle, subject.team].map(shown) : [];
  return {
    ...frame,
    title,
    stage: currentStage(file),
    subjectName,
    subjectRole: subject?.role ?? null,
    marks: considerationMarks(records.considerations),
    broughtOn: file.broughtOn,
    route: file.route,
    closedOn: file.closing?.closedOn ?? null,
    searchText: foldForSearch([frame.reference, title, subjectName, ...position].join(' ')),
  };
}
