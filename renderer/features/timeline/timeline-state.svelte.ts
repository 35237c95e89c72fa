import { chronologyOf } from '../../../shared/chronology/chronology.ts';
import type { ShownZone } from '../../../shared/chronology/display.ts';
import { byTime, chronologyLanes, type ChronologyEntry } from '../../../shared/chronology/entry.ts';
import { fromCustody } from '../../../shared/chronology/from-custody.ts';
import { lanes } from '../../../shared/domain/agenda.ts';
import type { CustodyEvent } from '../../../shared/domain/exhibit.ts';
import { HOME_ZONE } from '../../../shared/time/zones.ts';
import { request } from '../../lib/client.ts';
import type { CaseState } from '../case/case-state.svelte.ts';
import { everything, isShown, type EntryFilter } from './entry-filter.ts';
import { fit, fitMost, pan, reveal, zoom, type Range } from './scale.ts';
import { extentOf } from './shapes.ts';

const zoomStep = 1.6;
/** More would hide what happened outside this tool. */
const MOST_CUSTODY = 40;

/** The timeline of one case as it is looked at: filters, selection, zone and what stretch of time the picture shows. */
export class TimelineState {
  filter = $state.raw<EntryFilter>(everything);
  selectedId = $state<string | null>(null);
  zone = $state<ShownZone>(HOME_ZONE);
  /** What the picture shows; null for most of it, as it is looked at first. */
  #near = $state.raw<Range | null>(null);
  #custody = $state.raw<readonly CustodyEvent[]>([]);
  readonly #case: CaseState;

  readonly all = $derived.by(() =>
    [
      ...chronologyOf(this.#case.detail, this.#case.now),
      ...fromCustody(this.#custody, this.#case.detail.exhibits),
    ].toSorted(byTime),
  );
  readonly #custodyCount = $derived.by(
    () => this.all.filter(({ lane }) => lane === 'custody').length,
  );
  /** Every look at an exhibit is one: where there are many, they are shown when asked for. */
  readonly #hasCustody = $derived.by(
    () => this.filter.lanes.includes('custody') || this.#custodyCount <= MOST_CUSTODY,
  );
  readonly shown: readonly ChronologyEntry[] = $derived.by(() =>
    this.all.filter(
      (entry) => isShown(entry, this.filter) && (this.#hasCustody || entry.lane !== 'custody'),
    ),
  );
  /** How many events of custody are there and not shown because they are many. */
  readonly custodyLeftOut = $derived.by(() => (this.#hasCustody ? 0 : this.#custodyCount));
  readonly lanes = $derived.by(() =>
    this.#hasCustody && this.#custodyCount > 0 ? chronologyLanes : lanes,
  );
  readonly nowMs = $derived.by(() => Date.parse(this.#case.now));
  readonly whole = $derived.by(() =>
    fit(
      this.shown.flatMap((entry) => extentOf(entry, this.nowMs)),
      this.nowMs,
    ),
  );
  readonly #first = $derived.by(() =>
    fitMost(
      this.shown.flatMap((entry) => extentOf(entry, this.nowMs)),
      this.nowMs,
    ),
  );
  readonly range = $derived.by(() => this.#near ?? this.#first);
  readonly isWhole = $derived.by(
    () => this.range.fromMs <= this.whole.fromMs && this.range.toMs >= this.whole.toMs,
  );
  /** How many entries lie before or after what the picture shows. */
  readonly outside = $derived.by(
    () =>
      this.shown.filter((entry) => {
        const [from, to] = extentOf(entry, this.nowMs);
        return to < this.range.fromMs || from > this.range.toMs;
      }).length,
  );

  constructor(caseState: CaseState) {
    this.#case = caseState;
  }

  get selected(): ChronologyEntry | null {
    return this.shown.find(({ id }) => id === this.selectedId) ?? null;
  }

  /** Narrows the timeline; the picture shows what is left. */
  narrow(fields: Partial<EntryFilter>): void {
    this.filter = { ...this.filter, ...fields };
    this.#near = null;
  }

  /** Selects an entry and brings it into the picture. */
  select(entry: ChronologyEntry | undefined): void {
    if (!entry) return;
    this.selectedId = entry.id;
    const at = extentOf(entry, this.nowMs)[0];
    if (!this.isWhole) this.#near = reveal(this.range, at, this.whole);
  }

  /** Shows a shorter (1) or a longer (-1) stretch, with what is selected in its middle. */
  zoom(step: 1 | -1): void {
    const { selected, range } = this;
    const at = selected && extentOf(selected, this.nowMs)[0];
    const isSeen = at !== null && at >= range.fromMs && at <= range.toMs;
    const around = isSeen ? at : (range.fromMs + range.toMs) / 2;
    const halfMs = (range.toMs - range.fromMs) / 2;
    const centred = { fromMs: around - halfMs, toMs: around + halfMs };
    this.#near = zoom(centred, step === 1 ? 1 / zoomStep : zoomStep, around, this.whole);
  }

  /** Moves the stretch on show by a quarter of its length, back (-1) or on (1). */
  pan(step: 1 | -1): void {
    this.#near = pan(this.range, step / 4, this.whole);
  }

  /** Shows everything again. */
  fit(): void {
    this.#near = this.whole;
  }

  /** Reads what happened to the exhibits of the case; the timeline stands without it. Throws as the request does. */
  async readCustody(): Promise<void> {
    this.#custody = await request('case.custody', { caseId: this.#case.caseId });
  }
}
