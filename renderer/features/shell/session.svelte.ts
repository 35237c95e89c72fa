import type { BookName } from '../../../shared/books/books.ts';
import type { CaseSection } from '../../../shared/domain/case-sections.ts';
import type { LibrarySettings } from '../../../shared/contract/vault-api.ts';
import { errorOf, request, RequestFailure } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import { dayOf } from '../../lib/format.ts';
import { Jobs } from '../../lib/jobs.svelte.ts';
import type { FailedSave } from '../../lib/edit-queue.svelte.ts';
import { Toasts } from '../../lib/toasts.svelte.ts';
import { BookState } from '../books/book-state.svelte.ts';
import { CasesState } from '../cases/cases-state.svelte.ts';
import { CaseState } from '../case/case-state.svelte.ts';

/** Where in the window the person is. */
export type Page = 'today' | 'cases' | 'case' | BookPage | 'settings';

/** Pages that show a book; each is named after its book. */
export type BookPage = BookName;

/** A case in the rail under "Open now". */
export type RecentCase = {
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
};

/** Where the person was when the library locked, in ids alone: nothing that a case says stays in the window. */
export type Place = {
  readonly page: Page;
  readonly caseId: string | null;
  readonly section: CaseSection;
  readonly bookPart: string | null;
};

const recentCount = 5;
const minuteMs = 60_000;

/** Everything the window knows of an unlocked library. It is dropped as a whole when the library locks. */
export class Session {
  settings = $state.raw<LibrarySettings>() as LibrarySettings;
  page = $state<Page>('today');
  openCase = $state.raw<CaseState | null>(null);
  /** The book on the screen, where one is. */
  openBook = $state.raw<BookState | null>(null);
  recent = $state.raw<readonly RecentCase[]>([]);
  section = $state<CaseSection>('overview');
  /** Part of a book that was asked for: a register, a section of the annual review; null for where it begins. */
  bookPart = $state<string | null>(null);
  /** The record of the section that was asked for, as by a gap or an exhibit tag. */
  target = $state<string | null>(null);
  isMissingShown = $state(true);
  isRailNarrow = $state(false);
  isNewCaseShown = $state(false);
  /** Whether locking waits for an answer, because something typed is not saved. */
  isLockAsked = $state(false);
  locksAt = $state<string | null>(null);
  /** Whether the library was found older than it last was; told until the person has taken note. */
  isRolledBack = $state(false);
  /** Why the last attempt to open something failed. */
  failure = $state.raw<ErrorText | null>(null);
  /** The day by which the policy in force is to be reviewed; null until it is known. */
  policyReviewDue = $state<string | null>(null);
  readonly cases = new CasesState();
  readonly toasts = new Toasts();
  readonly jobs = new Jobs();
  /** The day it is here, `YYYY-MM-DD`; goes on at midnight. */
  today = $state(dayOf(new Date().toISOString()));

  readonly #clock: ReturnType<typeof setInterval>;

  constructor(settings: LibrarySettings) {
    this.settings = settings;
    this.#clock = setInterval(() => (this.today = dayOf(new Date().toISOString())), minuteMs);
  }

  /** Whether the yearly review of the policy is overdue (clause "Review"). */
  get isPolicyOverdue(): boolean {
    return this.policyReviewDue !== null && this.policyReviewDue < this.today;
  }

  get place(): Place {
    const { page, section, bookPart } = this;
    return { page, caseId: this.openCase?.caseId ?? null, section, bookPart };
  }

  /** What is being worked on: the open case or book, where the page shows one. */
  get editor(): CaseState | BookState | null {
    if (this.page === 'case') return this.openCase;
    return this.openBook?.book === this.page ? this.openBook : null;
  }

  /** What cannot be saved at the moment, on the screen or behind it; null where everything is saved or on its way. */
  get unsaved(): FailedSave | null {
    const saves = [this.editor?.save, this.openCase?.save, this.openBook?.save];
    return saves.find((save) => save?.is === 'failed') ?? null;
  }

