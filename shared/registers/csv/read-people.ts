import { RegisteredPerson } from '../../books/registers.ts';
import type { Role } from '../../domain/person.ts';
import { type ColumnMapping, type CsvField, manyColumnFields } from './columns.ts';
import { type DayOrder, dayOrderOf, readDay } from './days.ts';
import { roleOfWord, type RoleWords } from './role-words.ts';

/** A row of a list, with the line of the file on which it ends. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** What keeps a row from being taken. */
export type RowProblem =
  | 'no_name'
  | 'no_role'
  | 'role_unknown'
  | 'start_unreadable'
  | 'end_unreadable'
  | 'ends_before_start'
  | 'too_long';

/** What is worth a look in a row that can be taken. */
export type RowNote = 'start_ambiguous' | 'end_ambiguous' | 'extra_cells';

/** Somebody as a row tells of them; only the fields that the row fills. */
export type PersonFields = Partial<RegisteredPerson>;

/** A row read as somebody. Nothing of it is taken while `problems` has anything in it. */
export type ReadRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Name as far as it can be told, to find the row by. */
  readonly name: string;
  readonly person: PersonFields;
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
};

/** How a list is to be read. */
export type ReadOptions = {
  readonly mapping: ColumnMapping;
  readonly dayOrder: DayOrder;
  /** Role of rows that name none; null asks for one. */
  readonly roleOfAll: Role | null;
  readonly roleWords: RoleWords;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

const lineFields = [
  'jobTitle',
  'team',
  'lineManager',
  'professionalBody',
  'registrationNumber',
  'placedBy',
  'email',
  'address',
  'staffNumber',
  'notes',
] as const;

/** Every row of a list as somebody; as many come out as go in, in their order. */
export function readPeople(rows: readonly CsvRow[], options: ReadOptions): ReadRow[] {
  const isSure = {
    startedOn: isOrderSure(rows, options, 'startedOn'),
    endedOn: isOrderSure(rows, options, 'endedOn'),
  };
  return rows.map((row) => readRow(row, options, isSure));
}

/** The different words in the column of roles whose meaning is not known, as they are written. */
export function unknownRoleWords(
  rows: readonly CsvRow[],
  { mapping, roleWords }: Pick<ReadOptions, 'mapping' | 'roleWords'>,
): string[] {
  const words = rows.map(({ cells }) => cellOf(cells, mapping, 'role'));
  return [...new Set(words)].filter((word) => word !== '' && !roleOfWord(word, roleWords));
}

/** What the cells of a row hold for a field, each on its own line. */
export function cellOf(cells: readonly string[], mapping: ColumnMapping, field: CsvField): string {
  const parts = cells.filter((_, column) => mapping[column] === field);
  const text = parts.map(tidy).filter(Boolean).join('\n');
  return manyColumnFields.includes(field) ? text : text.replace(/\s+/gu, ' ');
}

function readRow(
  { line, cells }: CsvRow,
  options: ReadOptions,
  isSure: Readonly<Record<'startedOn' | 'endedOn', boolean>>,
): ReadRow {
  const { mapping, roleWords, roleOfAll } = options;
  const problems: RowProblem[] = [];
  const notes: RowNote[] = [];
  const cell = (field: CsvField): string => cellOf(cells, mapping, field);
  const name = cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');
  if (name === '') problems.push('no_name');

  const roleText = cell('role');
  const role = roleText === '' ? roleOfAll : roleOfWord(roleText, roleWords);
  if (role === null) problems.push(roleText === '' ? 'no_role' : 'role_unknown');

  const started = dayOf(cell('startedOn'), options);
  const ended = dayOf(cell('endedOn'), options);
  if (started === 'unreadable') problems.push('start_unreadable');
  else if (started?.other && !isSure.startedOn) notes.push('start_ambiguous');
  if (ended === 'unreadable') problems.push('end_unreadable');
  else if (ended?.other && !isSure.endedOn) notes.push('end_ambiguous');

  const startedOn = started && started !== 'unreadable' ? started.day : null;
  const endedOn = ended && ended !== 'unreadable' ? ended.day : null;
  if (startedOn && endedOn && endedOn < startedOn) problems.push('ends_before_start');
  if (cells.slice(mapping.length).some((extra) => tidy(extra) !== '')) notes.push('extra_cells');

  const lines = lineFields.flatMap((field) => {
    const text = cell(field);
    return text === '' ? [] : [[field, text] as const];
  });
  const person: PersonFields = {
    ...Object.fromEntries(lines),
    ...(name && { name }),
    ...(role && { role }),
    ...(startedOn && { startedOn }),
    ...(endedOn && { endedOn }),
  };
  if (name !== '' && role !== null && !RegisteredPerson.safeParse(person).success) {
    problems.push('too_long');
  }
  return { line, cells, name, person, problems, notes };
}

function dayOf(
  text: string,
  { dayOrder, today }: ReadOptions,
): ReturnType<typeof readDay> | 'unreadable' {
  return text === '' ? null : (readDay(text, dayOrder, today) ?? 'unreadable');
}

/** One day that fits only one way shows how the whole column is written. */
function isOrderSure(
  rows: readonly CsvRow[],
  { mapping, dayOrder, today }: ReadOptions,
  field: 'startedOn' | 'endedOn',
): boolean {
  const cells = rows.map((row) => cellOf(row.cells, mapping, field));
  return dayOrderOf(cells, today) === dayOrder;
}

/** Without the marks that spreadsheets put round text, and space that is not seen. */
function tidy(cell: string): string {
  const shown = cell.replaceAll('\u00a0', ' ').trim();
  const formula = /^="(.*)"$/u.exec(shown)?.[1] ?? shown;
  return formula.replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u, '').trim();
}
