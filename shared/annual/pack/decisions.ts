import { type BookEntry, type BookRecord, entriesOf, entryAt } from '../../books/books.ts';
import { periodOf } from '../facts/period.ts';

/** The decisions sought for a period, as the Director put them in order; those added since come last. */
export function decisionsOf(
  annualBook: readonly BookRecord[],
  periodId: string,
): BookEntry<'board_decision'>[] {
  const { decisionOrder } = entryAt(annualBook, 'annual_review', periodId);
  const placeOf = ({ id }: { readonly id: string }): number => {
    const at = decisionOrder.indexOf(id);
    return at < 0 ? decisionOrder.length : at;
  };
  return entriesOf(annualBook, 'board_decision')
    .filter(({ body }) => periodOf(body.periodId).id === periodId)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}
