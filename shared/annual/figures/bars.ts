import type { Published, Reason } from '../suppression/types.ts';
import { cellRange, cellWords } from './cell-words.ts';
import {
  barHeight,
  brokenInto,
  type Drawing,
  drawingWidth,
  lineHeight,
  type Mark,
  rowHeight,
  textWidth,
  rounded,
} from './drawing.ts';

/** One bar: what it counts, and the count as published. */
export type Bar = {
  readonly label: string;
  readonly cell: Published;
  readonly why: Reason | null;
  /** What it is a part of, where that is known: the size of a group. */
  readonly outOf?: number;
  /** Said in place of the count: "38 of 43". */
  readonly words?: string;
};

const gap = 8;
const mostForLabels = 200;

/**
 * Bars from left to right, one row each. A hidden count is hatched as far as it may reach, so its length tells no more than
 * its words do.
 */
export function barChart(title: string, bars: readonly Bar[]): Drawing {
  const words = bars.map(wordsOf);
  const labels = bars.map(({ label }) => brokenInto(label, mostForLabels));
  const labelWidth = Math.ceil(Math.max(0, ...labels.flat().map(textWidth)));
  const wordsWidth = Math.ceil(Math.max(0, ...words.map(textWidth)));
  const left = labelWidth + gap;
  const longest = drawingWidth - left - gap - wordsWidth;
  const top = Math.max(1, ...bars.map((bar) => bar.outOf ?? cellRange(bar.cell)?.most ?? 0));
  const perOne = longest / top;

  const marks: Mark[] = [];
  let y = 0;
  for (const [index, bar] of bars.entries()) {
    const lines = labels[index] ?? [];
    const height = rowHeight + (lines.length - 1) * lineHeight;
    const barY = y + (height - barHeight) / 2;
    marks.push(...labelMarks(lines, y + (height - lines.length * lineHeight) / 2));
    const { shapes, end } = barShapes(bar, { left, y: barY, perOne });
    marks.push(...shapes, {
      kind: 'text',
      role: cellRange(bar.cell) ? 'value' : 'quiet',
      x: rounded(end + gap),
      y: barY + barHeight - 2,
      anchor: 'start',
      text: words[index] ?? '',
    });
    y += height;
  }
  marks.push({ kind: 'rect', role: 'axis', x: left - 1, y: 0, width: 1, height: y });
  const alt = `${title}. ${bars.map(({ label }, index) => `${label}: ${words[index] ?? ''}`).join('; ')}.`;
  return { width: drawingWidth, height: y, alt, marks };
}

function wordsOf({ cell, why, words }: Bar): string {
  return words ?? cellWords(cell, why);
}

function labelMarks(lines: readonly string[], y: number): Mark[] {
  return lines.map((text, line) => ({
    kind: 'text',
    role: 'label',
    x: 0,
    y: rounded(y + (line + 1) * lineHeight - 3),
    anchor: 'start',
    text,
  }));
}

function barShapes(
  { cell, outOf }: Bar,
  { left, y, perOne }: { left: number; y: number; perOne: number },
): { shapes: Mark[]; end: number } {
  const range = cellRange(cell);
  const shapes: Mark[] = [];
  const add = (role: 'known' | 'hidden' | 'rest', from: number, to: number): void => {
    if (to <= from) return;
    const x = rounded(left + from * perOne);
    const width = rounded((to - from) * perOne);
    shapes.push({ kind: 'rect', role, x, y, width, height: barHeight });
  };
  if (outOf !== undefined) add('rest', range?.most ?? 0, outOf);
  if (range) {
    add('known', 0, range.least);
    add('hidden', range.least, range.most);
  }
  const end = left + (outOf ?? range?.most ?? 0) * perOne;
  return { shapes, end };
}
