import { homeDayOf, homeTimeOf } from './zones.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** "Mon 13 Jul 2026" from `2026-07-13`. */
export function dayInWords(day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  const weekday = weekdays[new Date(Date.parse(day)).getUTCDay()] ?? '';
  return `${weekday} ${date} ${months[month - 1] ?? ''} ${year}`;
}

/** "Mon 13 Jul 2026, 09:40" from an instant, as clocks in Britain show it. */
export function momentInWords(instant: string): string {
  return `${dayInWords(homeDayOf(instant))}, ${homeTimeOf(instant)}`;
}

/** "1 day", "3 days". */
export function amount(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** When something falls due, as lists show it: "Thu 16 Jul, 09:40" or "Fri 17 Jul", with the year where it is not that of `today`. */
export function dueInWords(due: string, today: string): string {
  const isMoment = due.includes('T');
  const day = isMoment ? homeDayOf(due) : due;
  const words = dayInWords(day);
  const short = day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
  return isMoment ? `${short}, ${homeTimeOf(due)}` : short;
}
