import { z } from 'zod';
import { BookKind, type BookRecord, entriesOf } from '../books/books.ts';
import type { Appeal } from '../domain/appeal.ts';
import {
  type CaseFile,
  caseRetentionCategories,
  type CaseRetentionCategory,
} from '../domain/case-file.ts';
import { CalendarDate } from '../domain/common.ts';
import { isSanction, type Outcome, warnings } from '../domain/outcome.ts';
import { addMonths } from '../time/days.ts';
import { finishedEntries } from './finished.ts';
import {
  retentionCategories,
  retentionRuleOf,
  retentionWords,
  type RetentionCategory,
} from './retention-schedule.ts';
import { lastDayOfUse } from './official-use-end.ts';

const Category = z.enum(retentionCategories);

/** One record, or what of one kind belongs to a case, with the day on which its time is up. */
export const RetentionItem = z.strictObject({
  /** The case, or the entry of the registers. */
  of: z.union([z.literal('case'), BookKind]),
  id: z.string(),
  name: z.string(),
  countedFrom: CalendarDate,
  dueOn: CalendarDate,
});
export type RetentionItem = z.infer<typeof RetentionItem>;

/** What of a category is due on a day, and what would be but for a legal hold. */
export const RetentionLine = z.strictObject({
  category: Category,
  /** Whether the Director confirmed the rule; until then this is what would be due. */
  isConfirmed: z.boolean(),
  due: z.array(RetentionItem),
  held: z.array(RetentionItem),
});
export type RetentionLine = z.infer<typeof RetentionLine>;

/** How long one closed case is kept. `dueOn` is null where the rule gives no period. */
export const CaseRetention = z.strictObject({
  category: z.enum(caseRetentionCategories),
  isConfirmed: z.boolean(),
  countedFrom: CalendarDate,
  dueOn: CalendarDate.nullable(),
});
export type CaseRetention = z.infer<typeof CaseRetention>;

/** What of a closed case its time of keeping is worked out from. */
export type ClosedCase = {
  readonly caseId: string;
  readonly reference: string;
  readonly file: Pick<CaseFile, 'closing' | 'legalHold' | 'retentionCategory'>;
  readonly outcome: Pick<Outcome, 'actions' | 'warningUntil'>;
  readonly appeal: Pick<Appeal, 'outcome' | 'actions' | 'warningUntil'>;
  readonly exhibits: number;
  readonly meetings: number;
  readonly letters: number;
};

/**
 * How long a case is kept: by its outcome, after an appeal by what applies then, or as the Director says. Null while it is not
 * closed.
 */
export function caseRetention(
  rules: readonly BookRecord[],
  { file, outcome, appeal }: Pick<ClosedCase, 'file' | 'outcome' | 'appeal'>,
): CaseRetention | null {
  const { closing } = file;
  if (!closing) return null;
  const replaced = appeal.outcome === null ? null : appeal.actions;
  const actions = replaced ?? outcome.actions;
  const category = file.retentionCategory ?? categoryOf(actions, closing.reason);
  const until = (replaced && appeal.warningUntil) ?? outcome.warningUntil;
  const isLater = category === 'case_warning' && until !== null && until > closing.closedOn;
  const countedFrom = isLater ? until : closing.closedOn;
  const { keepMonths, confirmedOn } = retentionRuleOf(rules, category);
  return {
    category,
    isConfirmed: confirmedOn !== null,
    countedFrom,
    dueOn: keepMonths === null ? null : addMonths(countedFrom, keepMonths),
  };
}

function categoryOf(
  actions: Outcome['actions'],
  reason: NonNullable<CaseFile['closing']>['reason'],
): CaseRetentionCategory {
  const sanctions = actions.filter(isSanction);
  if (sanctions.some((action) => !warnings.includes(action))) return 'case_dismissal';
  if (sanctions.length > 0) return 'case_warning';
  // What was never decided may still be asked about, by a professional body for instance.
  if (reason === 'person_left') return 'case_dismissal';
  const isInformal = reason === 'informal_resolution' || reason === 'formal_outcome';
  return isInformal || actions.some((action) => action !== 'no_action')
    ? 'case_informal'
    : 'case_no_breach';
}

type Counted = Omit<RetentionItem, 'dueOn'> & { readonly isHeld?: boolean };

/**
 * What the schedule finds due on a day, by category. Cases under a legal hold, and what belongs to them, are told apart; what
 * belongs to an open case is not due. `cases` are all that are closed.
 * Nothing is deleted by it. `registers` holds the rules, too; days are `YYYY-MM-DD`.
 */
