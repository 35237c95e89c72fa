import type {
  Published,
  PublishedCell,
  PublishedPack,
  PublishedTable,
} from '../../shared/annual/suppression/types.ts';
import { IntegerSearch, type Bounds } from './integer-search.ts';

/** No year here has more of anything. */
const highest = 400;

/** What an attacker takes for granted besides what is published. */
export interface AttackAssumptions {
  /** That cases were only ever added, never taken away or changed, from pack to pack. */
  readonly onlyGrows: boolean;
}

/** What an attacker works out. Cells are named `table/row`, totals by their id. */
export interface Attack {
  /** Whether some pack speaks of a cell as it was on the day of a pack. */
  readonly isSpokenOf: (asOf: string, cell: string) => boolean;
  /** What a cell was on the day of a pack; null if what was published contradicts itself. */
  readonly count: (asOf: string, cell: string) => Bounds | null;
  /** Whether a cell may have been `count` on the day of a pack. */
  readonly canBe: (asOf: string, cell: string, count: number) => boolean;
  /** Whether a cell may have risen by `more` from one pack's day to another's. */
  readonly canRise: (from: string, to: string, cell: string, more: number) => boolean;
}

function boundsOf(cell: Published, least: number): Bounds {
  switch (cell.kind) {
    case 'count':
      return { least: cell.count, most: cell.count };
    case 'fewerThan':
      return { least, most: cell.bound - 1 };
    case 'band':
      return { least: cell.from, most: cell.to };
    case 'withheld':
      return { least: 0, most: highest };
  }
}

/** All unknowns, each once however often and wherever it is published. */
class Reader {
  readonly search = new IntegerSearch();
  readonly #counts = new Map<string, number>();
  readonly #seen = new Set<string>();

  count(asOf: string, cell: string): number {
    const key = `${asOf} ${cell}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const variable = this.search.variable(0, highest);
    this.#counts.set(key, variable);
    return variable;
  }

  has(asOf: string, cell: string): boolean {
    return this.#counts.has(`${asOf} ${cell}`);
  }

  readTotals({ totals }: PublishedPack): void {
    for (const { id, asOf, cell } of totals) this.#learn(this.count(asOf, id), cell, 1);
  }

  readTable(table: PublishedTable): void {
    const { id, asOf, rows, about, kind, increase } = table;
    if (this.#seen.has(`${id} ${asOf}`)) return;
    this.#seen.add(`${id} ${asOf}`);
    const counts = rows.map((row) => this.count(asOf, `${id}/${row.id}`));
    this.#readRows(rows, counts, about === 'duties' ? 1 : 0);
    if (table.total) {
      const total = this.count(asOf, table.total.id);
      this.#learn(total, table.total.cell, 0);
      this.#hangTogether(kind, counts, total);
    }
    if (!increase) return;
    const more = rows.map(() => this.search.variable(0, highest));
    this.#readRows(increase.rows, more, 0);
    rows.forEach((row, index) => {
      const before = this.count(increase.since, `${id}/${row.id}`);
      this.search.constrain([before, more[index]!], [counts[index]!], { least: 0, most: 0 });
    });
    if (!increase.total) return;
    const total = this.search.variable(0, highest);
    this.#learn(total, increase.total, 0);
    this.#hangTogether(kind, more, total);
  }

  #learn(variable: number, cell: Published, leastHidden: number): void {
    this.search.narrow(variable, boundsOf(cell, leastHidden));
  }

  #readRows(rows: readonly PublishedCell[], variables: readonly number[], least: number): void {
    rows.forEach(({ cell }, index) => {
      this.#learn(variables[index]!, cell, least);
    });
  }

  #hangTogether(kind: PublishedTable['kind'], rows: readonly number[], total: number): void {
    if (kind === 'partition') this.search.constrain(rows, [total], { least: 0, most: 0 });
    else for (const row of rows) this.search.constrain([row], [total], { most: 0 });
    if (kind === 'covering') this.search.constrain(rows, [total], { least: 0 });
  }
}

/** Which counts about cases the packs speak of, each with the days it is spoken of for. */
export function casesSpokenOf(packs: readonly PublishedPack[]): ReadonlyMap<string, string[]> {
  const days = new Map<string, string[]>();
  const add = (cell: string, asOf: string): void => {
    const known = days.get(cell) ?? [];
    if (!known.includes(asOf)) days.set(cell, [...known, asOf]);
  };
  for (const { tables } of packs)
    for (const { id, about, asOf, rows, total } of tables) {
      if (about !== 'cases') continue;
      if (total && total.cell.kind !== 'withheld') add(total.id, asOf);
      for (const row of rows) if (row.cell.kind !== 'withheld') add(`${id}/${row.id}`, asOf);
    }
  return days;
}

/**
 * Works out what it can from nothing but what was published, in exact whole numbers: every mark
 * with its meaning, how rows and totals hang together, what a later pack adds to an earlier one.
 */
export function attack(packs: readonly PublishedPack[], { onlyGrows }: AttackAssumptions): Attack {
  const reader = new Reader();
  for (const pack of packs) {
    reader.readTotals(pack);
    for (const table of pack.tables) reader.readTable(table);
  }
  const rises = new Map<string, number>();
  for (const [cell, days] of casesSpokenOf(packs))
    for (const [index, from] of days.entries())
      for (const to of days.slice(index + 1)) {
        const rise = reader.search.variable(onlyGrows ? 0 : -highest, highest);
        const [before, after] = [reader.count(from, cell), reader.count(to, cell)];
        reader.search.constrain([before, rise], [after], { least: 0, most: 0 });
        rises.set(`${from} ${to} ${cell}`, rise);
      }
  return {
    isSpokenOf: (asOf, cell) => reader.has(asOf, cell),
    count: (asOf, cell) => reader.search.range(reader.count(asOf, cell)),
    canBe: (asOf, cell, count) => reader.search.canBe(reader.count(asOf, cell), count),
    canRise: (from, to, cell, more) => {
      const rise = rises.get(`${from} ${to} ${cell}`);
      return rise !== undefined && reader.search.canBe(rise, more);
    },
  };
}
