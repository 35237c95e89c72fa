import type { ContentItem } from '../domain/content-item.ts';
import {
  type LinkedRegister,
  linkedRegisters,
  type RegisterFacts,
  type RegisterParty,
} from '../domain/register-link.ts';
import { type Person, shownName } from '../domain/person.ts';
import { listInWords, longDate } from '../report/format.ts';
import { daysFromTo } from '../time/days.ts';
import { amount } from '../time/in-words.ts';
import type { MatchBasis } from './at-the-time.ts';

/** What each register is asked about an item of content, with the clause behind it. */
export const registerQuestions: Readonly<
  Record<LinkedRegister, { readonly question: string; readonly clause: string }>
> = {
  official_use: { question: 'Was the use of the account authorised?', clause: '5.2' },
  photo_permission: { question: 'Was the photo permitted?', clause: '5.1' },
  removal_request: { question: 'Had somebody asked for its removal?', clause: '5.4.2' },
  social_account: { question: 'Is the account one of STaSS’s?', clause: '5.2' },
};

/** The registers as documents name them. */
export const registerNames: Readonly<Record<LinkedRegister, string>> = {
  official_use: 'authorised official use',
  photo_permission: 'photo permissions',
  removal_request: 'removal requests',
  social_account: 'accounts of STaSS',
};

/** By what an entry was found, in words. */
export const basisLabels: Readonly<Record<MatchBasis, string>> = {
  person: 'the person',
  platform: 'the platform',
  account: 'the account',
  address: 'the web address',
  case: 'the case it names',
  day: 'the day',
};

/** What facts are told against. */
export type Telling = {
  /** The day it was posted; null while it is not known. */
  readonly postedOn: string | null;
  /** The day on which the register was read. */
  readonly readOn: string;
  /** People of the case, who are called what the case calls them, by their ids in the register of people. */
  readonly inCase: ReadonlyMap<string, Person>;
};

/** What an entry says and how it stands to the day it was posted, in sentences. Facts only: days that are not known are told as such. */
export function factsInWords(facts: RegisterFacts, telling: Telling): string {
  return words[facts.kind](facts as never, telling)
    .filter(Boolean)
    .join(' ');
}

/** An entry in a list to choose from: what it is called, and what tells it from others. */
export function entryInWords(
  facts: RegisterFacts,
  telling: Pick<Telling, 'inCase'>,
): { readonly tag: string; readonly title: string } {
  switch (facts.kind) {
    case 'official_use': {
      const days = `${day(facts.from)} to ${facts.to === null ? 'no last day' : longDate(facts.to)}`;
      return { tag: named(facts.person, telling), title: `${facts.account.trim()}, ${days}` };
    }
    case 'photo_permission':
      return {
        tag: facts.what.trim() || 'A photo',
        title: `permitted on ${day(facts.permittedOn)}`,
      };
    case 'removal_request':
      return {
        tag: facts.item.trim() || facts.address.trim() || 'An item',
        title: `asked on ${longDate(facts.askedOn)}`,
      };
    case 'social_account':
      return {
        tag: facts.name.trim() || facts.address.trim() || 'An account',
        title: facts.platform,
      };
  }
}

type Of<K extends LinkedRegister> = Extract<RegisterFacts, { kind: K }>;

const words: {
  readonly [K in LinkedRegister]: (facts: Of<K>, telling: Telling) => readonly string[];
} = {
  official_use: (facts, telling) => [
    `${facts.account.trim() || 'An account'}${inBrackets(facts.platform)}, used by ${named(facts.person, telling)}: authorised by ${facts.authorisedBy.trim() || 'somebody not recorded'} on ${day(facts.authorisedOn)}, from ${day(facts.from)} ${facts.to === null ? 'without a last day' : `to ${longDate(facts.to)}`}.`,
    sentence('Purpose', facts.purpose),
    within(facts, telling),
    lateness('Authorised', facts.authorisedOn, telling),
  ],
  photo_permission: (facts, telling) => [
    `${quoted(facts.what) || 'A photo'}, taken by ${named(facts.takenBy, telling)}: permitted by ${facts.permittedBy.trim() || 'somebody not recorded'} on ${day(facts.permittedOn)}${facts.permittedOn === null ? '' : beside(facts.permittedOn, telling)}.`,
    sentence('Purpose', facts.purpose),
    facts.uploadedTo.trim() || facts.uploadedOn !== null
      ? `Uploaded${facts.uploadedTo.trim() && ` to ${facts.uploadedTo.trim()}`} on ${day(facts.uploadedOn)}.`
      : '',
    facts.withdrawnOn === null
      ? 'No withdrawal is recorded.'
      : `Withdrawn on ${longDate(facts.withdrawnOn)}${beside(facts.withdrawnOn, telling)}.`,
    facts.deletedFromPhoneOn === null
      ? 'Its deletion from the phone is not recorded.'
      : `Deleted from the phone on ${longDate(facts.deletedFromPhoneOn)}.`,
    telling.postedOn === null ? notPosted : '',
  ],
  removal_request: (facts, telling) => [
    `${named(facts.askedBy, telling, 'Somebody not recorded')} asked for the removal of ${quoted(facts.item) || facts.address.trim() || 'an item'} on ${longDate(facts.askedOn)}${beside(facts.askedOn, telling)}.`,
    facts.askedOf.id !== null || facts.askedOf.name.trim()
      ? `Asked of ${named(facts.askedOf, telling)}.`
      : '',
    met(facts, telling),
    telling.postedOn === null ? notPosted : '',
  ],
  social_account: (facts, telling) => [
    `${quoted(facts.name) || facts.address.trim() || 'An account'}${inBrackets(facts.platform)} is in the register as an account of STaSS.`,
    sentence('Answered for by', facts.owners),
    open(facts, telling),
  ],
};