export function retentionDue(
  registers: readonly BookRecord[],
  cases: readonly ClosedCase[],
  today: string,
): RetentionLine[] {
  const counted = { ...countedCases(registers, cases), ...countedEntries(registers, cases) };
  return retentionCategories.map((category) => {
    const { keepMonths, confirmedOn, action } = retentionRuleOf(registers, category);
    const isKept = action === 'keep' || keepMonths === null;
    const items = isKept ? [] : (counted[category] ?? []);
    const due = items
      .map((item) => ({ ...item, dueOn: addMonths(item.countedFrom, keepMonths ?? 0) }))
      .filter(({ dueOn }) => dueOn <= today)
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.name.localeCompare(b.name, 'en'));
    const told = (isHeld: boolean) =>
      due.filter((item) => (item.isHeld ?? false) === isHeld).map(({ isHeld: _, ...item }) => item);
    return { category, isConfirmed: confirmedOn !== null, due: told(false), held: told(true) };
  });
}

type ByCategory = { [Category in RetentionCategory]?: Counted[] };

function countedCases(rules: readonly BookRecord[], cases: readonly ClosedCase[]): ByCategory {
  const byCategory: ByCategory = {};
  const put = (category: RetentionCategory, item: Counted): void => {
    (byCategory[category] ??= []).push(item);
  };
  for (const one of cases) {
    const kept = caseRetention(rules, one);
    if (!kept) continue;
    const isHeld = one.file.legalHold !== null;
    const item = { of: 'case' as const, id: one.caseId, name: one.reference, isHeld };
    put(kept.category, { ...item, countedFrom: kept.countedFrom });
    // What belongs to a case is never due before it.
    if (kept.dueOn === null || retentionRuleOf(rules, kept.category).action === 'keep') continue;
    const part = { ...item, countedFrom: kept.dueOn };
    if (one.exhibits > 0) put('evidence', part);
    if (one.meetings > 0) put('meeting_notes', part);
    if (one.letters > 0) put('letters', part);
  }
  return byCategory;
}

function countedEntries(
  registers: readonly BookRecord[],
  cases: readonly ClosedCase[],
): ByCategory {
  const people = new Map(
    entriesOf(registers, 'registered_person').map(({ id, body }) => [id, body] as const),
  );
  const from = <K extends RegisterKind>(
    of: K,
    read: (body: ReturnType<typeof finishedEntries<K>>[number]['body']) => [string | null, string],
  ): Counted[] =>
    finishedEntries(registers, of).flatMap(({ id, body }) => {
      const [countedFrom, name] = read(body);
      return countedFrom === null ? [] : [{ of, id, name, countedFrom }];
    });
  return {
    acknowledgements: from('acknowledgement', ({ personId }) => [
      people.get(personId)?.endedOn ?? null,
      people.get(personId)?.name ?? retentionWords.acknowledgements.label,
    ]),
    photo_permissions: from('photo_permission', ({ withdrawnOn, what }) => [withdrawnOn, what]),
    removal_requests: removalRequests(registers, cases),
    official_use: from('official_use', (body) => [
      lastDayOfUse(body),
      (body.personId === null ? body.personName : people.get(body.personId)?.name) || body.platform,
    ]),
  };
}

type RegisterKind = 'acknowledgement' | 'photo_permission' | 'official_use';

/** Those that were met or refused, but for those that belong to an open case. */
function removalRequests(
  registers: readonly BookRecord[],
  cases: readonly ClosedCase[],
): Counted[] {
  const closed = new Map(cases.map((one) => [one.caseId, one.file]));
  return finishedEntries(registers, 'removal_request').flatMap(({ id, body }) => {
    const { caseId, removedOn, refusedBecause, askedOn, item, address } = body;
    const countedFrom = removedOn ?? (refusedBecause.trim() === '' ? null : askedOn);
    const file = caseId === null ? undefined : closed.get(caseId);
    if (countedFrom === null || (caseId !== null && !file)) return [];
    const isHeld = file !== undefined && file.legalHold !== null;
    const name = item || address;
    return [{ of: 'removal_request' as const, id, name, countedFrom, isHeld }];
  });
}

/** How many records are due by rules that the Director confirmed, each once, however many of its parts are due with it. */
export function dueByConfirmedRules(lines: readonly RetentionLine[]): number {
  const due = lines.filter(({ isConfirmed }) => isConfirmed).flatMap((line) => line.due);
  return new Set(due.map(({ of, id }) => `${of} ${id}`)).size;
}
