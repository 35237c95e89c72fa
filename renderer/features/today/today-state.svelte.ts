import type { Today, UndatedAction } from '../../../shared/domain/today.ts';
import { isOverdue } from '../../../shared/time/time-left.ts';
import { daysFromTo } from '../../../shared/time/days.ts';
import { homeDayOf } from '../../../shared/time/zones.ts';
import { errorOf, request, type Output } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import { checkLibrary } from '../settings/check-library.ts';
import type { Session } from '../shell/session.svelte.ts';

/** An action on the home screen, with or without a day. */
export type ActionOnShow = UndatedAction & { readonly due?: string };

/** Days after which the library is to be checked again. A suggestion. */
const DAYS_BETWEEN_CHECKS = 31;

/** What the home screen shows, and the actions ticked off on it. */
export class TodayState {
  shown = $state.raw<Today | null>(null);
  verification = $state.raw<Output<'library.lastVerification'>>(null);
  failure = $state.raw<ErrorText | null>(null);
  /** The moment by which time left is told; the page moves it on. */
  now = $state(new Date().toISOString());
  /** Actions done here since the screen was opened, so that a slip of the hand can be seen and undone. */
  done = $state.raw<readonly ActionOnShow[]>([]);

  readonly today = $derived(homeDayOf(this.now));
  readonly actions = $derived((this.shown?.agenda ?? []).filter(({ kind }) => kind === 'action'));
  readonly undated = $derived(this.shown?.undated ?? []);
  readonly deadlines = $derived((this.shown?.agenda ?? []).filter(({ kind }) => kind !== 'action'));
  readonly overdue = $derived(
    (this.shown?.agenda ?? []).filter((item) => isOverdue(item, this.now)).length,
  );
  /** Whether more falls due than is shown: what is counted here is then the least there is. */
  readonly hasMore = $derived((this.shown?.total.agenda ?? 0) > (this.shown?.agenda.length ?? 0));
  /** Cases that stand still; those without triage are told as such. */
  readonly still = $derived.by(() => {
    const untriaged = new Set(this.shown?.untriaged.map(({ caseId }) => caseId));
    return (this.shown?.still ?? []).filter(({ caseId }) => !untriaged.has(caseId));
  });
  /** Days since the library was last checked; null where it never was. */
  readonly daysSinceCheck = $derived(
    this.verification ? daysFromTo(homeDayOf(this.verification.verifiedAt), this.today) : null,
  );
  readonly isCheckDue = $derived(
    this.daysSinceCheck === null || this.daysSinceCheck > DAYS_BETWEEN_CHECKS,
  );

  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads everything anew. */
  async reload(): Promise<void> {
    try {
      const [shown, verification] = await Promise.all([
        request('today.get', {}),
        request('library.lastVerification', {}),
      ]);
      this.shown = shown;
      this.#session.policyReviewDue = shown.policy.nextReviewDue;
      this.verification = verification;
      this.failure = null;
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }

  /** Checks the whole library now. */
  async check(): Promise<void> {
    this.failure = null;
    try {
      this.verification = await checkLibrary(this.#session);
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code !== 'cancelled') this.failure = explain(error);
    }
  }

  /** Sets an action as done today, or as open again. */
  async tick(item: ActionOnShow, isDone: boolean): Promise<void> {
    const { caseId, target } = item;
    const { openCase, toasts } = this.#session;
    if (target === null) return;
    const label = isDone ? 'Action done' : 'Action open again';
    const fields = { doneOn: isDone ? this.today : null };
    const edits = [{ op: 'put' as const, kind: 'action' as const, id: target, fields }];
    try {
      if (openCase?.caseId === caseId) await openCase.act(label, edits);
      else await request('case.edit', { caseId, label, edits });
      const others = this.done.filter(({ target: other }) => other !== target);
      this.done = isDone ? [...others, item] : others;
      await this.reload();
      if (isDone) {
        toasts.show(`${label}: ${item.reference}`, {
          label: 'Undo',
          run: () => this.tick(item, false),
          isOffered: () => this.done.includes(item),
        });
      }
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }
}
