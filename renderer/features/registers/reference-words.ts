import type { References } from '../../../shared/registers/references.ts';
import { count } from '../../lib/format.ts';

/** Why an entry is not taken out, as its button says it; null where nothing holds it. */
export function heldBy({ signatures }: References): string | null {
  if (signatures === 0) return null;
  const theirs =
    signatures === 1 ? 'A signature belongs' : `${count(signatures, 'signature')} belong`;
  return `${theirs} to this entry, to show what was accepted: enter the last day instead`;
}

/** What refers to an entry and what becomes of that, line by line; empty where nothing does. */
export function referenceWords({ entries, requests, managed }: References): string[] {
  const of = (kind: 'official_use' | 'photo_permission' | 'removal_request'): number =>
    entries.get(kind) ?? 0;
  const keeping = [
    of('official_use') && count(of('official_use'), 'authorisation'),
    of('photo_permission') && count(of('photo_permission'), 'photo permission'),
    of('removal_request') && count(of('removal_request'), 'removal request'),
  ].filter((words) => words !== 0);
  return [
    ...(keeping.length > 0 ? [`${keeping.join(', ')}: the name stays in words`] : []),
    ...(managed > 0
      ? [`Line manager of ${count(managed, 'person', 'people')}: their entries keep the name`]
      : []),
    ...(requests > 0 ? [`${count(requests, 'request')} to sign: removed along with it`] : []),
  ];
}
