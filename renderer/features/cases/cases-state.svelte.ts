import type { CaseDetail, CaseRow } from '../../../shared/domain/case-detail.ts';
import type { Stage } from '../../../shared/domain/case-file.ts';
import type { ConsiderationId } from '../../../shared/domain/consideration.ts';
import type { Role } from '../../../shared/domain/person.ts';
import type { CaseSort } from '../../../shared/contract/vault-api.ts';
import { errorOf, request, type Output } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import { stagesToAsk, type Openness } from './openness.ts';

const pageSize = 200;
const peekPauseMs = 120;
const wordsPauseMs = 150;

type Counts = Pick<Output<'case.list'>, 'matching' | 'total' | 'open' | 'years' | 'handedOver'>;

/** The list of cases: what it is narrowed to and sorted by, the rows read so far, the chosen row and its peek. */
export class CasesState {
  words = $state('');
  stages = $state.raw<readonly Stage[]>([]);
  roles = $state.raw<readonly Role[]>([]);
  years = $state.raw<readonly number[]>([]);
  considerations = $state.raw<readonly ConsiderationId[]>([]);
  openness = $state.raw<readonly Openness[]>([]);
  sort = $state<CaseSort>('updatedAt');
  descending = $state(true);

  rows = $state.raw<readonly CaseRow[]>([]);
  counts = $state.raw<Counts | null>(null);
  selected = $state(0);
  peek = $state.raw<CaseDetail | null>(null);
  isPeekShown = $state(false);
  failure = $state.raw<ErrorText | null>(null);

  readonly selectedRow = $derived(this.rows[this.selected] ?? null);
  readonly isNarrowed = $derived(
    this.words.trim() !== '' ||
      [this.stages, this.roles, this.years, this.considerations, this.openness].some(
        (chosen) => chosen.length > 0,
      ),
  );

  #nextCursor: string | null = null;
  /** Counts the questions asked, so that a late answer to an old one is dropped. */
  #asked = 0;
  #reading: Promise<void> | null = null;
  #wordsTimer: ReturnType<typeof setTimeout> | undefined;
  #peekTimer: ReturnType<typeof setTimeout> | undefined;

  /** Reads the list anew from its beginning; the chosen case stays chosen where it is still there. */
  async reload(): Promise<void> {
    const asked = ++this.#asked;
    const chosenId = this.selectedRow?.id;
    try {
      const page = await this.#page(null);
      if (asked !== this.#asked) return;
      this.rows = page.rows;
      this.counts = page;
      this.#nextCursor = page.nextCursor;
      this.failure = null;
      const at = page.rows.findIndex(({ id }) => id === chosenId);
      this.select(at === -1 ? 0 : at);
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }

  /** Narrows the list by words, after a short pause in typing. */
  setWords(words: string): void {
    this.words = words;
    clearTimeout(this.#wordsTimer);
    this.#wordsTimer = setTimeout(() => void this.reload(), wordsPauseMs);
  }

  /** Sets filters and reads the list anew. */
  narrow(
    change: Partial<
      Pick<CasesState, 'stages' | 'roles' | 'years' | 'considerations' | 'openness' | 'words'>
    >,
  ): void {
    Object.assign(this, change);
    void this.reload();
  }

  clearFilters(): void {
    this.narrow({ words: '', stages: [], roles: [], years: [], considerations: [], openness: [] });
  }

  /** Sorts by a column; the same one again turns the order round. */
  sortBy(sort: CaseSort): void {
    this.descending = this.sort === sort ? !this.descending : sort === 'updatedAt';
    this.sort = sort;
    void this.reload();
  }

  /** Reads on until the row at `index` is there. */
  async readTo(index: number): Promise<void> {
    while (this.rows.length <= index && this.#nextCursor !== null) {
      this.#reading ??= this.#readOn().finally(() => (this.#reading = null));
      await this.#reading;
    }
  }

  /** Chooses a row; the peek follows. */
  select(index: number): void {
    this.selected = index;
    if (this.isPeekShown) this.#peekSoon();
  }

  /** Shows or hides the peek at the chosen case. */
  togglePeek(): void {
    this.isPeekShown = !this.isPeekShown;
    if (this.isPeekShown) this.#peekSoon();
    else this.peek = null;
  }

  #peekSoon(): void {
    clearTimeout(this.#peekTimer);
    this.#peekTimer = setTimeout(() => void this.#readPeek(), peekPauseMs);
  }

  async #readPeek(): Promise<void> {
    const id = this.selectedRow?.id;
    if (!id) {
      this.peek = null;
      return;
    }
    try {
      const detail = await request('case.open', { caseId: id });
      if (this.#isChosen(id) && this.isPeekShown) this.peek = detail;
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }

  /** Asked anew after a wait, in which the person may have moved on. */
  #isChosen(id: string): boolean {
    return this.selectedRow?.id === id;
  }

  async #readOn(): Promise<void> {
    const asked = this.#asked;
    try {
      const page = await this.#page(this.#nextCursor);
      if (asked !== this.#asked) return;
      this.rows = [...this.rows, ...page.rows];
      this.#nextCursor = page.nextCursor;
    } catch (thrown) {
      this.#nextCursor = null;
      this.failure = explain(errorOf(thrown));
    }
  }

  #page(cursor: string | null): Promise<Output<'case.list'>> {
    const { words, roles, years, considerations, sort, descending } = this;
    return request('case.list', {
      filter: {
        words,
        stages: stagesToAsk(this.stages, this.openness),
        roles: [...roles],
        years: [...years],
        considerations: [...considerations],
      },
      sort,
      descending,
      cursor,
      limit: pageSize,
    });
  }
}
