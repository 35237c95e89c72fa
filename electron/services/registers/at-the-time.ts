import { DomainError } from '../../../shared/errors.ts';
import { mapTexts } from '../../../shared/domain/free-texts.ts';
import {
  type LinkedRegister,
  RegisterFacts,
  type RegisterLink,
} from '../../../shared/domain/register-link.ts';
import {
  atTheTime,
  type RegisterMatch,
  type SoughtItem,
} from '../../../shared/registers/at-the-time.ts';
import { finishedEntries } from '../../../shared/registers/finished.ts';
import {
  type FactsContext,
  factsNow,
  factsOf,
  peopleInRegister,
} from '../../../shared/registers/register-facts.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { findCaseRow } from '../cases/case-repo.ts';
import { comparableAddress } from '../cases/same-content.ts';
import { peopleOf, withholderFor } from '../people/withhold.ts';
import type { Session } from '../session.ts';
import { casesLinkedTo } from './linked-cases-repo.ts';

/** What the registers hold about an item of content. */
export type AtTheTime = {
  /** Entries that are, or may be, about it. */
  readonly found: RegisterMatch[];
  /** What each entry that is linked says now; null where it is not in the registers. */
  readonly linked: { readonly entryId: string; readonly now: RegisterFacts | null }[];
};

/**
 * What the registers held about an item of content of a case: authorisations, photo permissions, removal requests, accounts.
 *
 * Nobody whose name the case protects is named. Throws `not_found`.
 */
export function registersAtTheTime(
  session: Session,
  {
    links,
    ...item
  }: SoughtItem & { readonly links: readonly Pick<RegisterLink, 'entryId' | 'facts'>[] },
): AtTheTime {
  const { context, shown } = registersFor(session, item.caseId);
  const comparing = { address: comparableAddress };
  return {
    found: atTheTime(item, { ...context, comparing }).map((match) => ({
      ...match,
      facts: shown(match.facts),
    })),
    linked: links.map((link) => {
      const now = factsNow(link, context);
      return { entryId: link.entryId, now: now && shown(now) };
    }),
  };
}

/** All finished entries of a register in its order, as a case tells them. Throws `not_found`. */
export function registerEntries(
  session: Session,
  { caseId, kind }: { caseId: string; kind: LinkedRegister },
): { entryId: string; facts: RegisterFacts }[] {
  const { context, shown } = registersFor(session, caseId);
  return finishedEntries(context.records, kind).map(({ id, body }) => ({
    entryId: id,
    facts: shown(factsOf(kind, body, context)),
  }));
}

/** The registers beside a case, and how it tells them: without the names that it protects. Throws `not_found`. */
function registersFor(
  session: Session,
  caseId: string,
): { context: FactsContext; shown: (facts: RegisterFacts) => RegisterFacts } {
  if (!findCaseRow(session.db, caseId)) throw new DomainError('not_found', 'no such case');
  const { change } = withholderFor(session, caseId);
  return {
    context: {
      records: listBookRecords(session.db, 'registers'),
      inCase: peopleInRegister(peopleOf(session.db, caseId)),
    },
    shown: (facts) => mapTexts(RegisterFacts, facts, change) as RegisterFacts,
  };
}

/** Cases that an entry of the registers was linked to, or that it names itself, by reference. */
export function casesOfEntry(
  { db }: Pick<Session, 'db'>,
  entryId: string,
): { caseId: string; reference: string; title: string }[] {
  return casesLinkedTo(db, entryId);
}
