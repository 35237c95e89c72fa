import type { Exhibit, ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { CaseState } from '../case/case-state.svelte.ts';
import { countCitations } from './citations.ts';

/** How the exhibits are laid out. */
export const layouts = ['grid', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** What of a case's exhibits is on show, and which one is chosen. */
export class EvidenceState {
  words = $state('');
  kinds = $state.raw<readonly ExhibitKind[]>([]);
  onlyUncited = $state(false);
  layout = $state<Layout>('grid');
  /** The exhibit the person chose; the first one on show while nothing, or nothing visible, is chosen. */
  chosenId = $state<string | null>(null);
  readonly #case: CaseState;

  readonly citations = $derived.by(() => countCitations(this.#case.detail));
  /** Kinds the case holds. */
  readonly offeredKinds = $derived.by(() => [
    ...new Set(this.#case.detail.exhibits.map(({ facts }) => facts.kind)),
  ]);
  readonly shown = $derived.by(() =>
    this.#case.detail.exhibits.filter((exhibit) => this.#isWanted(exhibit)),
  );
  readonly activeIndex = $derived.by(() =>
    Math.max(
      0,
      this.shown.findIndex(({ facts }) => facts.id === this.chosenId),
    ),
  );
  readonly active = $derived.by<Exhibit | null>(() => this.shown[this.activeIndex] ?? null);

  constructor(caseState: CaseState, chosenId: string | null) {
    this.#case = caseState;
    this.chosenId = chosenId;
  }

  /** Chooses the exhibit at a place on show; places beyond the ends become the ends. */
  choose(index: number): void {
    const last = this.shown.length - 1;
    this.chosenId = this.shown[Math.min(last, Math.max(0, index))]?.facts.id ?? null;
  }

  #isWanted({ facts, details }: Exhibit): boolean {
    if (this.kinds.length > 0 && !this.kinds.includes(facts.kind)) return false;
    if (this.onlyUncited && this.citations.has(facts.id)) return false;
    const text = `${facts.number} ${details.title} ${facts.fileName} ${details.source}`;
    return text.toLowerCase().includes(this.words.trim().toLowerCase());
  }
}
