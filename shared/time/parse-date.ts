const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const numeric = /^(\d{1,2})[\s/.-](\d{1,2})(?:[\s/.-](\d{4}|\d{2}))?$/u;
const named =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}|\d{2}))?$/u;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * A day as people in Britain write it, as `YYYY-MM-DD`: "22/11/2026", "22.11.26", "22 Nov", "22 November 2026", "today".
 *
 * A day without a year lies in the year of `today`. Null when it is no day.
 */
export function parseDate(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === 'today') return today;
  if (text === 'yesterday') return shift(today, -1);
  const plain = iso.exec(text);
  if (plain) return day(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const byNumber = numeric.exec(text);
  if (byNumber) return day(year(byNumber[3], today), Number(byNumber[2]), Number(byNumber[1]));
  const byName = named.exec(text);
  if (!byName) return null;
  const month = months.findIndex((name) => name.startsWith(byName[2] ?? '-'));
  return month === -1 ? null : day(year(byName[3], today), month + 1, Number(byName[1]));
}

function year(typed: string | undefined, today: string): number {
  if (typed === undefined) return Number(today.slice(0, 4));
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function day(inYear: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(inYear, month - 1, date));
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === date && inYear >= 1900;
  return isReal ? made.toISOString().slice(0, 10) : null;
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A time of day as `HH:MM`, from "19:58", "1958", "7.58 pm" or "7pm". Null when it is no time. */
export function parseTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?([0-5]\d))?(?::[0-5]\d)?\s*(am|pm)?$/u.exec(
    typed.trim().toLowerCase(),
  );
  if (!found) return null;
  const [, hours = '', minutes = '00', half] = found;
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  return hour > 23 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}
