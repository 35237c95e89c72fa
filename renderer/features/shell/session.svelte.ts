import type { CaseSection } from '../../../shared/domain/case-sections.ts';
import type { LibrarySettings } from '../../../shared/contract/vault-api.ts';
import { errorOf, request, RequestFailure } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import { dayOf } from '../../lib/format.ts';
import { Jobs } from '../../lib/jobs.svelte.ts';
import { Toasts } from '../../lib/toasts.svelte.ts';
import { CasesState } from '../cases/cases-state.svelte.ts';
import { CaseState } from '../case/case-state.svelte.ts';

/** Where in the window the person is. */
export type Page = 'today' | 'cases' | 'case' | 'settings';

/** A case in the rail under "Open now". */
export type RecentCase = {
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
};

const recentCount = 5;
const minuteMs = 60_000;

/** Everything the window knows of an unlocked library. It is dropped as a whole when the library locks. */
export class Session {
  settings = $state.raw<LibrarySettings>() as LibrarySettings;
  page = $state<Page>('today');
  openCase = $state.raw<CaseState | null>(null);
  recent = $state.raw<readonly RecentCase[]>([]);
  section = $state<CaseSection>('overview');
  /** The record of the section that was asked for, as by a gap or an exhibit tag. */
  target = $state<string | null>(null);
  isMissingShown = $state(true);
  isRailNarrow = $state(false);
  isNewCaseShown = $state(false);
  locksAt = $state<string | null>(null);
  /** Whether the library was found older than it last was; told until the person has taken note. */
  isRolledBack = $state(false);
  /** Why the last attempt to open something failed. */
  failure = $state.raw<ErrorText | null>(null);
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

  /** Shows a page other than a case. */
  async show(page: Exclude<Page, 'case'>): Promise<void> {
    await this.openCase?.flush();
    this.page = page;
    this.failure = null;
  }

  /** Opens a case at a section, or at one of its records. The one that is open stays as long as something typed in it could not be saved. */
  async open(
    caseId: string,
    section: CaseSection = 'overview',
    target: string | null = null,
  ): Promise<void> {
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

  /** Shows a section of the open case, at one of its records where `target` names it. */
  goTo(section: CaseSection, target: string | null = null): void {
    void this.openCase?.flush();
    this.section = section;
    this.target = target;
  }

  /** Saves what is typed, then locks the library. */
  async lock(): Promise<void> {
    try {
      await this.openCase?.flush();
    } finally {
      await request('library.lock', {});
    }
  }

  /** Ends everything this session keeps going. */
  dispose(): void {
    clearInterval(this.#clock);
    this.toasts.clear();
    this.openCase?.dispose();
  }

  /** Throws `RequestFailure` with what keeps the open case from being saved. */
  async #leaveCase(): Promise<void> {
    await this.openCase?.flush();
    const save = this.openCase?.save;
    if (save?.is === 'failed') throw new RequestFailure(save.error);
    this.openCase?.dispose();
  }

  #remember({ caseId, detail }: CaseState): void {
    const { reference, title } = detail.row;
    const others = this.recent.filter((recent) => recent.caseId !== caseId);
    this.recent = [{ caseId, reference, title }, ...others].slice(0, recentCount);
  }
}
