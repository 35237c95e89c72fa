import { exhibitNumber, initialsOf, type Exhibit } from '../../../shared/domain/exhibit.ts';

/** The number that the next exhibit taken in by `actor` will most likely get. */
export function nextExhibitNumber(exhibits: readonly Exhibit[], actor: string): string {
  const initials = initialsOf(actor);
  const taken = exhibits
    .map(({ facts }) => new RegExp(`^EX-${initials}-(\\d+)$`).exec(facts.number)?.[1])
    .map(Number)
    .filter(Number.isInteger);
  return exhibitNumber(initials, Math.max(0, ...taken) + 1);
}
