import { canonicalJson } from '../canonical-json.ts';
import { isNameProtected, type Person, shownName } from '../domain/person.ts';
import { type BookBody, type BookRecord, entriesOf } from '../books/books.ts';
import type { SocialAccount } from '../books/registers.ts';
import type {
  LinkedRegister,
  RegisterFacts,
  RegisterLink,
  RegisterParty,
} from '../domain/register-link.ts';

/** The registers, and who of them has a part in the case. */
export type FactsContext = {
  readonly records: readonly BookRecord[];
  /** People of the case, who are named by it, by their ids in the register of people. */
  readonly inCase: ReadonlyMap<string, Person>;
};

/** An account as far as it is known. */
type Place = { readonly name: string; readonly address: string };

function accountOf({ records }: FactsContext, id: string | null): SocialAccount | null {
  if (id === null) return null;
  return entriesOf(records, 'social_account').find((entry) => entry.id === id)?.body ?? null;
}

/** The account that an authorisation is for. */
export function usedAccount(
  { accountId, account }: BookBody<'official_use'>,
  context: FactsContext,
): Place {
  return accountOf(context, accountId) ?? { name: account, address: account };
}

/** The account that a photo went to. */
export function uploadedAccount(
  { accountId, uploadedTo }: BookBody<'photo_permission'>,
  context: FactsContext,
): Place {
  return accountOf(context, accountId) ?? { name: uploadedTo, address: uploadedTo };
}

/** The platform of the account that an authorisation is for. */
export function platformOf(
  { accountId, platform }: BookBody<'official_use'>,
  context: FactsContext,
): string {
  return platform.trim() || (accountOf(context, accountId)?.platform ?? '');
}

/** What an entry says, for a case that names its own people. */
export function factsOf<K extends LinkedRegister>(
  kind: K,
  body: BookBody<K>,
  context: FactsContext,
): RegisterFacts {
  return facts[kind](body, context);
}

/** The people of a case by their ids in the register of people, as far as they are linked with it. */
export function peopleInRegister(
  people: readonly { readonly body: Person }[],
): ReadonlyMap<string, Person> {
  return new Map(
    people.flatMap(({ body }) => (body.identityId === null ? [] : [[body.identityId, body]])),
  );
}

/** Whether an entry says now what it said then. What somebody is called is no matter where they are the same. */
export function saysTheSame(now: RegisterFacts, then: RegisterFacts): boolean {
  const told = (facts: RegisterFacts): string =>
    canonicalJson(
      Object.fromEntries(
        Object.entries(facts).map(([key, value]) => {
          const isLinked = typeof value === 'object' && value !== null && value.id !== null;
          return [key, isLinked ? value.id : value];
        }),
      ),
    );
  return told(now) === told(then);
}

/** What an entry says now about whatever it is linked to; null where it is not in the registers. */
export function factsNow(
  { entryId, facts: { kind } }: Pick<RegisterLink, 'entryId' | 'facts'>,
  context: FactsContext,
): RegisterFacts | null {
  const entry = entriesOf(context.records, kind).find(({ id }) => id === entryId);
  return entry ? factsOf(kind, entry.body, context) : null;
}

const facts: {
  readonly [K in LinkedRegister]: (body: BookBody<K>, context: FactsContext) => RegisterFacts;
} = {
  official_use: (body, context) => {
    const { authorisedBy, authorisedOn, from, to, purpose } = body;
    return {
      kind: 'official_use',
      person: party(body.personId, body.personName, context),
      account: nameOf(usedAccount(body, context)),
      platform: platformOf(body, context),
      ...{ authorisedBy, authorisedOn, from, to, purpose },
    };
  },
  photo_permission: (body, context) => {
    const { what, permittedBy, permittedOn, purpose } = body;
    const { uploadedOn, deletedFromPhoneOn, withdrawnOn } = body;
    return {
      kind: 'photo_permission',
      takenBy: party(body.takenById, body.takenBy, context),
      uploadedTo: nameOf(uploadedAccount(body, context)),
      ...{ what, permittedBy, permittedOn, purpose, uploadedOn, deletedFromPhoneOn, withdrawnOn },
    };
  },
  removal_request: (body, context) => {
    const { item, address, askedOn, removedOn, refusedBecause } = body;
    return {
      kind: 'removal_request',
      askedBy: party(body.askedById, body.askedBy, context),
      askedOf: party(body.askedOfId, body.askedOf, context),
      ...{ item, address, askedOn, removedOn, refusedBecause },
    };
  },
  social_account: ({ platform, name, address, owners, openedOn, closedOn }) => ({
    kind: 'social_account',
    ...{ platform, name, address, owners, openedOn, closedOn },
  }),
};

function nameOf({ name, address }: Place): string {
  return name.trim() || address.trim();
}

function party(id: string | null, name: string, { records, inCase }: FactsContext): RegisterParty {
  if (id === null) return { id, name };
  const person = inCase.get(id);
  // Not even the id of a protected person leads from the case to who they are.
  if (person)
    return isNameProtected(person) ? { id: null, name: shownName(person) } : { id, name: '' };
  const known = entriesOf(records, 'registered_person').find((entry) => entry.id === id);
  return { id, name: known?.body.name ?? name };
}
