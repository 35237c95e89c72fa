/** `least ≤ Σ plus - Σ minus ≤ most`. */
interface Constraint {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** The least and the most that a number may be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** More steps than any question here takes; a question that needs more fails its test. */
const mostSteps = 100_000;

/**
 * Whole-number unknowns with bounds and linear constraints, answered exactly: bounds are narrowed
 * until nothing moves, then a variable is given a value and the search goes on, back and forth.
 * Only what hangs together with the variable asked about is searched, so the constraints must have
 * a solution: those drawn from something true have.
 */
export class IntegerSearch {
  readonly #least: number[] = [];
  readonly #most: number[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #uses: number[][] = [];
  /** What was narrowed, to be taken back: variable, its least, its most. */
  readonly #trail: number[] = [];
  /** The lowest and highest value of each variable in the solutions found so far. */
  #lowest: number[] = [];
  #highest: number[] = [];
  #isSettled = false;
  /** Undecided variables with all that hang together with them. */
  readonly #together = new Map<number, readonly number[]>();

  /** A new unknown from `least` to `most`. */
  variable(least: number, most: number): number {
    this.#isSettled = false;
    this.#least.push(least);
    this.#most.push(most);
    this.#uses.push([]);
    return this.#least.length - 1;
  }

  /** Narrows a variable to `least` to `most`. */
  narrow(variable: number, { least, most }: Bounds): void {
    this.#isSettled = false;
    this.#least[variable] = Math.max(this.#least[variable]!, least);
    this.#most[variable] = Math.min(this.#most[variable]!, most);
  }

  /** Adds `least ≤ Σ plus - Σ minus ≤ most`. */
  constrain(
    plus: readonly number[],
    minus: readonly number[],
    { least = -Infinity, most = Infinity }: Partial<Bounds>,
  ): void {
    this.#isSettled = false;
    this.#constraints.push({ plus, minus, least, most });
    for (const variable of [...plus, ...minus])
      this.#uses[variable]!.push(this.#constraints.length - 1);
  }

  /** The least and the most that `variable` may be; null if the constraints contradict each other. */
  range(variable: number): Bounds | null {
    if (!this.#settle()) return null;
    const [from, to] = [this.#least[variable]!, this.#most[variable]!];
    let least = from;
    while (least <= to && !this.#isPossible(variable, least)) least += 1;
    if (least > to) return null;
    let most = to;
    while (!this.#isPossible(variable, most)) most -= 1;
    return { least, most };
  }

  /** Whether a variable may have a value. */
  canBe(variable: number, value: number): boolean {
    if (!this.#settle()) return false;
    const isWithin = value >= this.#least[variable]! && value <= this.#most[variable]!;
    return isWithin && this.#isPossible(variable, value);
  }

  #settle(): boolean {
    if (this.#isSettled) return true;
    const mark = this.#trail.length;
    if (!this.#propagate([...this.#constraints.keys()])) {
      this.#takeBack(mark);
      return false;
    }
    this.#isSettled = true;
    this.#together.clear();
    this.#lowest = this.#least.map(() => Infinity);
    this.#highest = this.#least.map(() => -Infinity);
    return true;
  }

  /** The undecided variables that hang together with one: only they need be searched. */
  #openAround(variable: number): readonly number[] {
    const before = this.#together.get(variable);
    if (before) return before;
    const found = new Set([variable]);
    const isOpen = (one: number): boolean => this.#least[one] !== this.#most[one];
    for (const one of found)
      for (const use of isOpen(one) ? this.#uses[one]! : [])
        for (const part of [this.#constraints[use]!.plus, this.#constraints[use]!.minus])
          for (const other of part) if (isOpen(other)) found.add(other);
    const together = [...found];
    for (const one of together) this.#together.set(one, together);
    return together;
  }

  #isPossible(variable: number, value: number): boolean {
    if (this.#lowest[variable] === value || this.#highest[variable] === value) return true;
    const open = this.#openAround(variable);
    const isLow = value === this.#least[variable];
    const mark = this.#trail.length;
    const answer = this.#fix(variable, value) && this.#solve(open, isLow);
    if (answer) this.#remember(open);
    this.#takeBack(mark);
    return answer;
  }

  /** Whether the open variables can all be given values. Tries low values first, or high ones. */
  #solve(open: readonly number[], isLow: boolean): boolean {
    let steps = 0;
    const solve = (from: number): boolean => {
      let at = from;
      while (at < open.length && this.#least[open[at]!] === this.#most[open[at]!]) at += 1;
      const next = open[at];
      if (next === undefined) return true;
      const [least, most] = [this.#least[next]!, this.#most[next]!];
      for (let offset = 0; offset <= most - least; offset += 1) {
        steps += 1;
        if (steps > mostSteps) throw new Error('the search took too long');
        const mark = this.#trail.length;
        if (this.#fix(next, isLow ? least + offset : most - offset) && solve(at + 1)) return true;
        this.#takeBack(mark);
      }
      return false;
    };
    return solve(0);
  }

  /** Every variable of a solution has been shown possible at its value. */
  #remember(open: readonly number[]): void {
    for (const one of open) {
      this.#lowest[one] = Math.min(this.#lowest[one]!, this.#least[one]!);
      this.#highest[one] = Math.max(this.#highest[one]!, this.#most[one]!);
    }
  }

  #fix(variable: number, value: number): boolean {
    this.#set(variable, value, value);
    return this.#propagate(this.#uses[variable]!);
  }

  #set(variable: number, least: number, most: number): void {
    this.#trail.push(variable, this.#least[variable]!, this.#most[variable]!);
    this.#least[variable] = least;
    this.#most[variable] = most;
  }

  #takeBack(mark: number): void {
    while (this.#trail.length > mark) {
      const most = this.#trail.pop()!;
      const least = this.#trail.pop()!;
      const variable = this.#trail.pop()!;
      this.#least[variable] = least;
      this.#most[variable] = most;
    }
  }

  /** Narrows bounds until nothing moves; false if some variable has no value left. */
  #propagate(changed: readonly number[]): boolean {
    const waiting = [...changed];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const { plus, minus, least, most } = this.#constraints[index]!;
      let low = 0;
      let high = 0;
      for (const one of plus) {
        low += this.#least[one]!;
        high += this.#most[one]!;
      }
      for (const one of minus) {
        low -= this.#most[one]!;
        high -= this.#least[one]!;
      }
      if (low > most || high < least) return false;
      // How far one term may rise above its lowest, and fall below its highest.
      const up = most - low;
      const down = high - least;
      for (const [terms, rise, fall] of [
        [plus, up, down],
        [minus, down, up],
      ] as const)
        for (const one of terms) {
          const [from, to] = [this.#least[one]!, this.#most[one]!];
          if (to - from <= rise && to - from <= fall) continue;
          this.#set(one, Math.max(from, to - fall), Math.min(to, from + rise));
          if (this.#least[one]! > this.#most[one]!) return false;
          for (const use of this.#uses[one]!) if (!waiting.includes(use)) waiting.push(use);
        }
    }
    return true;
  }
}
