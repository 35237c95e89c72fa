import type { CaseSort } from '../../../shared/contract/vault-api.ts';

/** A column of the list of cases. */
export type CaseColumn = {
  readonly title: string;
  readonly sort: CaseSort | null;
  readonly className: string;
};

/** The columns, in order; the title takes what width is left. */
export const caseColumns: readonly CaseColumn[] = [
  { title: 'Reference', sort: 'reference', className: 'c1' },
  { title: 'Title', sort: 'title', className: 'c2' },
  { title: 'Subject', sort: 'subjectName', className: 'c8' },
  { title: 'Role', sort: 'subjectRole', className: 'c3' },
  { title: 'Stage', sort: 'stage', className: 'c4' },
  { title: 'Considerations', sort: null, className: 'c5' },
  { title: 'Brought', sort: 'broughtOn', className: 'c6' },
  { title: 'Changed', sort: 'updatedAt', className: 'c6' },
  { title: 'Days', sort: null, className: 'c7 end' },
];
