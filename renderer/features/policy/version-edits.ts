import type { BookEntry } from '../../../shared/books/books.ts';
import type { PolicyVersionRecord, VersionClause } from '../../../shared/books/policy-book.ts';
import { clausesFrom } from '../../../shared/policy/compare-versions.ts';
import type { Clause, PolicyVersion } from '../../../shared/policy/register.ts';

/** The fields of a version that edits of its clauses set. */
type ClauseFields = Partial<Pick<PolicyVersionRecord, 'clauses' | 'retired' | 'closedGaps'>>;

/** A month of `day` in words: "November 2026". */
function monthOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(day));
}

/** A draft of the next version, begun on `today` from `version`: every clause as it is. Its id is not one of `takenIds`. */
export function draftFrom(
  version: PolicyVersion,
  today: string,
  takenIds: readonly string[],
): Pick<PolicyVersionRecord, 'versionId' | 'title' | 'basedOn' | 'clauses'> {
  return {
    versionId: freeId(today.slice(0, 7), takenIds, '-'),
    title: `Social Media Policy, ${monthOf(today)}`,
    basedOn: version.id,
    clauses: clausesFrom(version),
  };
}

/** A clause that is new in a draft; its id follows `afterId` where that is free. */
export function addedClause(
  draft: Pick<PolicyVersionRecord, 'clauses'>,
  afterId: string | null,
): { readonly id: string; readonly fields: ClauseFields } {
  const ids = draft.clauses.map(({ id }) => id);
  const id = freeId(nextId(afterId ?? ids.at(-1) ?? '0'), ids, '.');
  const clause: VersionClause = { id, title: '', text: '', predecessors: [], isHead: false };
  return { id, fields: { clauses: [...draft.clauses, clause] } };
}

/** A clause with other words, title, id or mapping. */
export function changedClause(
  draft: Pick<PolicyVersionRecord, 'clauses' | 'closedGaps'>,
  id: string,
  fields: Partial<VersionClause>,
): ClauseFields {
  const clauses = draft.clauses.map((one) => (one.id === id ? { ...one, ...fields } : one));
  const newId = fields.id ?? id;
  if (newId === id) return { clauses };
  // What it closes goes by its number.
  const closedGaps = Object.fromEntries(
    Object.entries(draft.closedGaps).map(([gap, by]) => [gap, by === id ? newId : by]),
  );
  return { clauses, closedGaps };
}

/** Which clause closes a question that the version before leaves open; null where none does. */
export function closedBy(
  draft: Pick<PolicyVersionRecord, 'closedGaps'>,
  gapId: string,
  clauseId: string | null,
): ClauseFields {
  const others = Object.entries(draft.closedGaps).filter(([gap]) => gap !== gapId);
  const closed = clauseId === null ? [] : [[gapId, clauseId] as const];
  return { closedGaps: Object.fromEntries([...others, ...closed]) };
}

/** A clause taken out of a draft. What it took the place of has to be given a reason. */
export function withoutClause(
  draft: Pick<PolicyVersionRecord, 'clauses' | 'closedGaps'>,
  id: string,
): ClauseFields {
  const closedGaps = Object.entries(draft.closedGaps).filter(([, by]) => by !== id);
  return {
    clauses: draft.clauses.filter((clause) => clause.id !== id),
    closedGaps: Object.fromEntries(closedGaps),
  };
}

/** Why a clause of the version before is dropped. */
export function withReason(
  draft: Pick<PolicyVersionRecord, 'retired'>,
  id: string,
  reason: string,
): ClauseFields {
  return { retired: { ...draft.retired, [id]: reason } };
}

/** A dropped clause back in the draft, as it was; under another id where its own is taken. */
export function broughtBack(
  draft: Pick<PolicyVersionRecord, 'clauses' | 'retired'>,
  clause: Clause,
): { readonly id: string; readonly fields: ClauseFields } {
  const ids = draft.clauses.map((one) => one.id);
  const id = freeId(clause.id, ids, '.');
  const retired = Object.fromEntries(
    Object.entries(draft.retired).filter(([dropped]) => dropped !== clause.id),
  );
  return {
    id,
    fields: {
      clauses: [...draft.clauses, { ...clause, id, predecessors: [clause.id] }],
      retired,
    },
  };
}

/** Why a clause cannot be called `id`; null where it can. `ownId` is what it is called now. */
export function idProblem(
  draft: Pick<PolicyVersionRecord, 'clauses'>,
  ownId: string,
  id: string,
): string | null {
  if (!/^[0-9A-Za-z][0-9A-Za-z.()]{0,39}$/.test(id)) {
    return 'Letters, digits, full stops and brackets, such as 5.3(a)';
  }
  const isTaken = id !== ownId && draft.clauses.some((clause) => clause.id === id);
  return isTaken ? 'Another clause is called that' : null;
}

/** Clauses whose id, title or words hold all of the words looked for, in whatever case. */
export function clausesWith<Found extends Clause>(
  clauses: readonly Found[],
  words: string,
): readonly Found[] {
  const looked = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return clauses.filter(({ id, title, text }) => {
    const own = `§ ${id} ${title} ${text}`.toLowerCase();
    return looked.every((word) => own.includes(word));
  });
}

/** The draft that is under preparation; null where every version is adopted. */
export function openDraft(
  versions: readonly BookEntry<'policy_version'>[],
): BookEntry<'policy_version'> | null {
  return versions.find(({ body }) => body.adoptedOn === null) ?? null;
}

function freeId(wanted: string, taken: readonly string[], separator: string): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const id = `${wanted}${separator}${String(number)}`;
    if (!taken.includes(id)) return id;
  }
}

/** 5.4 after 5.3, 5.3(b) after 5.3(a), 6 after 5. */
function nextId(id: string): string {
  const lettered = /^(?<stem>.*\()(?<letter>[a-y])\)$/u.exec(id)?.groups;
  if (lettered) {
    const next = String.fromCharCode((lettered['letter'] ?? 'a').charCodeAt(0) + 1);
    return `${lettered['stem'] ?? ''}${next})`;
  }
  const numbered = /^(?<stem>.*?)(?<number>\d+)$/u.exec(id)?.groups;
  if (!numbered) return 'new';
  return `${numbered['stem'] ?? ''}${String(Number(numbered['number']) + 1)}`;
}
