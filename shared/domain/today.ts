import { z } from 'zod';
import { roleGroups } from '../annual/facts/groups.ts';
import { RegisterDue } from '../registers/due.ts';
import { CaseAgendaItem } from './case-relations.ts';
import { Reference } from './case-detail.ts';
import { Stage } from './case-file.ts';
import { CalendarDate, Id } from './common.ts';

/** An open case as lines of the home screen name it. */
const NamedCase = z.strictObject({ caseId: Id, reference: Reference, title: z.string() });

/** An open action that has no day, with the case it belongs to. */
export const UndatedAction = CaseAgendaItem.pick({
  what: true,
  target: true,
  caseId: true,
  reference: true,
  title: true,
});
export type UndatedAction = z.infer<typeof UndatedAction>;

/** What the home screen shows of all open cases. Lists hold their first lines; `total` says how many there are of each. */
export const Today = z.strictObject({
  /** Soonest first, all that is overdue and all that falls due within the next days. */
  agenda: z.array(CaseAgendaItem),
  /** Open actions without a day, by case. */
  undated: z.array(UndatedAction),
  /** What cannot wait and has no day, by case: the tool's own words, without names. */
  urgent: z.array(
    NamedCase.extend({
      id: z.string(),
      text: z.string(),
      source: z.string(),
      section: z.string(),
      target: z.string().nullable(),
    }),
  ),
  /** Cases about which triage has not decided, longest first. */
  untriaged: z.array(NamedCase.extend({ broughtOn: CalendarDate, days: z.number().int() })),
  /** Open cases in which nothing was changed for a while, longest first. */
  still: z.array(NamedCase.extend({ stage: Stage, changedAt: z.string(), days: z.number().int() })),
  total: z.strictObject({
    agenda: z.number().int(),
    undated: z.number().int(),
    urgent: z.number().int(),
    untriaged: z.number().int(),
    still: z.number().int(),
  }),
  /** Open cases that are worked on here. */
  openCases: z.number().int(),
  /** Whether a case was ever entered, open or closed. */
  hasCases: z.boolean(),
  /** Open cases that are worked on elsewhere, the one that left last first; nothing else here is about them. */
  handedOver: z.array(NamedCase.extend({ to: z.string(), at: z.string() })),
  /** What the registers ask for, soonest first: all that is overdue and all that falls due within the next days. */
  registers: z.array(RegisterDue),
  /** Records whose time is up by rules of the retention schedule that are confirmed; none under a legal hold. */
  retentionDue: z.number().int(),
  /** Who has signed for the newest policy, by group; groups in which nobody is engaged are not there (Declaration). */
  signatures: z.array(
    z.strictObject({
      group: z.enum(roleGroups),
      engaged: z.number().int(),
      missing: z.number().int(),
    }),
  ),
  /** The version of the policy in force, and until when it is to be reviewed (clause "Review"). */
  policy: z.strictObject({
    title: z.string(),
    reviewedOn: z.iso.date(),
    nextReviewDue: z.iso.date(),
  }),
  /** Open cases worked on here, by how far they have come; every stage but the last is there. */
  stages: z.array(z.strictObject({ stage: Stage, count: z.number().int() })),
  /** Cases opened and closed in each of the last twelve months, oldest first; `month` as `2026-07`. */
  months: z.array(
    z.strictObject({ month: z.string(), opened: z.number().int(), closed: z.number().int() }),
  ),
});
export type Today = z.infer<typeof Today>;
