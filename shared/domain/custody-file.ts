import { z } from 'zod';
import { Instant } from './common.ts';
import { CustodyKind, type CustodyEvent } from './exhibit.ts';

/**
 * The `custody.json` of a case folder: what happened to each exhibit, by number, oldest first.
 *
 * It lies apart from `case.json` because it grows with every copy, while the case stays the same.
 */
export const CustodyFile = z.strictObject({
  version: z.literal(1),
  exhibits: z.record(
    z.string(),
    z.array(
      z.strictObject({
        kind: CustodyKind,
        at: Instant,
        actor: z.string().max(500),
        reason: z.string().max(10_000),
      }),
    ),
  ),
});
export type CustodyFile = z.infer<typeof CustodyFile>;

/** The text of `custody.json`; `chains` hold the events of each exhibit by its number, oldest first; `shown` what is shown of a text. */
export function custodyJson(
  chains: ReadonlyMap<string, readonly CustodyEvent[]>,
  shown: (text: string) => string,
): string {
  const exhibits = [...chains].map(([number, events]) => [
    number,
    events.map(({ kind, at, actor, reason }) => ({
      kind,
      at,
      actor: shown(actor),
      reason: shown(reason),
    })),
  ]);
  const file = { version: 1, exhibits: Object.fromEntries(exhibits) as unknown };
  return `${JSON.stringify(file, null, 2)}\n`;
}
