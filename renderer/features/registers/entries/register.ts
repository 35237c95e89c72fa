import type { BookBody, BookRecord } from '../../../../shared/books/books.ts';
import { entriesOf } from '../../../../shared/books/books.ts';
import { type DatedKind, dutiesOf, isOver } from '../../../../shared/registers/due.ts';
import { searchWords } from '../../../../shared/domain/search-text.ts';
import { formatDate } from '../../../lib/format.ts';
import { isFound } from '../acknowledgement-rows.ts';

/** A cell of a row: words, or a day that is told as one and sorts as one. */
export type Cell = string | { readonly day: string | null };

/** One field of the form of an entry, in the way it is typed. */
export type FieldSpec<K extends DatedKind> = {
  readonly as: 'line' | 'text' | 'day' | 'needed_day' | 'person' | 'account' | 'document';
  readonly field: keyof BookBody<K> & string;
  readonly label: string;
  readonly hint?: string;
};

/** What tells one register from another: its table, its form, how an entry ends, what its empty page teaches. */
export type Register<K extends DatedKind> = {
  readonly kind: K;
  /** What an entry is called: "an authorisation". */
  readonly one: string;
  readonly columns: readonly { readonly title: string; readonly className?: string }[];
  readonly cells: (body: BookBody<K>, names: Names) => readonly Cell[];
  readonly title: (body: BookBody<K>, names: Names) => string;
  readonly fields: readonly FieldSpec<K>[];
  readonly fresh: (today: string) => Partial<BookBody<K>>;
  readonly ending: {
    readonly label: string;
    readonly fields: (today: string) => Partial<BookBody<K>>;
  };
  readonly standing: Readonly<Record<Standing, string>>;
  readonly empty: {
    readonly title: string;
    readonly text: string;
    readonly steps: readonly string[];
  };
};

/** Names of what entries link to, by id. */
export type Names = ReadonlyMap<string, string>;

/** Where an entry stands: it asks for something now, it goes on, it is over. */
export const standings = ['due', 'open', 'over'] as const;
export type Standing = (typeof standings)[number];

/** An entry as a row of the table. */
export type EntryRow<K extends DatedKind> = {
  readonly id: string;
  readonly body: BookBody<K>;
  readonly cells: readonly Cell[];
  readonly standing: Standing;
  /** What it asks for first, due or to come. */
  readonly duty: { readonly what: string; readonly dueOn: string } | null;
};

/** Names of the people and accounts in the registers, by their ids. */
export function namesOf(records: readonly BookRecord[]): Names {
  return new Map([
    ...entriesOf(records, 'registered_person').map(({ id, body }) => [id, body.name] as const),
    ...entriesOf(records, 'social_account').map(
      ({ id, body }) => [id, body.name || body.platform || body.address] as const,
    ),
  ]);
}

/** The entries of a register as rows, in their order. */
export function rowsOf<K extends DatedKind>(
  register: Register<K>,
  records: readonly BookRecord[],
  today: string,
): EntryRow<K>[] {
  const names = namesOf(records);
  return entriesOf(records, register.kind).map(({ id, body }) => {
    const [duty = null] = dutiesOf(register.kind, body as never, today);
    const isDue = duty !== null && duty.dueOn <= today;
    const isEnded = isOver(register.kind, body as never, today);
    const standing = isDue ? 'due' : isEnded ? 'over' : 'open';
    return { id, body, cells: register.cells(body, names), standing, duty };
  });
}

/** The rows that fit, by one of their cells; the column after the last stands for where they stand. */
export function narrowedRows<K extends DatedKind>(
  rows: readonly EntryRow<K>[],
  filter: { readonly words: string; readonly standings: readonly Standing[] },
  { by, descending }: { readonly by: number; readonly descending: boolean },
): EntryRow<K>[] {
  const words = searchWords(filter.words);
  const sign = descending ? -1 : 1;
  const key = (row: EntryRow<K>): string => {
    const cell = row.cells[by] ?? String(standings.indexOf(row.standing));
    return typeof cell === 'string' ? cell : (cell.day ?? '');
  };
  return rows
    .filter(
      ({ cells, standing }) =>
        (filter.standings.length === 0 || filter.standings.includes(standing)) &&
        isFound(cells.map(cellWords).join(' '), words),
    )
    .toSorted((a, b) => sign * key(a).localeCompare(key(b), 'en'));
}

/** A cell in words; a dash where there is nothing. */
export function cellWords(cell: Cell): string {
  if (typeof cell === 'string') return cell || '–';
  return cell.day === null ? '–' : formatDate(cell.day);
}
