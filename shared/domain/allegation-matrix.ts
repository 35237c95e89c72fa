import { inRegisterOrder } from '../policy/register.ts';
import { evidenceUnder, type Allegation } from './allegation.ts';

/** How many exhibits speak for and against an allegation under one of its heads. */
export type MatrixCell = { readonly for: number; readonly against: number };

/** One allegation of the matrix. */
export type MatrixRow = {
  readonly id: string;
  readonly allegation: Allegation;
  /** In the order of the columns; null where the clause is no head of this allegation. */
  readonly cells: readonly (MatrixCell | null)[];
};

/** Allegations by clauses: what the section shows first. */
export type AllegationMatrix = {
  readonly clauseIds: readonly string[];
  readonly rows: readonly MatrixRow[];
};

/** Lays out allegations by the clauses that are heads of any of them, in the order of the register. */
export function allegationMatrix(
  allegations: readonly { readonly id: string; readonly body: Allegation }[],
): AllegationMatrix {
  const clauseIds = inRegisterOrder(allegations.flatMap(({ body }) => body.clauseIds));
  const rows = allegations.map(({ id, body }) => ({
    id,
    allegation: body,
    cells: clauseIds.map((clauseId) => {
      if (!body.clauseIds.includes(clauseId)) return null;
      const evidence = evidenceUnder(body, clauseId);
      return { for: evidence.for.length, against: evidence.against.length };
    }),
  }));
  return { clauseIds, rows };
}
