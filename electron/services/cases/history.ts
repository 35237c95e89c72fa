import { z } from 'zod';
import type { HistoryEntry } from '../../../shared/domain/case-detail.ts';
import { mapAnyTexts, mapTexts } from '../../../shared/domain/free-texts.ts';
import { isNameProtected, PersonPart, withoutIdentity } from '../../../shared/domain/person.ts';
import {
  nameWithholder,
  withheldNames,
  type Withholder,
} from '../../../shared/domain/protected-names.ts';
import { RecordKind, recordSchemas } from '../../../shared/domain/records.ts';
import { entriesAboutPeople, entriesOfCase, type EntryRow } from '../audit/audit-repo.ts';
import { LoggedChange } from '../audit/changes.ts';
import { joinedHistory } from '../handover/joined-history.ts';
import { listProtectedNames } from '../people/protected-name-repo.ts';
import { peopleOf } from '../people/withhold.ts';
import type { Session } from '../session.ts';

const Told = z.object({
  actor: z.string().default(''),
  label: z.string().default(''),
  changes: z.array(LoggedChange).default([]),
});

/** The part of a person's record that decides; entries keep the shape that records had when they were written. */
const Bearer = z.object({
  part: PersonPart,
  otherParts: z.array(PersonPart).default([]),
  name: z.string().default(''),
  alias: z.string().default(''),
  isProtected: z.boolean().default(false),
});

type ToldRow = Pick<EntryRow, 'seq' | 'at' | 'kind' | 'hash' | 'body'>;

/** What is taken out of the history of a case: names from its texts, and the records of these people. */
type Hidden = { readonly withhold: Withholder; readonly personIds: ReadonlySet<string> };

/**
 * What happened to a case, newest first: who, when, what it was and what it became.
 *
 * A person who is protected, now or at that time, is not named in it, even where an older entry did (clause 1); nor do texts
 * name one who is protected now. What was done in another library stands after the entry with which it came; it is not
 * counted in `limit`.
 */
export function caseHistory(
  session: Session,
  query: { caseId: string; beforeSeq: number | null; limit: number },
): { entries: HistoryEntry[]; hasMore: boolean } {
  const rows = entriesOfCase(session.db, query.caseId, query.beforeSeq, query.limit + 1);
  const hidden = hiddenIn(session, query.caseId);
  const shown = hidden.withhold.text;
  const toldBy = (row: ToldRow, library: string | null): HistoryEntry => {
    const told = Told.parse(JSON.parse(row.body));
    return {
      seq: row.seq,
      at: row.at,
      kind: row.kind,
      hash: row.hash,
      actor: shown(told.actor),
      label: shown(told.label),
      changes: told.changes.map((change) => withoutNames(change, hidden)),
      library: library && shown(library),
    };
  };
  const joined = joinedHistory(session.db, query.caseId);
  const entries = rows
    .slice(0, query.limit)
    .flatMap((row) => [
      toldBy(row, null),
      ...(joined.get(row.seq) ?? []).map((other) => toldBy(other, other.library)),
    ]);
  return { entries, hasMore: rows.length > query.limit };
}

function hiddenIn({ db }: Session, caseId: string): Hidden {
  const people = peopleOf(db, caseId);
  const personIds = new Set(people.filter(({ body }) => isNameProtected(body)).map(({ id }) => id));
  const names = withheldNames(people, listProtectedNames(db, caseId));
  const former = { names: formerNames({ db }, caseId, personIds), whose: '[name withheld]' };
  return { withhold: nameWithholder([...names, former]), personIds };
}

/**
 * Names that protected people had in their records before: texts of that time may hold them.
 *
 * Single words are left out. Records are saved while they are typed, and the beginning of a name is any word.
 */
function formerNames(
  { db }: Pick<Session, 'db'>,
  caseId: string,
  personIds: ReadonlySet<string>,
): string[] {
  if (personIds.size === 0) return [];
  const elsewhere = [...joinedHistory(db, caseId).values()].flat();
  const changes = [...entriesAboutPeople(db, caseId), ...elsewhere].flatMap(
    ({ body }) => Told.parse(JSON.parse(body)).changes,
  );
  const bearers = changes
    .filter(({ kind, id }) => kind === 'person' && personIds.has(id))
    .flatMap(({ before, after }) => [before, after])
    .flatMap((body) => Bearer.nullable().parse(body) ?? []);
  return [...new Set(bearers.map(({ name }) => name.trim()))].filter((name) => /\s/.test(name));
}

function withoutNames(change: LoggedChange, { withhold, personIds }: Hidden): LoggedChange {
  const { kind, before, after } = change;
  if (kind === 'person' && isHidden(change, personIds)) {
    return { ...change, before: bare(before), after: bare(after) };
  }
  const known = RecordKind.safeParse(kind).data;
  const masked = (body: unknown): unknown =>
    known
      ? mapTexts(recordSchemas[known], body, withhold.change)
      : mapAnyTexts(body, withhold.change);
  return { ...change, before: masked(before), after: masked(after) };
}

function isHidden({ id, before, after }: LoggedChange, personIds: ReadonlySet<string>): boolean {
  const bodies = [before, after].flatMap((body) => Bearer.nullable().parse(body) ?? []);
  return personIds.has(id) || bodies.some(isNameProtected);
}

function bare(body: unknown): unknown {
  const bearer = Bearer.nullable().parse(body);
  return bearer && withoutIdentity(bearer);
}
