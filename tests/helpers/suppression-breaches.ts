import type { CountTable, PublishedPack } from '../../shared/annual/suppression/types.ts';
import type { Bounds } from './integer-search.ts';
import { attack, casesSpokenOf } from './suppression-attack.ts';

/** What packs said and what was true when each was made. */
export interface Issued {
  readonly counts: readonly CountTable[];
  readonly published: PublishedPack;
}

/** A count, or a difference of two packs, that an attacker worked out too well. */
export interface Breach {
  readonly what: string;
  readonly found: Bounds | null;
}

/** What is true of a cell on the day of a pack. */
interface Truth {
  readonly cell: string;
  readonly asOf: string;
  readonly count: number;
  /** The values that must all remain possible if the count is small. */
  readonly mustStay: Bounds;
  /** Whether there is anybody whom the count could tell something about. */
  readonly isPerson: boolean;
}

/** Nobody is behind a year without cases: its zeros are not small counts. */
function isEmpty(counts: readonly CountTable[], subject: CountTable['about']): boolean {
  return counts.every(
    ({ about, rows }) => about !== subject || rows.every(({ count }) => count === 0),
  );
}

function truthsOf({ counts, published }: Issued, threshold: number): Truth[] {
  const asOf = published.id;
  const most = threshold - 1;
  return counts.flatMap(({ id, rows, total, about }) => {
    const least = about === 'duties' ? 1 : 0;
    const own = rows.map(({ id: row, count, atMost = Infinity }) => ({
      cell: `${id}/${row}`,
      asOf,
      count,
      mustStay: atMost < threshold ? { least: 0, most: atMost } : { least, most },
      isPerson: !isEmpty(counts, about),
    }));
    if (!total || total.id.includes('/')) return own;
    const all = { cell: total.id, asOf, count: total.count, mustStay: { least: 1, most } };
    return [...own, { ...all, isPerson: true }];
  });
}

const isSmall = ({ count, mustStay, isPerson }: Truth): boolean =>
  isPerson && count >= mustStay.least && count <= mustStay.most;

/** Whether every count that the packs speak of only rose: an attacker may then think so. */
function onlyGrew(truths: ReadonlyMap<string, Truth>, spoken: ReadonlyMap<string, string[]>) {
  return [...spoken].every(([cell, days]) =>
    days.every((day, index) => {
      const before = days[index - 1];
      return (
        before === undefined ||
        truths.get(`${before} ${cell}`)!.count <= truths.get(`${day} ${cell}`)!.count
      );
    }),
  );
}

/** The changes between two packs that must all remain possible when so small a change is hidden. */
function changesThatMustStay(cell: string, change: number, threshold: number): readonly number[] {
  const isRow = cell.includes('/');
  return isRow && change >= 0 ? [0, threshold - 1] : [change - 1, change + 1];
}

function* findBreaches(
  packs: readonly PublishedPack[],
  truths: ReadonlyMap<string, Truth>,
  threshold: number,
  onlyGrows: boolean,
): Generator<Breach> {
  const { count, canBe, canRise, isSpokenOf } = attack(packs, { onlyGrows });
  for (const [cell, days] of casesSpokenOf(packs))
    for (const [index, from] of days.entries())
      for (const to of days.slice(index + 1)) {
        const [before, after] = [truths.get(`${from} ${cell}`)!, truths.get(`${to} ${cell}`)!];
        const change = after.count - before.count;
        // Of a month to come everybody knows that nothing came in.
        if (Math.abs(change) >= threshold || after.mustStay.most === 0) continue;
        const known = { least: change, most: change };
        const possible = changesThatMustStay(cell, change, threshold).filter((more) =>
          canRise(from, to, cell, more),
        );
        if (possible.length < (cell.includes('/') ? 2 : 1))
          yield { what: `${from} to ${to} ${cell}`, found: known };
      }
  for (const truth of truths.values()) {
    const { asOf, cell, mustStay } = truth;
    if (!isSmall(truth) || !isSpokenOf(asOf, cell)) continue;
    if (!canBe(asOf, cell, mustStay.least) || !canBe(asOf, cell, mustStay.most))
      yield { what: `${asOf} ${cell}`, found: count(asOf, cell) };
  }
}

/**
 * Attacks packs and tells where that gave away more than is promised: a small count of which not
 * every small value remains possible, or a change of fewer cases than the threshold between two
 * packs that is known too well. Where everything only grew, an attacker who takes that for granted
 * is tried as well. Differences come first.
 */
export function* breachesOf(issued: readonly Issued[], threshold: number): Generator<Breach> {
  const packs = issued.map(({ published }) => published);
  const all = issued.flatMap((one) => truthsOf(one, threshold));
  const truths = new Map(all.map((truth) => [`${truth.asOf} ${truth.cell}`, truth]));
  yield* findBreaches(packs, truths, threshold, false);
  if (onlyGrew(truths, casesSpokenOf(packs))) yield* findBreaches(packs, truths, threshold, true);
}
