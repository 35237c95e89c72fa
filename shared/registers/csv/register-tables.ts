import { type BookBody, type BookRecord, entriesOf } from '../../books/books.ts';
import type { RetentionRule } from '../../books/registers.ts';
import { finishedEntries } from '../finished.ts';
import {
  retentionCategories,
  retentionRuleOf,
  retentionWords,
  type RetentionCategory,
} from '../retention-schedule.ts';
import { peopleAsRows } from './write-people.ts';

/** Registers that leave as a list for a spreadsheet. */
export const listedRegisters = [
  'registered_person',
  'acknowledgement',
  'official_use',
  'photo_permission',
  'removal_request',
  'social_account',
  'retention_rule',
] as const;
export type ListedRegister = (typeof listedRegisters)[number];

/** What entries link to, in words, by id: the list names it. What has no words is shown by its id. */
export type LinkWords = {
  readonly versions: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
};

type Words = LinkWords & {
  readonly people: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
};
type Column<Body> = readonly [heading: string, cell: (body: Body, words: Words) => string | null];

const linked = (words: ReadonlyMap<string, string>, id: string | null): string =>
  id === null ? '' : (words.get(id) ?? id);
/** The link, and words for what is not in the registers; both where both stand there. */
const either = (words: ReadonlyMap<string, string>, id: string | null, text: string): string =>
  [linked(words, id), text.trim()].filter(Boolean).join('; ');

type EntryRegister = Exclude<ListedRegister, 'registered_person' | 'retention_rule'>;

const columns: { readonly [K in EntryRegister]: readonly Column<BookBody<K>>[] } = {
  acknowledgement: [
    ['Person', ({ personId }, { people }) => linked(people, personId)],
    ['Version of the policy', ({ versionId }, { versions }) => linked(versions, versionId)],
    ['Explained by', ({ explainedBy }) => explainedBy],
    ['Signed on', ({ signedOn }) => signedOn],
    ['Signed form', ({ documentId }, { documents }) => linked(documents, documentId)],
    ['Notes', ({ notes }) => notes],
  ],
  official_use: [
    ['Person', ({ personId, personName }, { people }) => either(people, personId, personName)],
    ['Authorised by', ({ authorisedBy }) => authorisedBy],
    ['Authorised on', ({ authorisedOn }) => authorisedOn],
    ['Account', ({ accountId, account }, { accounts }) => either(accounts, accountId, account)],
    ['Platform', ({ platform }) => platform],
    ['For what', ({ purpose }) => purpose],
    ['From', ({ from }) => from],
    ['Last day', ({ to }) => to],
    ['Access taken back on', ({ accessEndedOn }) => accessEndedOn],
    ['Review on', ({ reviewOn }) => reviewOn],
    ['Signed authorisation', ({ documentId }, { documents }) => linked(documents, documentId)],
    ['Notes', ({ notes }) => notes],
  ],
  photo_permission: [
    ['What it shows', ({ what }) => what],
    ['Taken on', ({ takenOn }) => takenOn],
    ['Taken by', ({ takenById, takenBy }, { people }) => either(people, takenById, takenBy)],
    ['Who is pictured', ({ pictured }) => pictured],
    ['Permitted by', ({ permittedBy }) => permittedBy],
    ['Permitted on', ({ permittedOn }) => permittedOn],
    ['How it benefits STaSS', ({ purpose }) => purpose],
    [
      'Uploaded to',
      ({ accountId, uploadedTo }, { accounts }) => either(accounts, accountId, uploadedTo),
    ],
    ['Uploaded on', ({ uploadedOn }) => uploadedOn],
    ['Deleted from the phone on', ({ deletedFromPhoneOn }) => deletedFromPhoneOn],
    ['Withdrawn on', ({ withdrawnOn }) => withdrawnOn],
    ['Review on', ({ reviewOn }) => reviewOn],
    ['Permission or consent', ({ documentId }, { documents }) => linked(documents, documentId)],
    ['Notes', ({ notes }) => notes],
  ],
  removal_request: [
    ['Item', ({ item }) => item],
    ['Web address', ({ address }) => address],
    ['Platform', ({ platform }) => platform],
    ['Asked by', ({ askedById, askedBy }, { people }) => either(people, askedById, askedBy)],
    ['Asked on', ({ askedOn }) => askedOn],
    [
      'Who is to remove it',
      ({ askedOfId, askedOf }, { people }) => either(people, askedOfId, askedOf),
    ],
    ['Case', ({ caseId }, { cases }) => linked(cases, caseId)],
    ['By', ({ dueOn }) => dueOn],
    ['Removed on', ({ removedOn }) => removedOn],
    ['Why it stays', ({ refusedBecause }) => refusedBecause],
    ['Proof of removal', ({ proofId }, { documents }) => linked(documents, proofId)],
    ['Notes', ({ notes }) => notes],
  ],
  social_account: [
    ['Name of the account', ({ name }) => name],
    ['Platform', ({ platform }) => platform],
    ['Web address', ({ address }) => address],
    ['For what', ({ purpose }) => purpose],
    ['Owners', ({ owners }) => owners],
    ['Opened on', ({ openedOn }) => openedOn],
    ['Closed on', ({ closedOn }) => closedOn],
    ['Review on', ({ reviewOn }) => reviewOn],
    ['Notes', ({ notes }) => notes],
  ],
};

