import {
  barHeight,
  type Drawing,
  drawingWidth,
  type Mark,
  rowHeight,
  textWidth,
  rounded,
} from './drawing.ts';

/** Days to one stage: from the shortest to the longest case, and the median; null where too few cases stand behind them. */
export type DayRange = {
  readonly label: string;
  readonly days: { readonly median: number; readonly min: number; readonly max: number } | null;
};

const gap = 8;

/** A line from the shortest to the longest for each row, with the median marked on it. */
export function dayRangeChart(title: string, ranges: readonly DayRange[]): Drawing {
  const words = ranges.map(wordsOf);
  const left = Math.ceil(Math.max(0, ...ranges.map(({ label }) => textWidth(label)))) + gap;
  const longest = drawingWidth - left - gap - Math.ceil(Math.max(0, ...words.map(textWidth)));
  const top = Math.max(1, ...ranges.map(({ days }) => days?.max ?? 0));
  const perDay = longest / top;
  const marks = ranges.flatMap(({ label, days }, index): Mark[] => {
    const middle = index * rowHeight + rowHeight / 2;
    const baseline = middle + barHeight / 2 - 2;
    const end = days ? left + days.max * perDay : left;
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

/** Days in words: "median 41, from 12 to 96". */
export function wordsOf({ days }: Pick<DayRange, 'days'>): string {
  if (!days) return 'not shown';
  return `median ${days.median}, from ${days.min} to ${days.max}`;
}

function rangeMarks(
  { min, median, max }: NonNullable<DayRange['days']>,
  { left, middle, perDay }: { left: number; middle: number; perDay: number },
): Mark[] {
  const at = (days: number): number => left + days * perDay;
  return [
    {
      kind: 'rect',
      role: 'range',
      x: rounded(at(min)),
      y: middle - 2,
      width: Math.max(2, rounded(at(max) - at(min))),
      height: 4,
    },
    {
      kind: 'rect',
      role: 'middle',
      x: rounded(at(median) - 2),
      y: middle - 6,
      width: 4,
      height: 12,
    },
  ];
}
