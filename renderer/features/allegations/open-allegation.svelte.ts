/** A place on the page of an allegation. */
export type Place =
  | { readonly part: 'start' }
  | { readonly part: 'points'; readonly clauseId: string }
  | { readonly part: 'finding' };

/** Id of the element that a place stands for on the page of an allegation. */
export function placeId(allegationId: string, part: Place['part']): string {
  return `allegation-${allegationId}-${part}`;
}

/** Which allegation is open, and under which of its heads one is looking. */
export class OpenAllegation {
  id = $state<string | null>(null);
  /** The head whose points are marked; null marks none. */
  clauseId = $state<string | null>(null);

  /** Opens an allegation at a place. */
  open(id: string, place: Place): void {
    this.id = id;
    this.clauseId = place.part === 'points' ? place.clauseId : null;
  }
}
