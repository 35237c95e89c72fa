import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { barChart } from '../../../../../shared/annual/figures/bars.ts';
import { dayRangeChart } from '../../../../../shared/annual/figures/day-ranges.ts';
import { toSvg } from '../../../../../shared/annual/figures/to-svg.ts';

/** Least contrast between what stands side by side (WCAG 2.2, 1.4.11 Non-text Contrast). */
const leastContrast = 3;
const paper = '#ffffff';

type Rgb = readonly [number, number, number];
type Sight = (colour: Rgb) => Rgb;

const rows = (matrix: readonly Rgb[]): Sight => {
  return ([r, g, b]) =>
    matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb;
};
/** How linear colours look: Viénot, Brettel and Mollon 1999 for those who lack red or green cones. */
const sights: Readonly<Record<string, Sight>> = {
  'with full sight': (colour) => colour,
  'in black and white': rows([
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ]),
  'without red cones': rows([
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ]),
  'without green cones': rows([
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ]),
};

function linear(hex: string): Rgb {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
}

function contrast(one: string, other: string, sight: Sight): number {
  const light = (hex: string): number => {
    const [r, g, b] = sight(linear(hex));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const bars = toSvg(
  barChart('Coverage', [
    { label: 'Signed', cell: { kind: 'band', from: 5, to: 9 }, why: null, outOf: 20 },
  ]),
  'Who had signed',
);
const fillsOf = (svg: string): string[] =>
  [...svg.matchAll(/<rect x=[^>]*fill="([^"]+)"/gu)].map(([, fill = '']) => fill);

describe.each(Object.keys(sights))('%s', (name) => {
  const sight = sights[name]!;

  test('what is certain, what may be and what is left of a whole are told apart on paper', () => {
    const [rest = '', known = '', hidden] = fillsOf(bars);
    expect(hidden).toBe('url(#hatch)');
    const stripe = /<pattern.*?<rect[^>]*\/><rect[^>]*fill="([^"]+)"/u.exec(bars)?.[1] ?? '';
    expect(contrast(stripe, paper, sight)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrast(known, rest, sight)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrast(known, paper, sight)).toBeGreaterThanOrEqual(leastContrast);
    const outlines = [...bars.matchAll(/stroke="([^"]+)"/gu)].map(([, stroke = '']) => stroke);
    expect(outlines).toHaveLength(2);
    for (const outline of outlines) {
      expect(contrast(outline, paper, sight)).toBeGreaterThanOrEqual(leastContrast);
    }
  });

  test('the words and the median can be read on paper', () => {
    const days = { median: 20, weeks: { fromWeeks: 1, toWeeks: 9 } };
    const svg = toSvg(dayRangeChart('Days', [{ label: 'To closing', days }]), 'Days');
    for (const [, fill = ''] of svg.matchAll(/<text[^>]*fill="([^"]+)"/gu)) {
      expect(contrast(fill, paper, sight)).toBeGreaterThanOrEqual(4.5);
    }
    for (const fill of fillsOf(svg)) {
      expect(contrast(fill, paper, sight)).toBeGreaterThanOrEqual(leastContrast);
    }
  });

  test.each([0, 1])('and on the screen (light, dark: %i)', (theme) => {
    const tokens = readFileSync('renderer/styles/tokens.css', 'utf8');
    const token = (of: string): string => {
      const pair = new RegExp(`--${of}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`, 'u').exec(
        tokens,
      );
      return pair?.[theme + 1] ?? '';
    };
    const known = token('fig-1');
    expect(contrast(known, token('surface-sheet'), sight)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrast(known, token('fig-track'), sight)).toBeGreaterThanOrEqual(leastContrast);
    const outline = token('line-control');
    expect(contrast(outline, token('surface-sheet'), sight)).toBeGreaterThanOrEqual(leastContrast);
  });
});

test('a chart on paper has a title and says all it shows in words', () => {
  expect(bars).toContain('role="img"');
  expect(bars).toContain('<title>Who had signed</title>');
  expect(bars).toContain('<desc>Coverage. Signed: 5 to 9.</desc>');
});
