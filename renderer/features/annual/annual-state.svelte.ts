import { type AnnualSection, sectionKey } from '../../../shared/books/annual-book.ts';
import { type BookEntry, type BookRecord, entryAt } from '../../../shared/books/books.ts';
import { decisionsOf } from '../../../shared/annual/pack/decisions.ts';
import type { PackSection } from '../../../shared/annual/pack/sections.ts';
import { errorOf, request, type Input, type Output } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { BookState } from '../books/book-state.svelte.ts';

/** What the vault tells of a period: what may be published, packs issued, words that may tell too much. */
type Told = Output<'annual.get'>;

/** A place in the Director's words that may tell what the tables hide, and why it stays where that was said. */
export type PlacedRisk = Told['risks'][number];

const pauseMs = 700;

/** The annual review of one period at a time, over the book that keeps the Director's words. */
export class AnnualState {
  readonly book: BookState;
  periodId = $state('');
  told = $state.raw<Told | null>(null);
  /** The policy's own book, which offers what the Board may be asked. */
  policyBook = $state.raw<readonly BookRecord[]>([]);
  /** Years in which a case was brought, newest first. */
  years = $state.raw<readonly number[]>([]);
  isLoading = $state(false);
  failure = $state.raw<ErrorText | null>(null);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(book: BookState) {
    this.book = book;
  }

  /** Reads what does not hang on the period: the years with cases, the policy's open points. */
  async begin(): Promise<void> {
    try {
      const [cases, policy] = await Promise.all([
        request('case.list', { ...everyCase, limit: 1 }),
        request('book.open', { book: 'policy' }),
      ]);
      this.years = cases.years.toSorted((a, b) => b - a);
      this.policyBook = policy.records;
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }

  /** Shows a period. What was shown of another one goes at once. */
  async show(periodId: string): Promise<void> {
    if (this.periodId !== periodId) this.told = null;
    this.periodId = periodId;
    await this.load();
  }

  /** Counts anew. A late answer to an earlier question is dropped. */
  async load(): Promise<void> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    this.isLoading = true;
    try {
      const told = await request('annual.get', { periodId: this.periodId });
      if (asked !== this.#asked) return;
      this.told = told;
      this.failure = null;
    } catch (thrown) {
      if (asked === this.#asked) this.failure = explain(errorOf(thrown));
    } finally {
      if (asked === this.#asked) this.isLoading = false;
    }
  }

  /** Counts anew once the words rest, so that the notes beside them follow. */
  follow(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), pauseMs);
  }

  /** Stops the timer; call when the page goes. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  /** The Director's words in a section, and whether it is done. */
  words(section: PackSection): AnnualSection {
    const key = sectionKey(this.periodId, section);
    return entryAt(this.book.detail.records, 'annual_section', key);
  }

  /** The decisions sought for the period, in their order. */
  get decisions(): readonly BookEntry<'board_decision'>[] {
    return decisionsOf(this.book.detail.records, this.periodId);
  }

  /** Risks of a section. One whose reason is being written stands as it is typed. */
  risksOf(section: PackSection): readonly PlacedRisk[] {
    const { kept } = this.words(section);
    return (this.told?.risks ?? [])
      .filter((risk) => risk.section === section)
      .map((risk) => ({ ...risk, kept: kept[risk.quote] ?? '' }));
  }

  /** The packs issued for this period, newest first. */
  get issuedHere(): Told['issued'] {
    return (this.told?.issued ?? [])
      .filter(({ periodId }) => periodId === this.periodId)
      .toSorted((a, b) => b.issue - a.issue);
  }
}

const everyCase = {
  filter: { words: '', stages: [], roles: [], years: [], considerations: [] },
  sort: 'updatedAt',
  descending: true,
  cursor: null,
} satisfies Partial<Input<'case.list'>>;

/** Whether a risk keeps the pack from being issued: names and references always, other words until a reason is given. */
export function isOpenRisk({ risk, kept }: Pick<PlacedRisk, 'risk' | 'kept'>): boolean {
  return risk === 'name' || risk === 'reference' || kept.trim() === '';
}
