import { parseDate } from '../../time/parse-date.ts';

/** Which comes first where a day is written in numbers: the day, as in Britain, or the month. */
export type DayOrder = 'day_first' | 'month_first';

/** A cell read as a day. `other` is the day it would be if it were written the other way round, where that may be meant. */
export type ReadDay = { readonly day: string; readonly other: string | null };

const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/u;
const timeOfDay = /[ t]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?z?$/iu;

/**
 * A day as a cell of a list has it: `2024-03-01`, `1/3/2024`, `1 Mar 2024`, `01-Mar-24`, each perhaps with a time after it, or the
 * number that a spreadsheet counts days by. Null when it is no day.
 *
 * A year of two digits is never later than next year.
 *
 * @param today `YYYY-MM-DD`
 */
export function readDay(cell: string, order: DayOrder, today: string): ReadDay | null {
  const text = cell.trim().replace(timeOfDay, '').trim();
  if (/^\d{5}$/u.test(text)) return fromSerial(Number(text));
  const written = numbers.exec(text);
  if (!written) {
    const plain = text.replace(
      /^(\d{1,2})[-/ ]([a-z]{3,9})[-/ ](\d{2})$/iu,
      (_, d: string, m: string, y: string) => `${d} ${m} ${century(y, today)}`,
    );
    if (/^\d{1,2}\s+\p{L}+\.?$|^(today|yesterday)$|^\d{1,2}[ /.-]\d{1,2}$/iu.test(plain))
      return null;
    const day = parseDate(plain.replace(/^(\d{1,2})-([a-z]{3,9})-(\d{4})$/iu, '$1 $2 $3'), today);
    return day === null ? null : { day, other: null };
  }
  const [, first = '', , second = '', year = ''] = written;
  const whole = century(year, today);
  const dayFirst = parseDate(`${first}/${second}/${whole}`, today);
  const monthFirst = parseDate(`${second}/${first}/${whole}`, today);
  const [day, other] = order === 'day_first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (day === null) return null;
  return { day, other: other === day ? null : other };
}

/**
 * Whether the days of a column can be told: `day_first` or `month_first` when at least one fits only that way, `unclear` when
 * each fits both, `mixed` when they contradict one another.
 */
export function dayOrderOf(
  cells: readonly string[],
  today: string,
): DayOrder | 'unclear' | 'mixed' {
  const written = cells.filter((cell) => numbers.test(cell.trim().replace(timeOfDay, '').trim()));
  const fits = (cell: string, order: DayOrder): boolean => readDay(cell, order, today) !== null;
  const isDayFirst = written.some((cell) => fits(cell, 'day_first') && !fits(cell, 'month_first'));
  const isMonthFirst = written.some(
    (cell) => fits(cell, 'month_first') && !fits(cell, 'day_first'),
  );
  if (isDayFirst && isMonthFirst) return 'mixed';
  if (isDayFirst) return 'day_first';
  return isMonthFirst ? 'month_first' : 'unclear';
}

function century(year: string, today: string): string {
  if (year.length === 4) return year;
  const inThis = 2000 + Number(year);
  return String(inThis > Number(today.slice(0, 4)) + 1 ? inThis - 100 : inThis);
}

/** Days since 30 December 1899, as spreadsheets count; people are engaged between 1954 and 2119. */
function fromSerial(serial: number): ReadDay | null {
  if (serial < 20_000 || serial > 80_000) return null;
  const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return { day, other: null };
}
