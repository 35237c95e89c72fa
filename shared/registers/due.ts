import { z } from 'zod';
import { BookKind, type BookRecord, entriesOf } from '../books/books.ts';
import type {
  OfficialUse,
  PhotoPermission,
  RemovalRequest,
  SocialAccount,
} from '../books/registers.ts';
import { CalendarDate } from '../domain/common.ts';
import { addDays } from '../time/days.ts';
import { finishedEntries } from './finished.ts';
import { lastDayOfUse } from './official-use-end.ts';

/** Kinds of entries that ask for something by a day. */
export const datedKinds = [
  'official_use',
  'photo_permission',
  'removal_request',
  'social_account',
] as const;
export type DatedKind = (typeof datedKinds)[number];

/** Something that an entry of the registers asks for, with the day by which. */
export const RegisterDue = z.strictObject({
  kind: BookKind.extract(datedKinds),
  id: z.string(),
  /** What it is about: the item, the account, the person. */
  name: z.string(),
  /** What is to be done: "Delete the photo from the phone". */
  what: z.string(),
  dueOn: CalendarDate,
});
export type RegisterDue = z.infer<typeof RegisterDue>;

type Bodies = {
  readonly official_use: OfficialUse;
  readonly photo_permission: PhotoPermission;
  readonly removal_request: RemovalRequest;
  readonly social_account: SocialAccount;
};

/** What an entry can ask for: a review, access to be taken back, a photo to be deleted, an item to be removed. */
export type DutyStep = 'review' | 'end' | 'delete' | 'remove';
export type Duty = Pick<RegisterDue, 'what' | 'dueOn'> & { readonly step: DutyStep };

/** How long before its last day an authorisation is told of. Access is to be taken back, and stays due until it was. */
const DAYS_BEFORE_END = 14;

/** Whether an entry is over: ended, withdrawn, removed or refused, closed. Days are `YYYY-MM-DD`. */
export function isOver<K extends DatedKind>(kind: K, body: Bodies[K], today: string): boolean {
  return over[kind](body, today);
}

const over: { readonly [K in DatedKind]: (body: Bodies[K], today: string) => boolean } = {
  official_use: (body, today) => {
    const lastDay = lastDayOfUse(body);
    return lastDay !== null && lastDay < today;
  },
  photo_permission: ({ withdrawnOn }) => withdrawnOn !== null,
  removal_request: ({ removedOn, refusedBecause }) =>
    removedOn !== null || refusedBecause.trim() !== '',
  social_account: ({ closedOn }) => closedOn !== null,
};

/** What an entry asks for, soonest first, whenever it falls due (clauses 5.1, 5.2 and 5.4.2). */
export function dutiesOf<K extends DatedKind>(kind: K, body: Bodies[K], today: string): Duty[] {
  return duties[kind](body, today).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

const duties: { readonly [K in DatedKind]: (body: Bodies[K], today: string) => Duty[] } = {
  official_use: (body, today) => [
    ...(isOver('official_use', body, today)
      ? []
      : review(body.reviewOn, 'Review the authorisation')),
    ...(body.to !== null &&
    body.accessEndedOn === null &&
    body.to <= addDays(today, DAYS_BEFORE_END)
      ? [
          {
            step: 'end' as const,
            what: 'Authorisation ends: take back access to the account',
            dueOn: body.to,
          },
        ]
      : []),
  ],
  photo_permission: (body) => [
    ...(body.withdrawnOn === null ? review(body.reviewOn, 'Review the permission') : []),
    // It is deleted straight after uploading (clause 5.1).
    ...(body.uploadedOn !== null && body.deletedFromPhoneOn === null
      ? [
          {
            step: 'delete' as const,
            what: 'Delete the photo from the phone',
            dueOn: body.uploadedOn,
          },
        ]
      : []),
  ],
  removal_request: (body, today) =>
    isOver('removal_request', body, today)
      ? []
      : // It is removed at once when asked (clause 5.4.2).
        [{ step: 'remove', what: 'Have the item removed', dueOn: body.dueOn ?? body.askedOn }],
  social_account: ({ closedOn, reviewOn }) =>
    closedOn === null ? review(reviewOn, 'Review the account') : [],
};

function review(reviewOn: string | null, what: string): Duty[] {
  return reviewOn === null ? [] : [{ step: 'review', what, dueOn: reviewOn }];
}

/** What the registers ask for by a day (`until`, included), soonest first; what is overdue stays. Entries not finished ask for nothing. */
export function dueFromRegisters(
  records: readonly BookRecord[],
  { today, until }: { readonly today: string; readonly until: string },
): RegisterDue[] {
  const named = namesIn(records);
  const of = (kind: DatedKind): RegisterDue[] =>
    finishedEntries(records, kind).flatMap(({ id, body }) =>
      dutiesOf(kind, body as never, today)
        .filter(({ dueOn }) => dueOn <= until)
        .map(({ what, dueOn }) => ({ kind, id, name: named[kind](body as never), what, dueOn })),
    );
  return datedKinds.flatMap(of).toSorted(soonest);
}

function soonest(a: RegisterDue, b: RegisterDue): number {
  return a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name, 'en');
}

function namesIn(records: readonly BookRecord[]): {
  readonly [K in DatedKind]: (body: Bodies[K]) => string;
} {
  const people = new Map(
    entriesOf(records, 'registered_person').map(({ id, body }) => [id, body.name]),
  );
  return {
    official_use: ({ personId, personName, platform }) =>
      (personId === null ? undefined : people.get(personId)) ?? (personName || platform),
    photo_permission: ({ what }) => what,
    removal_request: ({ item, address }) => item || address,
    social_account: ({ name, address, platform }) => name || address || platform,
  };
}
