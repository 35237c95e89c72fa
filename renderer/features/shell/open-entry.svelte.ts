import { tick } from 'svelte';
import { neighbourAsked } from '../../lib/keyboard.ts';
import { followTarget } from './follow-target.svelte.ts';
import type { Session } from './session.svelte.ts';

/**
 * Which entry of a list is open beside it: the one chosen, or the first. Links open theirs, and Alt with the arrow keys goes
 * from one to the next. Make it while the component is made.
 */
export class OpenEntry<Entry extends { readonly id: string }> {
  readonly #session: Session;
  readonly #entries: () => readonly Entry[];
  readonly #firstField: string | null;
  #id = $state<string | null>(null);
  readonly shown = $derived.by(() => {
    const entries = this.#entries();
    return entries.find(({ id }) => id === this.#id) ?? entries[0];
  });

  /** `firstField` selects what takes the focus when an entry is opened from elsewhere than the list. */
  constructor(session: Session, entries: () => readonly Entry[], firstField: string | null = null) {
    this.#session = session;
    this.#entries = entries;
    this.#firstField = firstField;
    followTarget(session, (target) => {
      if (entries().some(({ id }) => id === target)) void this.show(target);
    });
  }

  /** Opens an entry and goes to its first field. */
  async show(id: string): Promise<void> {
    this.#id = id;
    if (this.#firstField === null) return;
    await tick();
    document.querySelector<HTMLElement>(this.#firstField)?.focus();
  }

  /** Opens an entry; the focus stays in the list. */
  readonly choose = (id: string): void => {
    // A link that led here leads here again.
    this.#session.target = null;
    this.#id = id;
  };

  readonly keydown = (event: KeyboardEvent): void => {
    if (document.querySelector('.dlg')) return;
    const next = neighbourAsked(event, this.#entries(), this.shown);
    if (!next) return;
    event.preventDefault();
    this.#session.target = null;
    void this.show(next.id);
  };
}
