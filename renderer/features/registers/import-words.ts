import type { RowNote, RowProblem } from '../../../shared/registers/csv/read-people.ts';

/** Why a row is not taken. */
export const problemWords: Readonly<Record<RowProblem, string>> = {
  no_name: 'No name',
  no_role: 'No role',
  role_unknown: 'Role not known',
  start_unreadable: 'The first day is no day',
  end_unreadable: 'The last day is no day',
  ends_before_start: 'Ends before it starts',
  too_long: 'A cell is too long',
};

/** What is worth a look in a row that is taken. */
export const noteWords: Readonly<Record<RowNote, string>> = {
  start_ambiguous: 'First day may be meant the other way round',
  end_ambiguous: 'Last day may be meant the other way round',
  extra_cells: 'Has more cells than the heading; they are not taken',
};
