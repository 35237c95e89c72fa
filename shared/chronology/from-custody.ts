import type { CustodyEvent, Exhibit } from '../domain/exhibit.ts';
import { custodyLabels } from '../domain/labels.ts';
import { atInstant, entry, type ChronologyEntry } from './entry.ts';

/** What happened to exhibits after they were received, which the exhibits themselves tell. */
export function fromCustody(
  events: readonly CustodyEvent[],
  exhibits: readonly Exhibit[],
): ChronologyEntry[] {
  const numbers = new Map(exhibits.map(({ facts }) => [facts.id, facts.number]));
  return events.flatMap(({ exhibitId, kind, at, actor, reason }, index) => {
    const number = numbers.get(exhibitId);
    if (kind === 'received' || number === undefined) return [];
    const by = actor.trim() && ` by ${actor.trim()}`;
    return [
      entry({
        id: `custody-${index}`,
        lane: 'custody',
        section: 'evidence',
        target: exhibitId,
        mark: kind === 'disposed' ? 'ended' : 'point',
        from: atInstant(at),
        what: `${number}: ${custodyLabels[kind].toLowerCase()}${by}`,
        short: custodyLabels[kind].toLowerCase(),
        detail: reason.trim(),
        exhibitIds: [exhibitId],
      }),
    ];
  });
}
