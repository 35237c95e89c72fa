import type { BookBody, BookKind } from '../books/books.ts';

/** Two days of an entry that do not fit: the field at which it is told, and what is told there. */
export type Contradiction = { readonly field: string; readonly words: string };

/** A day that stands before another one that it follows on. */
type Order<K extends BookKind> = {
  readonly earlier: keyof BookBody<K> & string;
  readonly later: keyof BookBody<K> & string;
  readonly words: string;
};
type Orders = { readonly [K in BookKind]?: readonly Order<K>[] };

const orders: Orders = {
  registered_person: [
    { earlier: 'startedOn', later: 'endedOn', words: 'This is before the first day.' },
  ],
  official_use: [
    { earlier: 'authorisedOn', later: 'from', words: 'This is before it was authorised.' },
    { earlier: 'from', later: 'to', words: 'It ends before it begins.' },
    { earlier: 'from', later: 'accessEndedOn', words: 'This is before the authorisation begins.' },
    { earlier: 'from', later: 'reviewOn', words: 'The review is before it begins.' },
  ],
  photo_permission: [
    { earlier: 'takenOn', later: 'uploadedOn', words: 'Uploaded before it was taken.' },
    { earlier: 'permittedOn', later: 'uploadedOn', words: 'Uploaded before it was permitted.' },
    { earlier: 'takenOn', later: 'deletedFromPhoneOn', words: 'Deleted before it was taken.' },
    {
      earlier: 'permittedOn',
      later: 'deletedFromPhoneOn',
      words: 'Deleted before it was permitted.',
    },
    {
      earlier: 'uploadedOn',
      later: 'deletedFromPhoneOn',
      words: 'Deleted before it was uploaded.',
    },
    { earlier: 'permittedOn', later: 'withdrawnOn', words: 'Withdrawn before it was permitted.' },
    { earlier: 'permittedOn', later: 'reviewOn', words: 'The review is before the permission.' },
  ],
  removal_request: [
    { earlier: 'askedOn', later: 'removedOn', words: 'Removed before it was asked for.' },
    { earlier: 'askedOn', later: 'dueOn', words: 'This is before it was asked for.' },
  ],
  social_account: [
    { earlier: 'openedOn', later: 'closedOn', words: 'Closed before it was opened.' },
    { earlier: 'openedOn', later: 'reviewOn', words: 'The review is before it was opened.' },
  ],
};

/**
 * The days of an entry that contradict each other, each once, at the field of the later one. It may have been so (a photo
 * uploaded before anybody permitted it): nothing is refused for it.
 */
export function contradictionsIn<K extends BookKind>(kind: K, body: BookBody<K>): Contradiction[] {
  const asked = orders[kind] ?? [];
  const days = body as Readonly<Record<string, unknown>>;
  const found = new Map<string, string>();
  for (const { earlier, later, words } of asked) {
    const [first, second] = [days[earlier], days[later]];
    if (typeof first !== 'string' || typeof second !== 'string' || second >= first) continue;
    if (!found.has(later)) found.set(later, words);
  }
  return [...found].map(([field, words]) => ({ field, words }));
}
