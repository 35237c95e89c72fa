import {
  type BookBody,
  type BookEntry,
  type BookKind,
  type BookRecord,
  entriesOf,
} from '../books/books.ts';

/** Something without which an entry is none, in the words in which it is asked for: "who is authorised". */
type Need<K extends BookKind> = {
  readonly what: string;
  readonly isThere: (body: BookBody<K>) => boolean;
};
type Needs = { readonly [K in BookKind]?: readonly Need<K>[] };

const said = (...words: readonly string[]): boolean => words.some((word) => word.trim() !== '');

/** What makes an entry of each register that begins empty. People and signatures cannot be entered without theirs. */
const needs: Needs = {
  official_use: [
    {
      what: 'who is authorised',
      isThere: ({ personId, personName }) => personId !== null || said(personName),
    },
    {
      what: 'the account or the platform',
      isThere: ({ accountId, account, platform }) => accountId !== null || said(account, platform),
    },
  ],
  photo_permission: [{ what: 'what the photo shows', isThere: ({ what }) => said(what) }],
  removal_request: [
    {
      what: 'the item or its web address',
      isThere: ({ item, address }) => said(item, address),
    },
  ],
  social_account: [
    {
      what: 'the name or the web address of the account',
      isThere: ({ name, address }) => said(name, address),
    },
  ],
};

/** What an entry still lacks to be one, in words; empty where it is finished. */
export function lackingIn<K extends BookKind>(kind: K, body: BookBody<K>): string[] {
  const asked = needs[kind] ?? [];
  return asked.filter(({ isThere }) => !isThere(body)).map(({ what }) => what);
}

/** The finished entries of a kind, in their order: what counts in due days, in numbers, in lists that leave. */
export function finishedEntries<K extends BookKind>(
  records: readonly BookRecord[],
  kind: K,
): readonly BookEntry<K>[] {
  return entriesOf(records, kind).filter(({ body }) => lackingIn(kind, body).length === 0);
}
