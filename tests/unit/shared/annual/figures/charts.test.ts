import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barChart, type Bar } from '../../../../../shared/annual/figures/bars.ts';
import { cellRange, cellWords } from '../../../../../shared/annual/figures/cell-words.ts';
import { dayRangeChart } from '../../../../../shared/annual/figures/day-ranges.ts';
import {
  brokenInto,
  type Drawing,
  type Mark,
  textWidth,
} from '../../../../../shared/annual/figures/drawing.ts';
import { monthChart } from '../../../../../shared/annual/figures/months.ts';
import { toSvg } from '../../../../../shared/annual/figures/to-svg.ts';
import type { Published } from '../../../../../shared/annual/suppression/types.ts';

const count = (count: number): Published => ({ kind: 'count', count });
const fewer: Published = { kind: 'fewerThan', bound: 5 };
const band: Published = { kind: 'band', from: 5, to: 9 };
const withheld: Published = { kind: 'withheld' };

const anyCell: fc.Arbitrary<Published> = fc.oneof(
  fc.nat(80).map(count),
  fc.constantFrom(fewer, band, withheld),
);

const shapes = ({ marks }: Drawing, role: string): Extract<Mark, { kind: 'rect' }>[] =>
  marks.flatMap((mark) => (mark.kind === 'rect' && mark.role === role ? [mark] : []));
const words = ({ marks }: Drawing): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

function chartOf(cells: readonly Published[]): Drawing {
  const bars = cells.map((cell, index): Bar => ({ label: `Row ${index + 1}`, cell, why: null }));
  return barChart('Cases', bars);
}

test.each<[Published, string]>([
  [count(0), '0'],
  [fewer, 'fewer than 5'],
  [band, '5 to 9'],
  [withheld, 'not shown'],
])('%o reads “%s”', (cell, text) => {
  expect(cellWords(cell)).toBe(text);
});

test('a count that was widened for another’s sake bears its mark, a small one does not', () => {
  expect(cellWords(band, 'complement')).toBe('5 to 9 ‡');
  expect(cellWords(band, 'mostlySmall')).toBe('5 to 9');
  expect(cellWords(count(9), 'complement')).toBe('9');
});

test('a hidden count is drawn as far as it may reach, whatever it is', () => {
  const chart = chartOf([count(8), fewer, band, withheld]);
  const [exact, atLeast] = shapes(chart, 'known');
  const [small, above] = shapes(chart, 'hidden');
  expect(small!.width).toBeCloseTo((exact!.width / 8) * 4, 0);
  expect(atLeast!.width).toBeCloseTo((exact!.width / 8) * 5, 0);
  expect(above!.x).toBeCloseTo(atLeast!.x + atLeast!.width, 0);
  expect(shapes(chart, 'known')).toHaveLength(2);
  expect(shapes(chart, 'hidden')).toHaveLength(2);
  expect(words(chart)).toContain('not shown');
});

test('a part of a whole shows what is left of it, and says its own words', () => {
  const chart = barChart('Coverage', [
    { label: 'Employees', cell: count(38), why: null, outOf: 43, words: '38 of 43' },
    { label: 'Agency', cell: count(3), why: null, outOf: 3, words: 'all' },
  ]);
  expect(shapes(chart, 'rest')).toHaveLength(1);
  expect(chart.alt).toBe('Coverage. Employees: 38 of 43; Agency: all.');
});

test('no mark leaves the plane and no value is covered, whatever is counted', () => {
  const label = fc.lorem({ maxCount: 9 });
  const anyBar = fc.record({ label, cell: anyCell, why: fc.constant(null) });
  fc.assert(
    fc.property(fc.array(anyBar, { maxLength: 25 }), (bars) => {
      const chart = barChart('Cases', bars);
      const ends = chart.marks.map((mark) =>
        mark.kind === 'rect' ? mark.x + mark.width : mark.x + textWidth(mark.text),
      );
      expect(Math.max(0, ...ends)).toBeLessThanOrEqual(chart.width + 1);
      const bottoms = chart.marks.map((mark) =>
        mark.kind === 'rect' ? mark.y + mark.height : mark.y,
      );
      expect(Math.max(0, ...bottoms)).toBeLessThanOrEqual(chart.height + 1);
      for (const mark of chart.marks)
        if (mark.kind === 'rect') expect(mark.width).toBeGreaterThan(0);
    }),
  );
});