  /** Shows a page other than a case. */
  async show(page: Exclude<Page, 'case' | BookPage>): Promise<void> {
    await this.editor?.flush();
    this.page = page;
    this.failure = null;
  }

  /** Shows a book, at a part of it or at one of its entries where they are named. What is typed in another book is saved first. */
  async showBook(
    book: BookName,
    part: string | null = null,
    target: string | null = null,
  ): Promise<void> {
    try {
      await this.#flushOrThrow(this.editor);
      if (this.openBook?.book !== book || this.page !== book) {
        await this.#flushOrThrow(this.openBook);
        const detail = await request('book.open', { book });
        await this.#flushOrThrow(this.openBook);
        this.openBook?.dispose();
        this.openBook = new BookState(detail);
      }
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
      return;
    }
    this.failure = null;
    this.page = book;
    this.bookPart = part;
    this.target = target;
  }

  /** Opens a case at a section, or at one of its records. The one that is open stays as long as something typed in it could not be saved. */
  async open(
    caseId: string,
    section: CaseSection = 'overview',
    target: string | null = null,
  ): Promise<void> {
    // A case tells what the registers hold: what is typed in them counts.
    if (this.page !== 'case') await this.editor?.flush();
    if (this.openCase?.caseId !== caseId) {
      try {
        const detail = await request('case.open', { caseId });
        await this.#leaveCase();
        this.openCase = new CaseState(detail);
      } catch (thrown) {
        this.failure = explain(errorOf(thrown));
        return;
      }
    }
    this.failure = null;
    this.page = 'case';
    this.goTo(section, target);
    this.#remember(this.openCase);
  }

  /** Goes back to where the person was. What is no longer there leaves them on the home screen. */
  async resume({ page, caseId, section, bookPart }: Place): Promise<void> {
    if (page === 'case') {
      if (caseId) await this.open(caseId, section);
    } else if (page === 'registers' || page === 'policy' || page === 'annual') {
      await this.showBook(page, bookPart);
    } else {
      await this.show(page);
    }
    this.failure = null;
  }

  /** Opens a case as it is stored now, whatever of it is on the screen: one that came in an archive. */
  async openAnew(caseId: string): Promise<void> {
    if (this.openCase?.caseId === caseId) {
      this.openCase.dispose();
      this.openCase = null;
    }
    await this.open(caseId);
  }

  /** Shows a section of the open case, at one of its records where `target` names it. */
  goTo(section: CaseSection, target: string | null = null): void {
    void this.openCase?.flush();
    this.failure = null;
    this.section = section;
    this.target = target;
  }

  /** Saves what is typed, then locks the library. Where something cannot be saved, it asks first. */
  async lock(): Promise<void> {
    await this.flush();
    if (this.unsaved) this.isLockAsked = true;
    else await this.lockAnyway();
  }

  /** Locks the library, and gives up what could not be saved. */
  async lockAnyway(): Promise<void> {
    await request('library.lock', {});
  }

  /** Saves everything that is typed. */
  async flush(): Promise<void> {
    await Promise.all([this.openCase?.flush(), this.openBook?.flush()]);
  }

  /** Ends everything this session keeps going. */
  dispose(): void {
    clearInterval(this.#clock);
    this.toasts.clear();
    this.openCase?.dispose();
    this.openBook?.dispose();
  }

  async #leaveCase(): Promise<void> {
    await this.#flushOrThrow(this.openCase);
    this.openCase?.dispose();
  }

  /** Throws `RequestFailure` with what keeps a case or book from being saved. */
  async #flushOrThrow(editor: CaseState | BookState | null): Promise<void> {
    await editor?.flush();
    if (editor?.save.is === 'failed') throw new RequestFailure(editor.save.error);
  }

  #remember({ caseId, detail }: CaseState): void {
    const { reference, title } = detail.row;
    const others = this.recent.filter((recent) => recent.caseId !== caseId);
    this.recent = [{ caseId, reference, title }, ...others].slice(0, recentCount);
  }
}
