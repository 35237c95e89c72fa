import type { BookEntry } from '../books/books.ts';
import type { ContentItem } from '../domain/content-item.ts';
import {
  type LinkedRegister,
  linkedRegisters,
  type RegisterFacts,
} from '../domain/register-link.ts';
import { daysFromTo } from '../time/days.ts';
import {
  type FactsContext,
  factsOf,
  platformOf,
  uploadedAccount,
  usedAccount,
} from './register-facts.ts';
import { finishedEntries } from './finished.ts';
import { type Comparing, isSamePlatform, isSameText, placeOf } from './same-place.ts';

/** What two records have in common, by which an entry was found for an item. */
export const matchBases = ['person', 'platform', 'account', 'address', 'case', 'day'] as const;
export type MatchBasis = (typeof matchBases)[number];

/** What is known of an item of content and its case, by which entries are found. */
export type SoughtItem = Pick<ContentItem, 'platform' | 'account' | 'displayName' | 'url'> & {
  readonly caseId: string;
  /** The day it was posted, as the screen showed it; null while it is not known. */
  readonly postedOn: string | null;
  /** Whom the case is about, by their ids in the register of people. */
  readonly personIds: readonly string[];
};

/** An entry that is, or may be, about an item: what it says and by what it was found. */
export type RegisterMatch = {
  readonly entryId: string;
  readonly facts: RegisterFacts;
  readonly bases: MatchBasis[];
  /** Whether what matches tells the item from others; where it does not, the entry only may be about it. */
  readonly isSure: boolean;
};

/** What the comparison draws on besides the item. */
export type MatchContext = FactsContext & { readonly comparing: Comparing };

/** More entries of one register that only may be about an item are not offered: the nearest by day come first. */
const MOST_POSSIBLE = 8;

type Found = { readonly bases: MatchBasis[]; readonly isSure: boolean };
type Rule<K extends LinkedRegister> = (
  entry: BookEntry<K>,
  item: SoughtItem,
  context: MatchContext,
) => Found | null;

/**
 * Entries of the registers that are about an item of content, or may be, sure ones first (clauses 5.1, 5.2 and 5.4.2).
 *
 * An authorisation is sure where person and platform are the same and no other account is named; an account where platform and
 * handle, or the address it stands under, are; a removal request where the address is the same and it was made of the person or
 * for the case. A photo is never told by its entry alone. Whatever names somebody else is not offered.
 */
export function atTheTime(item: SoughtItem, context: MatchContext): RegisterMatch[] {
  return linkedRegisters.flatMap((kind) => matchesIn(kind, item, context));
}

function matchesIn(kind: LinkedRegister, item: SoughtItem, context: MatchContext): RegisterMatch[] {
  const rule = rules[kind] as Rule<LinkedRegister>;
  const found = finishedEntries(context.records, kind).flatMap((entry) => {
    const match = rule(entry, item, context);
    return match
      ? [{ entryId: entry.id, facts: factsOf(kind, entry.body, context), ...match }]
      : [];
  });
  const away = ({ facts }: RegisterMatch): number => daysAway(facts, item.postedOn);
  const sorted = found.toSorted((a, b) => away(a) - away(b));
  return [
    ...sorted.filter(({ isSure }) => isSure),
    ...sorted.filter(({ isSure }) => !isSure).slice(0, MOST_POSSIBLE),
  ];
}

const rules: { readonly [K in LinkedRegister]: Rule<K> } = {
  official_use: ({ body }, item, context) => {
    const person = personBasis(body.personId, item);
    const platform = isSamePlatform(platformOf(body, context), item.platform);
    if (person === 'other' || platform === false) return null;
    const place = placeOf(item, usedAccount(body, context), context.comparing);
    const bases = present({
      person: person === 'same',
      platform: platform === true,
      account: place === 'account',
      address: place === 'address',
    });
    if (person !== 'same' && place !== 'account' && place !== 'address') return null;
    const isSure = person === 'same' && platform === true && place !== 'other';
    return { bases, isSure };
  },
  photo_permission: ({ body }, item, context) => {
    const place = placeOf(item, uploadedAccount(body, context), context.comparing);
    const isSameDay = body.uploadedOn !== null && body.uploadedOn === item.postedOn;
    const isOtherDay = !isSameDay && body.uploadedOn !== null && item.postedOn !== null;
    const person = personBasis(body.takenById, item);
    const isThere = place === 'account' || place === 'address';
    if (person !== 'same' && !(isThere && !isOtherDay)) return null;
    const bases = present({
      person: person === 'same',
      account: place === 'account',
      address: place === 'address',
      day: isSameDay,
    });
    return { bases, isSure: false };
  },
  removal_request: ({ body }, item, { comparing }) => {
    const person = personBasis(body.askedOfId, item);
    const [asked, posted] = [comparing.address(body.address), comparing.address(item.url)];
    const isSameAddress = asked !== '' && asked === posted;
    const isOtherAddress = asked !== '' && posted !== '' && !isSameAddress;
    const isSameCase = body.caseId === item.caseId;
    const platform = isSamePlatform(body.platform, item.platform);
    if (isOtherAddress || (body.caseId !== null && !isSameCase)) return null;
    const isOfPerson = person === 'same' && platform === true;
    if (!isSameAddress && !isSameCase && !isOfPerson) return null;
    const bases = present({
      person: person === 'same',
      platform: platform === true,
      address: isSameAddress,
      case: isSameCase,
    });
    return { bases, isSure: isSameAddress && (isSameCase || person === 'same') };
  },
  social_account: ({ body }, item, { comparing }) => {
    const platform = isSamePlatform(body.platform, item.platform);
    const place = placeOf(item, body, comparing);
    // The address names the platform with it.
    const isThere = place === 'address' || (place === 'account' && platform !== false);
    const isOfName = isSameText(body.name, item.displayName) && platform === true;
    if (!isThere && (place === 'other' || !isOfName)) return null;
    const bases = present({
      platform: platform === true,
      account: place === 'account' || isOfName,
      address: place === 'address',
    });
    return { bases, isSure: isThere && platform === true };
  },
};

function present(has: Partial<Record<MatchBasis, boolean>>): MatchBasis[] {
  return matchBases.filter((basis) => has[basis]);
}

/** Nobody is taken for somebody else: only an id that is not known leaves it open. */
function personBasis(id: string | null, { personIds }: SoughtItem): 'same' | 'other' | 'unknown' {
  if (id === null || personIds.length === 0) return 'unknown';
  return personIds.includes(id) ? 'same' : 'other';
}

/** How far the first day of an entry lies from the day of an item; nearest where either is not known. */
function daysAway(found: RegisterFacts, postedOn: string | null): number {
  const day = dayOf(found);
  return day === null || postedOn === null ? 0 : Math.abs(daysFromTo(day, postedOn));
}

function dayOf(found: RegisterFacts): string | null {
  switch (found.kind) {
    case 'official_use':
      return found.from ?? found.authorisedOn;
    case 'photo_permission':
      return found.uploadedOn ?? found.permittedOn;
    case 'removal_request':
      return found.askedOn;
    case 'social_account':
      return null;
  }
}