test('the alternative text says every count as it is published, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 1, maxLength: 20 }), (cells) => {
      const said = chartOf(cells).alt.slice('Cases. '.length, -1).split('; ');
      expect(said).toEqual(cells.map((cell, row) => `Row ${row + 1}: ${cellWords(cell)}`));
    }),
  );
});

test('two hidden counts of one kind are drawn alike', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
      const drawn = shapes(chartOf([...cells, fewer, fewer]), 'hidden').slice(-2);
      expect(drawn[0]!.width).toBe(drawn[1]!.width);
    }),
  );
});

test('months stand in their order, and only exact counts stand above their columns', () => {
  const months = [count(7), fewer, band, withheld].map((cell, index) => ({
    month: `2025-0${index + 1}`,
    cell,
    why: null,
  }));
  const chart = monthChart('Cases by month', months);
  expect(words(chart)).toEqual(['7', 'J', 'F', 'M', 'A']);
  expect(chart.alt).toContain('2025-02: fewer than 5; 2025-03: 5 to 9; 2025-04: not shown');
});

test('days are drawn over the weeks they lie within, with the median between', () => {
  const chart = dayRangeChart('Days', [
    { label: 'To a decision', days: { median: 41.5, weeks: { fromWeeks: 1, toWeeks: 14 } } },
    { label: 'To a hearing', days: { median: 30, weeks: null } },
    { label: 'To the end', days: null },
  ]);
  const [range] = shapes(chart, 'range');
  const [middle] = shapes(chart, 'middle');
  expect(middle!.x).toBeGreaterThan(range!.x);
  expect(middle!.x).toBeLessThan(range!.x + range!.width);
  expect(words(chart)).toEqual([
    'To a decision',
    'median 41.5, all within 1 to 14 weeks',
    'To a hearing',
    'median 30',
    'To the end',
    'not shown',
  ]);
});

test('the SVG is sound whatever a label says', () => {
  const svg = toSvg(barChart('Cases', [{ label: '<b>&"x"', cell: count(1), why: null }]), 'A & B');
  expect(svg).toContain('&lt;b&gt;&amp;&quot;x&quot;');
  expect(svg).not.toContain('<b>');
});

test('words are broken between words only', () => {
  expect(brokenInto('inappropriate about colleagues', 110)).toEqual([
    'inappropriate',
    'about colleagues',
  ]);
  expect(brokenInto('Incomprehensibilities', 20)).toEqual(['Incomprehensibilities']);
});

test('a band says its bounds, a small count from nothing to one below its bound', () => {
  expect(cellRange(band)).toEqual({ least: 5, most: 9 });
  expect(cellRange(fewer)).toEqual({ least: 0, most: 4 });
  expect(cellRange(withheld)).toBeNull();
});

test.each([3, 12, 18, 24, 36, 96])('of %i months no word stands on another', (length) => {
  const months = Array.from({ length }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    const cell = count(at % 5 === 0 ? 10 : at % 3);
    return { month: `${2023 + Math.floor(at / 12)}-${month}`, cell, why: null };
  });
  const chart = monthChart('Cases by month', months);
  const texts = chart.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
  for (const role of ['label', 'value'] as const) {
    const spans = texts
      .filter((mark) => mark.role === role)
      .map(({ x, text, anchor }) => {
        const from = anchor === 'start' ? x : x - textWidth(text) / 2;
        return { from, to: from + textWidth(text) };
      });
    for (const [at, { to }] of spans.entries()) {
      expect(to).toBeLessThanOrEqual((spans[at + 1]?.from ?? Infinity) + 1);
    }
  }
  if (length > 24) expect(words(chart)).toContain('2024');
});
