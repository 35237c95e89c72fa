import { DomainError } from '../../../shared/errors.ts';
import { mapTexts } from '../../../shared/domain/free-texts.ts';
import { RegisterFacts, type RegisterLink } from '../../../shared/domain/register-link.ts';
import {
  atTheTime,
  type RegisterMatch,
  type SoughtItem,
} from '../../../shared/registers/at-the-time.ts';
import { factsNow, peopleInRegister } from '../../../shared/registers/register-facts.ts';
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
  if (!findCaseRow(session.db, item.caseId)) throw new DomainError('not_found', 'no such case');
  const { change } = withholderFor(session, item.caseId);
  const shown = (facts: RegisterFacts): RegisterFacts =>
    mapTexts(RegisterFacts, facts, change) as RegisterFacts;
  const context = {
    records: listBookRecords(session.db, 'registers'),
    comparing: { address: comparableAddress },
    inCase: peopleInRegister(peopleOf(session.db, item.caseId)),
  };
  return {
    found: atTheTime(item, context).map((match) => ({ ...match, facts: shown(match.facts) })),
    linked: links.map((link) => {
      const now = factsNow(link, context);
      return { entryId: link.entryId, now: now && shown(now) };
    }),
  };
}

/** Cases that an entry of the registers was linked to, or that it names itself, by reference. */
export function casesOfEntry(
  { db }: Pick<Session, 'db'>,
  entryId: string,
): { caseId: string; reference: string; title: string }[] {
  return casesLinkedTo(db, entryId);
}
