import type { BookEdit } from '../../books/books.ts';
import type { RegisteredPerson } from '../../books/registers.ts';
import { type Contradiction, contradictionsIn } from '../contradictions.ts';
import type { PersonEntry } from '../people.ts';
import { changedFields, type Decision, type MatchedRow } from './match-people.ts';

/** What was decided of rows by their line, where it is not as suggested. */
export type Decisions = ReadonlyMap<number, Decision>;

/** What an import does: its edits, made as one act, and how many rows they come from. Every row is counted once. */
export type ImportPlan = {
  readonly edits: readonly BookEdit[];
  readonly added: number;
  readonly updated: number;
  /** Rows about somebody who stands in the register just so. */
  readonly unchanged: number;
  readonly skipped: number;
  /** Rows about which the person has not decided yet. */
  readonly undecided: number;
};

/** What becomes of a row: as decided, else as suggested; null while somebody has to say. */
export function decisionOf(matched: MatchedRow, decisions: Decisions): Decision | null {
  if (matched.match === 'faulty') return { as: 'skip' };
  return decisions.get(matched.row.line) ?? matched.suggested;
}

/** Days of a row that would contradict each other in the register once it is taken, with what stands there already. */
export function contradictionsOf(
  { row }: MatchedRow,
  decision: Decision | null,
  people: readonly PersonEntry[],
): Contradiction[] {
  if (decision?.as === 'skip') return [];
  const known = decision?.as === 'same' && people.find(({ id }) => id === decision.personId)?.body;
  const body = { startedOn: null, endedOn: null, ...known, ...row.person };
  return contradictionsIn('registered_person', body as RegisteredPerson);
}

/**
 * The edits that take a list over. Nobody is taken out of the register because a list does not name them.
 *
 * @param newId makes the id of somebody new
 */
export function planImport(
  rows: readonly MatchedRow[],
  decisions: Decisions,
  { people, newId }: { people: readonly PersonEntry[]; newId: () => string },
): ImportPlan {
  const known = new Map(people.map(({ id, body }) => [id, body]));
  const edits: BookEdit[] = [];
  const count = { added: 0, updated: 0, unchanged: 0, skipped: 0, undecided: 0 };
  for (const matched of rows) {
    const decision = decisionOf(matched, decisions);
    const { person } = matched.row;
    if (decision === null) count.undecided += 1;
    else if (decision.as === 'skip') count.skipped += 1;
    else if (decision.as === 'new') {
      edits.push({ op: 'add', kind: 'registered_person', id: newId(), body: { ...person } });
      count.added += 1;
    } else {
      const body = known.get(decision.personId);
      const fields = body ? changedFields(person, body) : {};
      if (Object.keys(fields).length === 0) count.unchanged += 1;
      else {
        edits.push({ op: 'put', kind: 'registered_person', id: decision.personId, fields });
        count.updated += 1;
      }
    }
  }
  return { edits, ...count };
}
