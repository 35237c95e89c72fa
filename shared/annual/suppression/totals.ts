import type { EarlierTotal } from './earlier.ts';
import type { PublishedTotal, Subject } from './types.ts';

interface Total {
  readonly id: string;
  readonly count: number;
  readonly about: Subject;
}

/** What is said of a total by a pack without predecessors. Nobody is behind a total of zero. */
function freshTotal({ id, count }: Total, pack: string, threshold: number): PublishedTotal {
  return count > 0 && count < threshold
    ? { id, cell: { kind: 'fewerThan', bound: threshold }, why: 'small', asOf: pack }
    : { id, cell: { kind: 'count', count }, why: null, asOf: pack };
}

/**
 * What is said of a total that is no row of another table.
 *
 * After an earlier pack a new number is given only if it is higher by at least the threshold:
 * otherwise the difference of the two would be a count below it, and the earlier number is
 * repeated as that of its day.
 */
export function publishTotal(
  total: Total,
  earlier: EarlierTotal | null,
  pack: string,
  threshold: number,
): PublishedTotal {
  const fresh = freshTotal(total, pack, threshold);
  if (!earlier || total.about === 'duties') return fresh;
  const { published, count } = earlier;
  const wasShown = published.cell.kind === 'count' && count > 0;
  return wasShown && total.count - count < threshold ? published : fresh;
}
