import type { BookBody, BookRecord } from '../../../../shared/books/books.ts';
import { entriesOf } from '../../../../shared/books/books.ts';
import {
  type DatedKind,
  dutiesOf,
  type Duty,
  type DutyStep,
  isOver,
} from '../../../../shared/registers/due.ts';
import { lackingIn } from '../../../../shared/registers/finished.ts';
import { searchWords } from '../../../../shared/domain/search-text.ts';
import { formatDate } from '../../../lib/format.ts';
import { isFound } from '../acknowledgement-rows.ts';

/** A cell of a row: words, or a day that is told as one and sorts as one. */
export type Cell = string | { readonly day: string | null };

/** One field of the form of an entry, in the way it is typed. */
export type FieldSpec<K extends DatedKind> = {
  readonly as: 'line' | 'text' | 'day' | 'needed_day' | 'person' | 'account' | 'case' | 'document';
  readonly field: keyof BookBody<K> & string;
  readonly label: string;
  readonly hint?: string;
  /** A link of the entry that says the same: while it is set, this field is not asked for. */
  readonly unless?: keyof BookBody<K> & string;
  /** Whether names of the register of people are offered while it is typed. */
  readonly offersPeople?: boolean;
};

/** A link to a person or an account of the registers, and words for whoever is not in them. */
export function linkOrWords<K extends DatedKind>(
  link: FieldSpec<K> & { readonly as: 'person' | 'account' },
  words: Pick<FieldSpec<K>, 'field' | 'label' | 'hint'>,
): readonly FieldSpec<K>[] {
  return [link, { ...words, as: 'line', unless: link.field }];
}

/** What one click does to an entry. */
export type EntryAct<K extends DatedKind> = {
  readonly label: string;
  readonly fields: (today: string) => Partial<BookBody<K>>;
};

/** What tells one register from another: its table, its form, how an entry ends and its duties are settled, what its empty page teaches. */
export type Register<K extends DatedKind> = {
  readonly kind: K;
  /** What an entry is called: "an authorisation". */
  readonly one: string;
  /** What a list of it is called that leaves, and what its entries are: one, and more. */
  readonly list: { readonly name: string; readonly nouns: readonly [one: string, many: string] };
  readonly columns: readonly { readonly title: string; readonly className?: string }[];
  readonly cells: (body: BookBody<K>, names: Names) => readonly Cell[];
  readonly title: (body: BookBody<K>, names: Names) => string;
  readonly fields: readonly FieldSpec<K>[];
  readonly fresh: (today: string) => Partial<BookBody<K>>;
  readonly ending: EntryAct<K>;
  /** How what it asks for is settled. */
  readonly settling: Readonly<Partial<Record<DutyStep, EntryAct<K>>>>;
  readonly standing: Readonly<Record<Exclude<Standing, 'unfinished'>, string>>;
  readonly empty: {
    readonly title: string;
    readonly text: string;
    readonly steps: readonly string[];
  };
};

/** Names of what entries link to, by id. */
export type Names = ReadonlyMap<string, string>;

/** Where an entry stands: it lacks what makes it one, it asks for something now, it goes on, it is over. */
export const standings = ['unfinished', 'due', 'open', 'over'] as const;
export type Standing = (typeof standings)[number];

/** An entry as a row of the table. */
export type EntryRow<K extends DatedKind> = {
  readonly id: string;
  readonly body: BookBody<K>;
  readonly cells: readonly Cell[];
  readonly standing: Standing;
  /** What it still lacks to be an entry; while it lacks anything it counts nowhere. */
  readonly lacking: readonly string[];
  /** What it asks for, due or to come, soonest first. */
  readonly duties: readonly Duty[];
};

/** What is due, in the few words of a cell. */
const stepLabels: Readonly<Record<DutyStep, string>> = {
  review: 'Review due',
  end: 'Access to end',
  delete: 'Still on the phone',
  remove: 'To be removed',
};

/** Where an entry stands, in words: what is due first, or else the register's own word. */
export function standingWords<K extends DatedKind>(
  { standing, duties: [first] }: Pick<EntryRow<K>, 'standing' | 'duties'>,
  register: Pick<Register<K>, 'standing'>,
): string {
  return standing === 'due' && first ? stepLabels[first.step] : standingLabel(standing, register);
}

/** A standing in the register's own word. */
export function standingLabel<K extends DatedKind>(
  standing: Standing,
  { standing: words }: Pick<Register<K>, 'standing'>,
): string {
  return standing === 'unfinished' ? 'Not finished' : words[standing];
}

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
    const lacking = lackingIn(register.kind, body);
    const duties = lacking.length > 0 ? [] : dutiesOf(register.kind, body as never, today);
    const isDue = duties.some(({ dueOn }) => dueOn <= today);
    const isEnded = isOver(register.kind, body as never, today);
    const begun = isDue ? 'due' : isEnded ? 'over' : 'open';
    const standing = lacking.length > 0 ? 'unfinished' : begun;
    return { id, body, cells: register.cells(body, names), standing, lacking, duties };
  });
}

/** The rows that fit, by one of their cells; the column after the last stands for where they stand, what is due longest first. */
export function narrowedRows<K extends DatedKind>(
  rows: readonly EntryRow<K>[],
  filter: { readonly words: string; readonly standings: readonly Standing[] },
  { by, descending }: { readonly by: number; readonly descending: boolean },
): EntryRow<K>[] {
  const words = searchWords(filter.words);
  const sign = descending ? -1 : 1;
  const key = (row: EntryRow<K>): string => {
    const cell = row.cells[by] ?? byStanding(row);
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

function byStanding<K extends DatedKind>({ standing, duties: [first] }: EntryRow<K>): string {
  return `${standings.indexOf(standing)} ${first?.dueOn ?? '9999'}`;
}

/** A cell in words; a dash where there is nothing. */
export function cellWords(cell: Cell): string {
  if (typeof cell === 'string') return cell || '–';
  return cell.day === null ? '–' : formatDate(cell.day);
}

/** What an entry still lacks, in one sentence; nothing where it is finished. */
export function missingWords(lacking: readonly string[]): string | undefined {
  return lacking.length === 0 ? undefined : `Still to be said: ${lacking.join('; ')}.`;
}
