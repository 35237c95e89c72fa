import { expect, test } from 'vitest';
import { withOutlinedText } from '../../../../electron/documents/docx/outlined-svg.ts';
import { barChart } from '../../../../shared/annual/figures/bars.ts';
import { toSvg } from '../../../../shared/annual/figures/to-svg.ts';

test('no word is left as text, and every letter has an outline', () => {
  const cell = { kind: 'count', count: 12 } as const;
  const svg = withOutlinedText(
    toSvg(barChart('Cases', [{ label: 'A & B', cell, why: null }]), 'Cases'),
  );
  expect(svg).not.toContain('<text');
  expect(svg.match(/<path /gu)).toHaveLength('A & B'.length + '12'.length);
  expect(svg).toContain('fill="#1a1a17"');
});

test.each([
  ['start', 100],
  ['middle', 88],
  ['end', 76],
])('words anchored at their %s begin where they should', (anchor, left) => {
  const svg = withOutlinedText(
    `<svg><text x="100" y="10" font-size="24" text-anchor="${anchor}">12</text></svg>`,
  );
  const [, x] = /translate\(([\d.]+) 10\)/u.exec(svg) ?? [];
  expect(Math.abs(Number(x) - left)).toBeLessThan(2);
});
