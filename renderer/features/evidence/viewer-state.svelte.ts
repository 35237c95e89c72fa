import type { Preview } from '../../../shared/contract/preview.ts';
import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import { errorOf, request, type Output } from '../../lib/client.ts';
import { explain, explainCode, type ErrorText } from '../../lib/errors.ts';
import { exhibitZoom } from '../../lib/zoom.svelte.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/** The exhibit being looked at in a case, and how. Nothing of how it is looked at is stored. */
export class ViewerState {
  exhibitId = $state<string | null>(null);
  preview = $state.raw<Preview | null>(null);
  text = $state.raw<Output<'evidence.text'> | null>(null);
  /** Why nothing can be shown. */
  failure = $state.raw<ErrorText | null>(null);
  page = $state(1);
  /** Clockwise, in quarter turns. */
  turns = $state(0);
  readonly #case: CaseState;

  constructor(caseState: CaseState) {
    this.#case = caseState;
  }

  // Not $derived: this outlives the component that asks for it first, and a derived value ends with its component.
  get exhibit(): Exhibit | null {
    return this.#case.detail.exhibits.find(({ facts }) => facts.id === this.exhibitId) ?? null;
  }

  /** Opens an exhibit for looking; the vault enters that in its chain of custody. */
  async open(exhibitId: string): Promise<void> {
    this.exhibitId = exhibitId;
    this.preview = null;
    this.text = null;
    this.failure = null;
    this.turns = 0;
    exhibitZoom.share = null;
    this.page = 1;
    try {
      const preview = await request('evidence.view', { exhibitId });
      const text = preview.form === 'text' ? await request('evidence.text', { exhibitId }) : null;
      if (this.exhibitId !== exhibitId) return;
      this.preview = preview;
      this.text = text;
      if (preview.form === 'none') this.failure = explainCode(preview.reason ?? 'no_preview');
    } catch (thrown) {
      if (this.exhibitId === exhibitId) this.failure = explain(errorOf(thrown));
    }
  }

  close(): void {
    this.exhibitId = null;
    this.preview = null;
    this.text = null;
    this.failure = null;
  }

  /** Shows a page; one that does not exist becomes the nearest that does. */
  goTo(page: number): void {
    this.page = Math.min(Math.max(1, page), this.preview?.pageCount ?? 1);
  }

  turn(): void {
    this.turns = (this.turns + 1) % 4;
  }
}

const viewers = new WeakMap<CaseState, ViewerState>();

/** The viewer of a case: one, wherever in the case an exhibit is opened from. It goes when the case does. */
export function viewerOf(caseState: CaseState): ViewerState {
  const known = viewers.get(caseState) ?? new ViewerState(caseState);
  viewers.set(caseState, known);
  return known;
}
