import type { Role } from '../../../shared/domain/person.ts';
import {
  guessColumns,
  withColumn,
  type ColumnMapping,
  type CsvField,
} from '../../../shared/registers/csv/columns.ts';
import { cellOf, readPeople, unknownRoleWords } from '../../../shared/registers/csv/read-people.ts';
import { dayOrderOf, type DayOrder } from '../../../shared/registers/csv/days.ts';
import type { Contradiction } from '../../../shared/registers/contradictions.ts';
import {
  contradictionsOf,
  decisionOf,
  planImport,
} from '../../../shared/registers/csv/import-edits.ts';
import {
  matchPeople,
  type Decision,
  type MatchedRow,
} from '../../../shared/registers/csv/match-people.ts';
import { roleWord, type RoleWords } from '../../../shared/registers/csv/role-words.ts';
import { errorOf, grantFiles, request, type Output } from '../../lib/client.ts';
import type { GrantedFile } from '../../../shared/contract/common.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import { remarkAfter, type ImportRemark } from './import-words.ts';
import type { BookState } from '../books/book-state.svelte.ts';

/** A list of people on its way into the register: the file, what its columns are, and what becomes of each row. */
export class ImportState {
  step = $state<'file' | 'columns' | 'rows' | 'after'>('file');
  /** What was not taken, or not all of it, once the import is done. */
  remarks = $state.raw<readonly ImportRemark[]>([]);
  table = $state.raw<Output<'register.readCsv'> | null>(null);
  mapping = $state.raw<ColumnMapping>([]);
  dayOrder = $state<DayOrder>('day_first');
  /** Role of rows that name none. */
  roleOfAll = $state<Role | null>(null);
  roleWords = $state.raw<RoleWords>({});
  /** What was decided of rows by their line, where it is not as suggested. */
  decisions = $state.raw<ReadonlyMap<number, Decision>>(new Map());
  failure = $state.raw<ErrorText | null>(null);
  isBusy = $state(false);
  readonly #book: BookState;
  readonly #today: string;

  readonly rows = $derived.by(() => this.table?.rows ?? []);
  readonly people = $derived.by(() => this.#book.entries('registered_person'));
  readonly matched = $derived.by(() => matchPeople(this.#read(), this.people));
  readonly plan = $derived.by(() =>
    planImport(this.matched, this.decisions, {
      people: this.people,
      newId: () => crypto.randomUUID(),
    }),
  );
  /** Words of the column of roles whose meaning only the person can tell, said or not. */
  readonly askedWords = $derived.by(() => {
    const words = unknownRoleWords(this.rows, { mapping: this.mapping, roleWords: {} });
    return [...new Map(words.map((word) => [roleWord(word), word])).values()];
  });

  constructor(book: BookState, today: string) {
    this.#book = book;
    this.#today = today;
  }

  /** Whether a field has a column. */
  has(field: CsvField): boolean {
    return this.mapping.includes(field);
  }

  /** How the days of the list can be told apart, where it has any written in numbers. */
  get dayEvidence(): ReturnType<typeof dayOrderOf> {
    const cells = (['startedOn', 'endedOn'] as const).flatMap((field) =>
      this.rows.map((row) => cellOf(row.cells, this.mapping, field)),
    );
    return dayOrderOf(cells, this.#today);
  }

  /** Why the columns cannot be gone on with; null when they can. */
  get lacking(): string | null {
    if (!this.has('name') && !this.has('firstName') && !this.has('lastName')) {
      return 'Say which column holds the names';
    }
    return this.has('role') || this.roleOfAll !== null
      ? null
      : 'Say which column holds the role, or choose one for everybody';
  }

  async choose(): Promise<void> {
    try {
      await this.#open(await request('files.pick', { what: 'files' }));
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }

  async drop(files: Iterable<File>): Promise<void> {
    await this.#open(await grantFiles(files));
  }

  map(column: number, field: CsvField | null): void {
    this.mapping = withColumn(this.mapping, column, field);
    this.decisions = new Map();
  }

  sayRole(word: string, role: Role | null): void {
    const { [roleWord(word)]: _, ...others } = this.roleWords;
    this.roleWords = role ? { ...others, [roleWord(word)]: role } : others;
  }

  decide(line: number, decision: Decision): void {
    this.decisions = new Map([...this.decisions, [line, decision]]);
  }

  decisionOf(row: MatchedRow): Decision | null {
    return decisionOf(row, this.decisions);
  }

  /** Days of a row that would contradict each other in the register. */
  contradictionsOf(row: MatchedRow): readonly Contradiction[] {
    return contradictionsOf(row, this.decisionOf(row), this.people);
  }

  /** What will have been left out, or taken in part, once the import is done. */
  remarksAfter(): ImportRemark[] {
    return this.matched.flatMap((row) => remarkAfter(row, this.decisionOf(row)) ?? []);
  }

  #read() {
    const { mapping, dayOrder, roleOfAll, roleWords } = this;
    const options = { mapping, dayOrder, roleOfAll, roleWords, today: this.#today };
    return readPeople(this.rows, options);
  }

  async #open(files: readonly GrantedFile[]): Promise<void> {
    const [file] = files;
    if (!file || this.isBusy) return;
    this.failure = null;
    this.isBusy = true;
    try {
      this.table = await request('register.readCsv', { source: file.grant });
      this.mapping = guessColumns(this.table.header);
      this.dayOrder = this.dayEvidence === 'month_first' ? 'month_first' : 'day_first';
      this.decisions = new Map();
      this.step = 'columns';
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    } finally {
      this.isBusy = false;
    }
  }
}
