import { z } from 'zod';
import { tableSections } from '../tables/types.ts';

/**
 * All that a pack says, after disclosure control: what crosses to the window, is printed, and is frozen when a pack is issued.
 * No count that is hidden is in here, so nothing that shows it can tell one.
 */

/** What readers get in place of a count; as `Published` of disclosure control. */
export const PublishedCount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: z.number().int().nonnegative() }),
  z.strictObject({ kind: z.literal('fewerThan'), bound: z.number().int().positive() }),
  z.strictObject({
    kind: z.literal('band'),
    from: z.number().int().nonnegative(),
    to: z.number().int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('withheld') }),
]);

/** Why a count is not told exactly; as `Reason` of disclosure control. */
export const WhyHidden = z.enum([
  'small',
  'complement',
  'nearlyAll',
  'mostlySmall',
  'earlierPack',
  'smallTotal',
  'smallGroup',
  'hiddenTotal',
  'noSafePattern',
]);

const Told = z.strictObject({ cell: PublishedCount, why: WhyHidden.nullable() });

export const ToldRow = Told.extend({
  id: z.string(),
  label: z.string(),
  /** Size of the group it is about, where everybody knows it. */
  outOf: z.number().int().nonnegative().nullable(),
});
export type ToldRow = z.infer<typeof ToldRow>;

export const ToldTable = z.strictObject({
  id: z.string(),
  /** What it counts, without the period: `cases-by-month`. */
  name: z.string(),
  periodId: z.string(),
  section: z.enum(tableSections),
  title: z.string(),
  note: z.string(),
  /** Whether its rows add up to its total, or overlap; as `TableKind` of disclosure control. */
  kindOfRows: z.enum(['partition', 'overlapping', 'covering']),
  style: z.enum(['numbers', 'bands', 'words']),
  rows: z.array(ToldRow),
  total: Told.nullable(),
  /** Id of the pack whose counts it states. */
  asOf: z.string(),
  /** The earlier issue whose counts it repeats, because what changed since is too little to be told; null for counts of now. */
  repeats: z.strictObject({ issue: z.number().int(), on: z.string() }).nullable(),
});
export type ToldTable = z.infer<typeof ToldTable>;

export const ToldDays = z.strictObject({
  id: z.string(),
  periodId: z.string(),
  title: z.string(),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      days: z
        .strictObject({
          median: z.number(),
          /** Whole weeks between which all of them lie; null where there are too few to tell. */
          weeks: z
            .strictObject({ fromWeeks: z.number().int(), toWeeks: z.number().int() })
            .nullable(),
        })
        .nullable(),
    }),
  ),
});
export type ToldDays = z.infer<typeof ToldDays>;

const Overdue = z.strictObject({ years: z.number().int(), months: z.number().int() }).nullable();

/** Where policy and review stand. About the policy, not about people: nothing in it is hidden. */
export const ToldPolicy = z.strictObject({
  versionId: z.string().nullable(),
  inForceSince: z.string().nullable(),
  nextReviewDue: z.string().nullable(),
  overdue: Overdue,
  adopted: z.array(z.string()),
  lastReview: z
    .strictObject({
      completedOn: z.string(),
      result: z.enum(['unchanged', 'new_version']).nullable(),
    })
    .nullable(),
  isUnderReview: z.boolean(),
  proposals: z.record(
    z.enum(['open', 'accepted', 'deferred', 'rejected']),
    z.number().int().nonnegative(),
  ),
  legislation: z.strictObject({
    checked: z.number().int().nonnegative(),
    changeNeeded: z.number().int().nonnegative(),
  }),
  /** Questions that the version in force leaves open and that the Board has not decided, in the words of the policy register. */
  gapsOpen: z.array(z.string()),
});
export type ToldPolicy = z.infer<typeof ToldPolicy>;

/** What shows that nothing was altered. */
export const ToldIntegrity = z.strictObject({
  log: z.strictObject({ entries: z.number().int(), head: z.string() }),
  verification: z
    .strictObject({
      isSound: z.boolean(),
      verifiedAt: z.string(),
      exhibits: z.number().int(),
      logEntries: z.number().int(),
      logHead: z.string(),
      problems: z.number().int(),
    })
    .nullable(),
});
export type ToldIntegrity = z.infer<typeof ToldIntegrity>;

/** Everything that a pack is written from. */
export const PublishedAnnual = z.strictObject({
  packId: z.string(),
  periodId: z.string(),
  /** "2025", "April 2025 to March 2026". */
  periodLabel: z.string(),
  from: z.string(),
  to: z.string(),
  countedOn: z.string(),
  threshold: z.number().int(),
  /** Cases brought within the period. */
  cases: Told,
  tables: z.array(ToldTable),
  days: z.array(ToldDays),
  policy: ToldPolicy,
  integrity: ToldIntegrity,
});
export type PublishedAnnual = z.infer<typeof PublishedAnnual>;

/** A count as told, with the reason where it is not told exactly. */
export type ToldCount = z.infer<typeof Told>;
