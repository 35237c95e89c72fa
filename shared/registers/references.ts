import { type BookEdit, type BookKind, type BookRecord, entriesOf } from '../books/books.ts';

/** Kinds of entries that others refer to by their id. */
export type ReferredKind = 'registered_person' | 'social_account';

/** An entry that refers to another by its id, with the field that keeps a name beside it. */
type Link = {
  readonly kind: 'official_use' | 'photo_permission' | 'removal_request';
  readonly field: string;
  readonly nameField: string;
};

const links: Readonly<Record<ReferredKind, readonly Link[]>> = {
  registered_person: [
    { kind: 'official_use', field: 'personId', nameField: 'personName' },
    { kind: 'photo_permission', field: 'takenById', nameField: 'takenBy' },
    { kind: 'removal_request', field: 'askedById', nameField: 'askedBy' },
    { kind: 'removal_request', field: 'askedOfId', nameField: 'askedOf' },
  ],
  social_account: [
    { kind: 'official_use', field: 'accountId', nameField: 'account' },
    { kind: 'photo_permission', field: 'accountId', nameField: 'uploadedTo' },
  ],
};

/** What the registers hold about a person or an account besides the entry itself. */
export type References = {
  /** Signatures that the person gave, which show what they had accepted. */
  readonly signatures: number;
  /** How often the person was asked to sign. */
  readonly requests: number;
  /** Entries of other registers that refer to it, by their kind. */
  readonly entries: ReadonlyMap<BookKind, number>;
  /** People whose line manager has this name. */
  readonly managed: number;
};

/** What refers to a person or an account of the registers. */
export function referencesTo(
  records: readonly BookRecord[],
  kind: ReferredKind,
  id: string,
): References {
  const name = nameOf(records, kind, id);
  const ofPerson = (of: 'acknowledgement' | 'signature_request'): number =>
    entriesOf(records, of).filter(({ body }) => body.personId === id).length;
  return {
    signatures: ofPerson('acknowledgement'),
    requests: ofPerson('signature_request'),
    entries: new Map(
      [...Map.groupBy(referring(records, kind, id), (record) => record.kind)].map(
        ([of, those]) => [of, those.length] as const,
      ),
    ),
    managed:
      kind === 'registered_person' && name !== ''
        ? entriesOf(records, kind).filter(({ body }) => body.lineManager.trim() === name).length
        : 0,
  };
}

/**
 * What takes a person or an account out of the registers: requests to sign go along; entries that refer to it keep the name in
 * words. All of it is one act, which undo takes back whole.
 *
 * A person who signed is not taken out: null. The signature shows what they had accepted, and is kept by the retention schedule.
 */
export function removalEdits(
  records: readonly BookRecord[],
  kind: ReferredKind,
  id: string,
): BookEdit[] | null {
  if (referencesTo(records, kind, id).signatures > 0) return null;
  const name = nameOf(records, kind, id);
  return [
    ...referring(records, kind, id).map((record): BookEdit => ({
      op: 'put',
      kind: record.kind,
      id: record.id,
      fields: inWords(record, kind, { id, name }),
    })),
    ...entriesOf(records, 'signature_request')
      .filter(({ body }) => body.personId === id)
      .map((request): BookEdit => ({ op: 'remove', kind: 'signature_request', id: request.id })),
    { op: 'remove', kind, id },
  ];
}

/** Entries that refer to it, each once. */
function referring(records: readonly BookRecord[], kind: ReferredKind, id: string): BookRecord[] {
  return records.filter((record) => linksOf(record, kind, id).length > 0);
}

function linksOf(record: BookRecord, kind: ReferredKind, id: string): readonly Link[] {
  const body = record.body as Readonly<Record<string, unknown>>;
  return links[kind].filter((link) => link.kind === record.kind && body[link.field] === id);
}

function inWords(
  record: BookRecord,
  kind: ReferredKind,
  { id, name }: { readonly id: string; readonly name: string },
): Record<string, string | null> {
  return Object.fromEntries(
    linksOf(record, kind, id).flatMap(({ field, nameField }) => [
      [field, null],
      [nameField, name],
    ]),
  );
}

/** The name of a person; of an account its name, or else what tells it from others. */
function nameOf(records: readonly BookRecord[], kind: ReferredKind, id: string): string {
  if (kind === 'registered_person') {
    return (
      entriesOf(records, kind)
        .find((entry) => entry.id === id)
        ?.body.name.trim() ?? ''
    );
  }
  const account = entriesOf(records, kind).find((entry) => entry.id === id)?.body;
  return account ? account.name || account.address || account.platform : '';
}