const ruleColumns: readonly Column<RetentionRule & { readonly category: RetentionCategory }>[] = [
  ['Category', ({ category }) => retentionWords[category].label],
  ['Kept for (months)', ({ keepMonths }) => (keepMonths === null ? '' : String(keepMonths))],
  ['Counted from', ({ category }) => retentionWords[category].from],
  ['When the time is up', ({ action }) => action],
  ['Reason', ({ reason }) => reason],
  ['Owner', ({ owner }) => owner],
  ['Confirmed on', ({ confirmedOn }) => confirmedOn],
  ['Confirmed by', ({ confirmedBy }) => confirmedBy],
];

/**
 * Entries of a register as rows of cells, headings first, in the order of `ids`. What is not in the register, and what is
 * not finished, is left out. Days are `YYYY-MM-DD`.
 */
export function registerAsRows(
  register: ListedRegister,
  {
    ids,
    records,
    links,
  }: {
    readonly ids: readonly string[];
    readonly records: readonly BookRecord[];
    readonly links: LinkWords;
  },
): string[][] {
  if (register === 'registered_person') return peopleAsRows(chosen(records, register, ids));
  const words: Words = {
    ...links,
    people: new Map(
      entriesOf(records, 'registered_person').map(({ id, body }) => [id, body.name] as const),
    ),
    accounts: new Map(
      entriesOf(records, 'social_account').map(
        ({ id, body }) => [id, body.name || body.address || body.platform] as const,
      ),
    ),
  };
  if (register === 'retention_rule') {
    const rules = retentionCategories
      .filter((category) => ids.includes(category))
      .map((category) => ({ category, ...retentionRuleOf(records, category) }));
    return table(ruleColumns, rules, words);
  }
  return entryTable(register, chosen(records, register, ids), words);
}

function entryTable<K extends EntryRegister>(
  register: K,
  bodies: readonly BookBody<K>[],
  words: Words,
): string[][] {
  return table<BookBody<K>>(columns[register], bodies, words);
}

function chosen<K extends ListedRegister>(
  records: readonly BookRecord[],
  kind: K,
  ids: readonly string[],
): BookBody<K>[] {
  const byId = new Map(finishedEntries(records, kind).map(({ id, body }) => [id, body]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function table<Body>(
  shown: readonly Column<Body>[],
  bodies: readonly Body[],
  words: Words,
): string[][] {
  return [
    shown.map(([heading]) => heading),
    ...bodies.map((body) => shown.map(([, cell]) => cell(body, words) ?? '')),
  ];
}
