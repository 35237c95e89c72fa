import { RegisteredPerson } from '../../books/registers.ts';
import type { Role } from '../../domain/person.ts';
import { type ColumnMapping, type CsvField, manyColumnFields } from './columns.ts';
import { type DayOrder, dayOrderOf, readDay } from './days.ts';
import { roleOfWord, type RoleWords } from './role-words.ts';

/** A row of a list, with the line of the file on which it ends. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** What keeps a row from being taken. */
export type RowProblem = 'no_name' | 'no_role' | 'role_unknown' | 'name_too_long';

/** A value that a row can do without and that cannot be taken, as the list has it. */
export type RowFault = {
  readonly field: 'startedOn' | 'endedOn' | (typeof lineFields)[number];
  readonly why: 'no_day' | 'too_long';
  readonly text: string;
};

/** What is worth a look in a row that can be taken. */
export type RowNote = 'start_ambiguous' | 'end_ambiguous' | 'extra_cells';

/** Somebody as a row tells of them; only the fields that the row fills. */
export type PersonFields = Partial<RegisteredPerson>;

/** A row read as somebody. Nothing of it is taken while `problems` has anything in it; what is in `faults` is left out of it. */
export type ReadRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Name as far as it can be told, to find the row by. */
  readonly name: string;
  readonly person: PersonFields;
  readonly problems: readonly RowProblem[];
  readonly faults: readonly RowFault[];
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
  else if (!fits('name', name)) problems.push('name_too_long');

  const roleText = cell('role');
  const role = roleText === '' ? roleOfAll : roleOfWord(roleText, roleWords);
  if (role === null) problems.push(roleText === '' ? 'no_role' : 'role_unknown');

  const faults: RowFault[] = [];
  const dayOf = (field: 'startedOn' | 'endedOn', ambiguous: RowNote): string | null => {
    const text = cell(field);
    const read = text === '' ? null : readDay(text, options.dayOrder, options.today);
    if (text !== '' && read === null) faults.push({ field, why: 'no_day', text });
    if (read?.other && !isSure[field]) notes.push(ambiguous);
    return read?.day ?? null;
  };
  const startedOn = dayOf('startedOn', 'start_ambiguous');
  const endedOn = dayOf('endedOn', 'end_ambiguous');
  if (cells.slice(mapping.length).some((extra) => tidy(extra) !== '')) notes.push('extra_cells');

  const lines = lineFields.flatMap((field) => {
    const text = cell(field);
    if (text === '') return [];
    if (fits(field, text)) return [[field, text] as const];
    faults.push({ field, why: 'too_long', text });
    return [];
  });
  const person: PersonFields = {
    ...Object.fromEntries(lines),
    ...(name && { name }),
    ...(role && { role }),
    ...(startedOn && { startedOn }),
    ...(endedOn && { endedOn }),
  };
  return { line, cells, name, person, problems, faults, notes };
}

function fits(field: keyof RegisteredPerson, value: string): boolean {
  return RegisteredPerson.shape[field].safeParse(value).success;
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
