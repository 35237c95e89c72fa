import type { EarlierTotal } from './earlier.ts';
import type { Published, PublishedTotal, Reason, Subject } from './types.ts';

interface Total {
  readonly id: string;
  readonly count: number;
  readonly atMost?: number;
  readonly about: Subject;
}

/**
 * What is said of a total by a pack without predecessors. Nobody is behind a total of zero. Where nearly all of some people still
 * owe a duty, their exact number would tell of every group that nearly all of it does.
 */
function freshTotal(total: Total, pack: string, threshold: number): PublishedTotal {
  const { id, count, atMost = Infinity } = total;
  const said = (cell: Published, why: Reason | null): PublishedTotal => ({
    id,
    cell,
    why,
    asOf: pack,
  });
  if (count === 0) return said({ kind: 'count', count }, null);
  if (atMost <= threshold) return said({ kind: 'withheld' }, 'smallGroup');
  if (count < threshold) return said({ kind: 'fewerThan', bound: threshold }, 'small');
  if (atMost - count >= threshold) return said({ kind: 'count', count }, null);
  const from = Math.max(threshold, atMost - threshold + 1);
  return said({ kind: 'band', from, to: atMost }, 'nearlyAll');
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
