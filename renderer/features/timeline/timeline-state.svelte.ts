import { chronologyOf } from '../../../shared/chronology/chronology.ts';
import type { ShownZone } from '../../../shared/chronology/display.ts';
import type { ChronologyEntry } from '../../../shared/chronology/entry.ts';
import { HOME_ZONE } from '../../../shared/time/zones.ts';
import type { CaseState } from '../case/case-state.svelte.ts';
import { everything, isShown, type EntryFilter } from './entry-filter.ts';
import { fit, pan, reveal, zoom, type Range } from './scale.ts';
import { extentOf } from './shapes.ts';

const zoomStep = 1.6;

/** The timeline of one case as it is looked at: filters, selection, zone and what stretch of time the picture shows. */
export class TimelineState {
  filter = $state.raw<EntryFilter>(everything);
  selectedId = $state<string | null>(null);
  zone = $state<ShownZone>(HOME_ZONE);
  /** What the picture shows; null for all of it. */
  #near = $state.raw<Range | null>(null);
  readonly #case: CaseState;

  readonly all = $derived.by(() => chronologyOf(this.#case.detail, this.#case.now));
  readonly shown: readonly ChronologyEntry[] = $derived.by(() =>
    this.all.filter((entry) => isShown(entry, this.filter)),
  );
  readonly nowMs = $derived.by(() => Date.parse(this.#case.now));
  readonly whole = $derived.by(() =>
    fit(
      this.shown.flatMap((entry) => extentOf(entry, this.nowMs)),
      this.nowMs,
    ),
  );
  readonly range = $derived.by(() => this.#near ?? this.whole);
  readonly isWhole = $derived.by(() => this.#near === null);

  constructor(caseState: CaseState) {
    this.#case = caseState;
  }

  get selected(): ChronologyEntry | null {
    return this.shown.find(({ id }) => id === this.selectedId) ?? null;
  }

  /** Narrows the timeline; the picture shows all of what is left. */
  narrow(fields: Partial<EntryFilter>): void {
    this.filter = { ...this.filter, ...fields };
    this.#near = null;
  }

  /** Selects an entry and brings it into the picture. */
  select(entry: ChronologyEntry | undefined): void {
    if (!entry) return;
    this.selectedId = entry.id;
    if (this.#near) this.#near = reveal(this.range, extentOf(entry, this.nowMs)[0], this.whole);
  }

  /** Shows a shorter (1) or a longer (-1) stretch, with what is selected in its middle. */
  zoom(step: 1 | -1): void {
    const { selected, range } = this;
    const at = selected && extentOf(selected, this.nowMs)[0];
    const isSeen = at !== null && at >= range.fromMs && at <= range.toMs;
    const around = isSeen ? at : (range.fromMs + range.toMs) / 2;
    const halfMs = (range.toMs - range.fromMs) / 2;
    const centred = { fromMs: around - halfMs, toMs: around + halfMs };
    const next = zoom(centred, step === 1 ? 1 / zoomStep : zoomStep, around, this.whole);
    const isAll = next.toMs - next.fromMs >= this.whole.toMs - this.whole.fromMs;
    this.#near = isAll ? null : next;
  }

  /** Moves the stretch on show by a quarter of its length, back (-1) or on (1). */
  pan(step: 1 | -1): void {
    if (this.#near) this.#near = pan(this.range, step / 4, this.whole);
  }

  /** Shows everything again. */
  fit(): void {
    this.#near = null;
  }
}
