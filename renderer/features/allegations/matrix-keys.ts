/** A cell of the matrix, both from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** The cell that a key leads to from another, held within so many rows and columns; null for a key that does not move. */
export function movedBy(
  key: string,
  { row, column }: Cell,
  bounds: { readonly rows: number; readonly columns: number },
): Cell | null {
  const [lastRow, lastColumn] = [bounds.rows - 1, bounds.columns - 1];
  const targets: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: 0, column },
    PageDown: { row: lastRow, column },
    Home: { row, column: 0 },
    End: { row, column: lastColumn },
  };
  const to = targets[key];
  if (!to) return null;
  return {
    row: Math.min(Math.max(to.row, 0), lastRow),
    column: Math.min(Math.max(to.column, 0), lastColumn),
  };
}
