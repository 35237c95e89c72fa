/** A cell of the matrix. */
export type Cell = { readonly row: number; readonly column: number };

/** What of the matrix can be gone to: rows from `first` to `last`, columns from 0. */
export type Bounds = { readonly first: number; readonly last: number; readonly columns: number };

/** The cell that a key leads to from another, held within the matrix; null for a key that does not move. */
export function movedBy(key: string, { row, column }: Cell, bounds: Bounds): Cell | null {
  const lastColumn = bounds.columns - 1;
  const targets: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: bounds.first, column },
    PageDown: { row: bounds.last, column },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
  };
  const to = targets[key];
  if (!to) return null;
  return {
    row: Math.min(Math.max(to.row, bounds.first), bounds.last),
    column: Math.min(Math.max(to.column, 0), lastColumn),
  };
}
