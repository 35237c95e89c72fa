import type { Deadline, DeadlineRule } from '../domain/agenda.ts';
import { areBankHolidaysKnown } from './bank-holidays.ts';
import { addDays, addMonths, daysFromTo } from './days.ts';
import { amount, dayInWords, momentInWords } from './in-words.ts';
import { isWorkingDay, workingDayFrom } from './working-days.ts';

/** What a rule is called, what it asks for and where it comes from. Suggestions: the Director confirms what applies. */
export type RuleText = {
  readonly title: string;
  /** What has to be done by then, where nobody wrote anything else. */
  readonly what: string;
  /** In a few words, with the law behind it. */
  readonly short: string;
  /** How it is counted. */
  readonly counting: string;
  readonly source: string;
};

/** The texts of the rules by which deadlines are counted. */
export const ruleTexts: Readonly<Record<DeadlineRule, RuleText>> = {
  data_breach: {
    title: 'Personal-data breach',
    what: 'Decide whether to tell the ICO',
    short: '72 hours, UK GDPR Article 33',
    counting:
      '72 hours from the moment STaSS became aware. Every hour counts: nights, weekends and bank holidays too.',
    source: 'UK GDPR, Article 33(1)',
  },
  rights_request: {
    title: 'Rights request',
    what: 'Answer the rights request',
    short: 'one month, UK GDPR Article 12',
    counting:
      'One calendar month from receipt: the day of the same number, or the last day of a shorter month. On a weekend or bank holiday, the next working day.',
    source: 'UK GDPR, Article 12(3); Information Commissioner, guide to the right of access',
  },
  promise: {
    title: 'Promise',
    what: 'Do what was promised',
    short: 'the day that was promised',
    counting: 'The day that was promised.',
    source: 'Acas Code, paragraph 4: no unreasonable delay',
  },
};

/** When a deadline falls due and how that was counted, one step a line. */
export type Due = {
  /** An instant for a clock of hours, otherwise a day (`YYYY-MM-DD`). */
  readonly at: string;
  readonly steps: readonly string[];
  /** Whether the clock stands still at the moment: the day moves on with it. */
  readonly isPaused: boolean;
  /** False where bank holidays count and those of the year are not known: the day is to be checked. */
  readonly isCertain: boolean;
};

const breachHours = 72;
const hourMs = 3_600_000;

/** When a deadline falls due, as things stand on `today`; null while it is not known when its clock began. */
export function dueOf(deadline: Deadline, today: string): Due | null {
  switch (deadline.rule) {
    case 'data_breach':
      return breachDue(deadline);
    case 'rights_request':
      return requestDue(deadline, today);
    case 'promise':
      return promiseDue(deadline);
  }
}

/** Real hours: neither a change of the clocks nor a weekend moves them (UK GDPR, Article 33). */
function breachDue({ startedAt }: Deadline): Due | null {
  if (startedAt === null) return null;
  const at = new Date(Date.parse(startedAt) + breachHours * hourMs).toISOString();
  const steps = [
    `Aware ${momentInWords(startedAt)}`,
    `${breachHours} hours later: ${momentInWords(at)}`,
  ];
  return { at, steps, isPaused: false, isCertain: true };
}

/** One month, or up to three for a complex request (Article 12(3)), and the days for which the clock stood still. */
function requestDue({ startedOn, extendedByMonths, pauses }: Deadline, today: string): Due | null {
  if (startedOn === null) return null;
  const months = 1 + extendedByMonths;
  const corresponding = addMonths(startedOn, months);
  const extension =
    extendedByMonths > 0 ? `, with ${amount(extendedByMonths, 'further month')}` : '';
  const steps = [
    `Received ${dayInWords(startedOn)}`,
    `${amount(months, 'month')} later${extension}: ${dayInWords(corresponding)}`,
  ];
  const { day, pausedDays, isPaused } = withPauses(corresponding, pauses, startedOn, today);
  if (pausedDays > 0) {
    steps.push(`${amount(pausedDays, 'day')} while the clock stood still: ${dayInWords(day)}`);
  }
  const at = workingDayFrom(day);
  if (!isWorkingDay(day)) steps.push(`Not a working day; the next one: ${dayInWords(at)}`);
  const year = Number(at.slice(0, 4));
  const isCertain = areBankHolidaysKnown(year);
  if (!isCertain) {
    steps.push(
      `Bank holidays of ${year} are not known here: check the day at gov.uk/bank-holidays`,
    );
  }
  return { at, steps, isPaused, isCertain };
}

/** Moves a day on by the days of the pauses, each day once. A pause that begins when time has run out comes too late. */
function withPauses(
  day: string,
  pauses: Deadline['pauses'],
  startedOn: string,
  today: string,
): { day: string; pausedDays: number; isPaused: boolean } {
  let due = day;
  let pausedDays = 0;
  let isPaused = false;
  let from = startedOn;
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = pause.from > from ? pause.from : from;
    if (first > workingDayFrom(due)) break;
    isPaused ||= pause.to === null && pause.from <= today;
    const days = daysFromTo(first, pause.to ?? today) + 1;
    if (days <= 0) continue;
    due = addDays(due, days);
    pausedDays += days;
    from = addDays(first, days);
  }
  return { day: due, pausedDays, isPaused };
}

function promiseDue({ startedOn, promisedOn }: Deadline): Due | null {
  if (promisedOn === null) return null;
  const steps = [
    ...(startedOn === null ? [] : [`Promised on ${dayInWords(startedOn)}`]),
    `For ${dayInWords(promisedOn)}`,
  ];
  return { at: promisedOn, steps, isPaused: false, isCertain: true };
}
