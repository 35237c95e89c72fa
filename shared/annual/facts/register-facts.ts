import type { BookRecord } from '../../books/books.ts';
import { finishedEntries } from '../../registers/finished.ts';
import { coverageByGroup } from './acknowledgement-facts.ts';
import { removalFact } from './case-facts.ts';
import { isWithin, lastDayTold } from './period.ts';
import type { Period, RegisterFacts, RemovalFact, RetentionFact } from './types.ts';
import { lastDayOfUse } from '../../registers/official-use-end.ts';

/** What the facts of the registers are drawn with. */
export interface RegistersAt {
  readonly period: Period;
  /** The day of counting. */
  readonly countedOn: string;
  /** The version of the policy in force on the last day told; null for none. */
  readonly versionId: string | null;
  /** Cases that hold requests for removal themselves: those of the register that belong to them would count twice. */
  readonly casesWithRequests: ReadonlySet<string>;
  /** What the retention schedule finds due, by category. */
  readonly retention: readonly RetentionFact[];
}

/** What the registers say of a period, on its last day or on the day of counting where that is earlier. */
export function registerFacts(registers: readonly BookRecord[], at: RegistersAt): RegisterFacts {
  const { period, versionId, retention } = at;
  const on = lastDayTold(period, at.countedOn);
  return {
    acknowledgements:
      versionId === null
        ? null
        : { versionId, on, groups: coverageByGroup(registers, { versionId, on }) },
    removals: removalsOf(registers, at),
    officialUse: officialUseOn(registers, on),
    photos: photosOn(registers, period, on),
    socialAccounts: accountsOn(registers, on),
    retention,
  };
}

function removalsOf(
  registers: readonly BookRecord[],
  { period, casesWithRequests }: RegistersAt,
): RemovalFact[] {
  return finishedEntries(registers, 'removal_request')
    .map(({ body }) => body)
    .filter(
      ({ askedOn, caseId }) =>
        isWithin(period, askedOn) && (caseId === null || !casesWithRequests.has(caseId)),
    )
    .map(({ askedOn, removedOn, refusedBecause }) =>
      removalFact(askedOn, removedOn, refusedBecause.trim() !== ''),
    );
}

function officialUseOn(registers: readonly BookRecord[], on: string): RegisterFacts['officialUse'] {
  const inForce = finishedEntries(registers, 'official_use').filter(
    ({ body }) => isBy(body.from, on, true) && !isBefore(lastDayOfUse(body), on),
  );
  return { inForce: inForce.length, reviewDue: countDue(inForce, on) };
}

function photosOn(
  registers: readonly BookRecord[],
  period: Period,
  on: string,
): RegisterFacts['photos'] {
  const photos = finishedEntries(registers, 'photo_permission');
  const standing = photos.filter(({ body }) => !isBy(body.withdrawnOn, on));
  const permitted = photos.filter(
    ({ body: { permittedOn } }) => permittedOn !== null && isWithin(period, permittedOn),
  );
  const notDeleted = photos.filter(
    ({ body }) => isBy(body.uploadedOn, on) && !isBy(body.deletedFromPhoneOn, on),
  );
  return {
    permitted: permitted.length,
    reviewDue: countDue(standing, on),
    notDeleted: notDeleted.length,
  };
}

function accountsOn(registers: readonly BookRecord[], on: string): RegisterFacts['socialAccounts'] {
  const open = finishedEntries(registers, 'social_account').filter(
    ({ body }) => isBy(body.openedOn, on, true) && !isBy(body.closedOn, on),
  );
  return { open: open.length, reviewDue: countDue(open, on) };
}

function countDue(
  entries: readonly { readonly body: { readonly reviewOn: string | null } }[],
  on: string,
): number {
  return entries.filter(({ body }) => isBy(body.reviewOn, on)).length;
}

/** Whether something had happened by a day; `unknown` is the answer where nobody wrote down when. */
function isBy(day: string | null, on: string, unknown = false): boolean {
  return day === null ? unknown : day <= on;
}

function isBefore(day: string | null, on: string): boolean {
  return day !== null && day < on;
}
