import { mapTextsOf } from '../../../shared/domain/free-texts.ts';
import { isNameProtected, shownName, type Person } from '../../../shared/domain/person.ts';
import { replacing } from '../../../shared/domain/protected-names.ts';
import { type AnyRecord, type Edit, type RecordKind } from '../../../shared/domain/records.ts';
import { DomainError } from '../../../shared/errors.ts';
import { inTransaction } from '../../db/sql.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { editCase, requireCase, requireOpenCase } from '../cases/case-service.ts';
import { commitChanges } from '../cases/commit-changes.ts';
import { listRecords } from '../cases/record-repo.ts';
import { now, type Session } from '../session.ts';
import { protectedNameFinder } from './names-in-texts.ts';
import { casesWithNamesInRecords, findProtectedName } from './protected-name-repo.ts';

/** Who is meant. */
type Whom = { readonly caseId: string; readonly personId: string };

/**
 * Tells the real name of a protected person and logs that it was shown, to whom and why.
 *
 * Throws `not_found` for anybody who is no protected person of the case.
 */
export function revealName(
  session: Session,
  { caseId, personId, reason }: Whom & { readonly reason: string },
): { name: string; otherNames: string[] } {
  const person = requireProtected(session, { caseId, personId });
  const { name, otherNames } = findProtectedName(session.db, caseId, personId) ?? {
    name: '',
    otherNames: [],
  };
  const label = `Showed the name of ${shownName(person)}: ${reason}`;
  inTransaction(session.db, () =>
    appendEntry(
      session.db,
      { kind: 'name.shown', caseId, body: { actor: session.actor(), label, personId, reason } },
      session.clock,
    ),
  );
  return { name, otherNames };
}

/** Sets the names of a protected person that are kept apart; one act, which can be undone. Throws as `revealName` does. */
export function setProtectedName(
  session: Session,
  {
    caseId,
    personId,
    name,
    otherNames,
  }: Whom & { readonly name: string; readonly otherNames: readonly string[] },
): string {
  requireOpenCase(session, caseId);
  const person = requireProtected(session, { caseId, personId });
  const stored = findProtectedName(session.db, caseId, personId);
  const before = stored ? { name: stored.name, otherNames: stored.otherNames } : null;
  const isNone = name === '' && otherNames.length === 0;
  return commitChanges(session, caseId, {
    kind: 'name.changed',
    label: `Changed the name kept apart of ${shownName(person)}`,
    changes: [],
    names: [{ personId, before, after: isNone ? null : { name, otherNames: [...otherNames] } }],
    undo: { do: 'push' },
  });
}

function requireProtected(session: Session, { caseId, personId }: Whom): Person {
  const { people } = requireCase(session, caseId);
  const person = people.find(({ id }) => id === personId)?.body;
  if (!person || !isNameProtected(person)) {
    throw new DomainError('not_found', 'no protected person of this case');
  }
  return person;
}

/**
 * Puts the alias of a protected person, of this case or another, where a name of theirs stands in the texts of a record.
 *
 * One act, which can be undone; nothing is done where no such name stands. Throws `not_found`, and as `editCase` does.
 */
export function replaceName(
  session: Session,
  { caseId, personId, kind, id }: Whom & { readonly kind: RecordKind; readonly id: string },
): string {
  requireOpenCase(session, caseId);
  const records = listRecords(session.db, caseId);
  const record = records.find((candidate) => candidate.kind === kind && candidate.id === id);
  if (!record) throw new DomainError('not_found', `no ${kind} ${id}`);
  const find = protectedNameFinder(session.db, caseId, records);
  const aliases = new Set<string>();
  const change = replacing(
    (text) => find(text).filter(({ whose }) => whose.personId === personId),
    ({ alias }) => {
      aliases.add(alias);
      return alias;
    },
  );
  const fields = changedFields(record, mapTextsOf(kind, record.body, change));
  const [alias] = aliases;
  if (alias === undefined) return now(session);
  const edits: Edit[] = [{ op: 'put', kind, id, fields }];
  return editCase(session, { caseId, label: `Put “${alias}” where a name stood`, edits });
}

function changedFields(record: AnyRecord, body: object): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(record.body));
  const changed = Object.entries(body).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key)),
  );
  return Object.fromEntries(changed);
}

/**
 * Moves names apart that still stand in the records of protected people, as records had them before there was a place apart.
 *
 * Called whenever a library is opened; does nothing where there are none.
 */
export function moveNamesApart(session: Session): void {
  for (const caseId of casesWithNamesInRecords(session.db)) {
    const changes = listRecords(session.db, caseId).flatMap((record) =>
      record.kind === 'person' && isNameProtected(record.body) && record.body.name.trim() !== ''
        ? [{ kind: record.kind, id: record.id, before: record, after: record }]
        : [],
    );
    commitChanges(session, caseId, {
      kind: 'name.moved',
      label: 'Moved the names of protected people apart from the case',
      changes,
      undo: { do: 'keep' },
    });
  }
}
