import type { Contradiction } from '../../../shared/registers/contradictions.ts';
import { csvFieldLabels } from '../../../shared/registers/csv/columns.ts';
import type { Decision, MatchedRow } from '../../../shared/registers/csv/match-people.ts';
import type { RowFault, RowNote, RowProblem } from '../../../shared/registers/csv/read-people.ts';
import { count } from '../../lib/format.ts';

/** Why a row is not taken. */
const problemWords: Readonly<Record<RowProblem, string>> = {
  no_name: 'No name',
  no_role: 'No role',
  role_unknown: 'Role not known',
  name_too_long: 'The name is too long',
};

/** What is worth a look in a row that is taken. */
const noteWords: Readonly<Record<RowNote, string>> = {
  start_ambiguous: 'First day may be meant the other way round',
  end_ambiguous: 'Last day may be meant the other way round',
  extra_cells: 'Has more cells than the heading; they are not taken',
};

const mostShown = 60;

function faultWords({ field, why, text }: RowFault): string {
  const label = csvFieldLabels[field];
  if (why === 'too_long') return `${label}: too long`;
  return `${label}: “${text.length > mostShown ? `${text.slice(0, mostShown)}…` : text}” is no day`;
}

/** Everything that is to be said of a row, in the order of its weight. */
export function remarksOn(
  { row, repeats, match }: MatchedRow,
  contradictions: readonly Contradiction[],
): string[] {
  return [
    ...row.problems.map((problem) => problemWords[problem]),
    ...row.faults.map(faultWords),
    ...contradictions.map(() => 'Ends before it starts'),
    ...row.notes.map((note) => noteWords[note]),
    ...(repeats === null ? [] : [`Repeats line ${repeats}`]),
    ...(match === 'namesake' ? ['Somebody of this name is in the register'] : []),
  ];
}

/** What a row does without when it is taken: ", without started on"; nothing where all of it is taken. */
export function withoutWords({ row }: MatchedRow): string {
  const labels = row.faults.map(({ field }) => csvFieldLabels[field]);
  return labels.length === 0 ? '' : `, without ${labels.join(', ')}`;
}

/** A row of which not all was taken, as it is told after the import. */
export type ImportRemark = {
  readonly line: number;
  readonly name: string;
  readonly what: 'left_out' | 'in_part';
  readonly why: string;
};

/** What is told of a row after the import: that it was left out, or taken without a value, and why; null where all was taken. */
export function remarkAfter(matched: MatchedRow, decision: Decision | null): ImportRemark | null {
  const { row } = matched;
  const isLeftOut = decision === null || decision.as === 'skip';
  if (!isLeftOut && row.faults.length === 0) return null;
  const why = isLeftOut
    ? remarksOn(matched, []).join('; ') || 'Left out as you chose'
    : row.faults.map(faultWords).join('; ');
  return { line: row.line, name: row.name, what: isLeftOut ? 'left_out' : 'in_part', why };
}

/** What became of a row, in words. */
export const afterLabels: Readonly<Record<ImportRemark['what'], string>> = {
  left_out: 'Left out',
  in_part: 'Taken in part',
};

/** How many rows were left out and taken in part: "2 rows left out, 1 row taken in part". */
export function afterWords(remarks: readonly ImportRemark[]): string {
  const many = (what: ImportRemark['what']): number =>
    remarks.filter((remark) => remark.what === what).length;
  const [left, partly] = [many('left_out'), many('in_part')];
  return [
    ...(left > 0 ? [`${count(left, 'row')} left out`] : []),
    ...(partly > 0 ? [`${count(partly, 'row')} taken in part`] : []),
  ].join(', ');
}

/** The list for a spreadsheet or a message: a heading and a line for each row, cells apart by tabs. */
export function remarksAsText(remarks: readonly ImportRemark[]): string {
  const clean = (text: string): string => text.replace(/\s+/gu, ' ');
  return [
    ['Line', 'Name', 'What became of it', 'Why'],
    ...remarks.map(({ line, name, what, why }) => [String(line), name, afterLabels[what], why]),
  ]
    .map((cells) => cells.map(clean).join('\t'))
    .join('\n');
}