const notPosted = 'The day it was posted is not recorded.';

function within({ from, to }: Of<'official_use'>, { postedOn }: Telling): string {
  if (postedOn === null) return notPosted;
  const posted = `The day it was posted, ${longDate(postedOn)},`;
  if (to !== null && postedOn > to) {
    return `${posted} lies ${amount(daysFromTo(to, postedOn), 'day')} after its last day.`;
  }
  if (from === null) return `Whether it covered ${longDate(postedOn)} is not recorded.`;
  return postedOn < from
    ? `${posted} lies ${amount(daysFromTo(postedOn, from), 'day')} before its first day.`
    : `${posted} lies within it.`;
}

function lateness(what: string, on: string | null, { postedOn }: Telling): string {
  if (on === null || postedOn === null || on <= postedOn) return '';
  return `${what} ${amount(daysFromTo(postedOn, on), 'day')} after it was posted.`;
}

/** How a day stands to the day of posting; nothing where that is not known. */
function beside(on: string, { postedOn }: Telling): string {
  if (postedOn === null) return '';
  const days = daysFromTo(postedOn, on);
  if (days === 0) return ', on the day it was posted';
  return days > 0
    ? `, ${amount(days, 'day')} after it was posted`
    : `, ${amount(-days, 'day')} before it was posted`;
}

function met(
  { askedOn, removedOn, refusedBecause }: Of<'removal_request'>,
  telling: Telling,
): string {
  if (removedOn !== null) {
    const days = daysFromTo(askedOn, removedOn);
    return days === 0
      ? 'Removed on the same day.'
      : `Removed on ${longDate(removedOn)}, ${amount(days, 'day')} after that.`;
  }
  if (refusedBecause.trim()) return `Refused: ${ended(refusedBecause)}`;
  const days = daysFromTo(askedOn, telling.readOn);
  return `No removal was recorded by ${longDate(telling.readOn)}, ${amount(days, 'day')} after that.`;
}

function open({ openedOn, closedOn }: Of<'social_account'>, { postedOn }: Telling): string {
  if (postedOn === null) return notPosted;
  if (openedOn !== null && postedOn < openedOn) {
    return `It was opened on ${longDate(openedOn)}, ${amount(daysFromTo(postedOn, openedOn), 'day')} after it was posted.`;
  }
  if (closedOn !== null && postedOn > closedOn) {
    return `It was closed on ${longDate(closedOn)}, ${amount(daysFromTo(closedOn, postedOn), 'day')} before it was posted.`;
  }
  return openedOn === null
    ? 'The day it was opened is not recorded.'
    : `It was open on ${longDate(postedOn)}.`;
}

function named(
  { id, name }: RegisterParty,
  { inCase }: Pick<Telling, 'inCase'>,
  otherwise = 'somebody not recorded',
): string {
  const person = id === null ? undefined : inCase.get(id);
  return (person ? shownName(person) : name.trim()) || otherwise;
}

function day(on: string | null): string {
  return on === null ? 'a day not recorded' : longDate(on);
}

function quoted(text: string): string {
  return text.trim() && `“${text.trim()}”`;
}

function inBrackets(text: string): string {
  return text.trim() && ` (${text.trim()})`;
}

function sentence(what: string, text: string): string {
  return text.trim() && `${what}: ${ended(text)}`;
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** Registers that were read for an item and hold no entry about it, and the day of reading; empty where they were not read. */
export function nothingFoundInWords({
  registersReadOn,
  registerLinks,
}: Pick<ContentItem, 'registersReadOn' | 'registerLinks'>): string {
  if (registersReadOn === null) return '';
  const found = new Set(registerLinks.flatMap(({ isSame, facts }) => (isSame ? facts.kind : [])));
  const without = linkedRegisters.filter((kind) => !found.has(kind));
  if (without.length === 0) return '';
  return `Read on ${longDate(registersReadOn)}; no entry about this item in: ${listInWords(without.map((kind) => registerNames[kind]))}.`;
}
