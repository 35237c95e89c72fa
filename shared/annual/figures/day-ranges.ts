import {
  barHeight,
  type Drawing,
  drawingWidth,
  type Mark,
  rowHeight,
  textWidth,
  rounded,
} from './drawing.ts';

/** Days to one stage: the middle, and the weeks between which all cases lie; null where too few cases stand behind them. */
export type DayRange = {
  readonly label: string;
  readonly days: {
    readonly median: number;
    readonly weeks: { readonly fromWeeks: number; readonly toWeeks: number } | null;
  } | null;
};

const gap = 8;

/** A line over the weeks between which all cases lie, with the median marked on it; the mark alone where only it may be told. */
export function dayRangeChart(title: string, ranges: readonly DayRange[]): Drawing {
  const words = ranges.map(wordsOf);
  const left = Math.ceil(Math.max(0, ...ranges.map(({ label }) => textWidth(label)))) + gap;
  const longest = drawingWidth - left - gap - Math.ceil(Math.max(0, ...words.map(textWidth)));
  const top = Math.max(1, ...ranges.map(({ days }) => longestOf(days)));
  const perDay = longest / top;
  const marks = ranges.flatMap(({ label, days }, index): Mark[] => {
    const middle = index * rowHeight + rowHeight / 2;
    const baseline = middle + barHeight / 2 - 2;
    const end = left + longestOf(days) * perDay;
    return [
      { kind: 'text', role: 'label', x: 0, y: baseline, anchor: 'start', text: label },
      ...(days ? rangeMarks(days, { left, middle, perDay }) : []),
      {
        kind: 'text',
        role: days ? 'value' : 'quiet',
        x: rounded(end + gap),
        y: baseline,
        anchor: 'start',
        text: words[index] ?? '',
      },
    ];
  });
  const height = ranges.length * rowHeight;
  marks.push({ kind: 'rect', role: 'axis', x: left - 1, y: 0, width: 1, height });
  const said = ranges.map(({ label }, index) => `${label}: ${words[index] ?? ''}`);
  return { width: drawingWidth, height, alt: `${title}. ${said.join('; ')}.`, marks };
}

/** Days in words: "median 41, all within 1 to 14 weeks". */
export function wordsOf({ days }: Pick<DayRange, 'days'>): string {
  if (!days) return 'not shown';
  const { median, weeks } = days;
  if (!weeks) return `median ${median}`;
  const { fromWeeks, toWeeks } = weeks;
  const span = fromWeeks === 0 ? String(toWeeks) : `${fromWeeks} to ${toWeeks}`;
  return `median ${median}, all within ${span} ${toWeeks === 1 ? 'week' : 'weeks'}`;
}

const daysOfWeek = 7;

function longestOf(days: DayRange['days']): number {
  return days ? Math.max(days.median, (days.weeks?.toWeeks ?? 0) * daysOfWeek) : 0;
}

function rangeMarks(
  { median, weeks }: NonNullable<DayRange['days']>,
  { left, middle, perDay }: { left: number; middle: number; perDay: number },
): Mark[] {
  const at = (days: number): number => rounded(left + days * perDay);
  const line = weeks && {
    x: at(weeks.fromWeeks * daysOfWeek),
    width: rounded((weeks.toWeeks - weeks.fromWeeks) * daysOfWeek * perDay),
  };
  return [
    ...(line ? [{ kind: 'rect', role: 'range', ...line, y: middle - 2, height: 4 } as const] : []),
    { kind: 'rect', role: 'middle', x: at(median) - 2, y: middle - 6, width: 4, height: 12 },
  ];
}
