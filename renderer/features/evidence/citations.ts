import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { citedExhibitIds, type RichText } from '../../../shared/domain/rich-text.ts';

/** How often each exhibit is cited in a case, by id: once for each text that mentions it and each thing it is linked to. */
export function countCitations({ records }: CaseDetail): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of citedIn(records)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Every citation in a record or a part of one, whatever kind it is. */
function* citedIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* citedIn(item);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'doc') {
    yield* citedExhibitIds(value as RichText);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'exhibitIds') yield* inner as string[];
    else yield* citedIn(inner);
  }
}
