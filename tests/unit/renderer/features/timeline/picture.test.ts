import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../../../renderer/features/timeline/labels.ts';
import {
  fit,
  fitMost,
  gridLines,
  pan,
  weekends,
  xOf,
  zoom,
  type Scale,
} from '../../../../../renderer/features/timeline/scale.ts';
import { axisOf, shapesOf, type Shape } from '../../../../../renderer/features/timeline/shapes.ts';
import { asShown, entry, onDay } from '../../../../../shared/chronology/entry.ts';

const at = (text: string): number => Date.parse(text);
const june: Scale = {
  fromMs: at('2026-06-18T23:00:00Z'),
  toMs: at('2026-07-17T23:00:00Z'),
  left: 76,
  width: 736,
};

function anEntry(id: string, fields: Partial<Parameters<typeof entry>[0]> = {}) {
  return entry({
    id,
    lane: 'content',
    section: 'content',
    target: null,
    from: onDay('2026-06-22'),
    what: id,
    short: id,
    ...fields,
  });
}

describe('The scale of the picture', () => {
  test('holds every moment with room at both ends', () => {
    const { fromMs, toMs } = fit([at('2026-06-20T00:00Z'), at('2026-07-10T00:00Z')], 0);
    expect(fromMs).toBeLessThan(at('2026-06-20T00:00Z'));
    expect(toMs).toBeGreaterThan(at('2026-07-10T00:00Z'));
  });

  describe('to begin with', () => {
    const days = Array.from({ length: 16 }, (_, index) => june.fromMs + index * 86_400_000);
    const old = at('2019-01-01T00:00Z');
    const later = at('2031-01-01T00:00Z');

    test.each([
      ['one old date', [old, ...days]],
      ['one date far ahead', [...days, later]],
      ['in any order', [...days.slice(3), old, ...days.slice(0, 3)]],
    ])('leaves out %s, and shows the rest as if it were all', (_, moments) => {
      expect(fitMost(moments, 0)).toEqual(fit(days, 0));
    });

    test.each([
      ['what lies close together', days],
      ['two halves that lie apart', [...days, ...days.map((day) => day - 1e12)]],
      ['few dates, however far', [old, ...days.slice(0, 4)]],
      ['nothing at all', []],
      ['a single moment', [old]],
      ['a post of two days before', [june.fromMs, ...days.slice(0, 9).map(() => days[2] ?? 0)]],
    ])('holds all of %s', (_, moments) => {
      expect(fitMost(moments, 0)).toEqual(fit(moments, 0));
    });
  });

  test('keeps a moment where it is while zooming, and never shows more than all', () => {
    const around = at('2026-06-22T12:00Z');
    const near = { ...june, ...zoom(june, 0.5, around, june) };
    expect(xOf(near, around)).toBeCloseTo(xOf(june, around));
    expect(zoom(near, 100, around, june)).toEqual({ fromMs: june.fromMs, toMs: june.toMs });
  });

  test('stops at the ends while moving', () => {
    const near = zoom(june, 0.25, june.fromMs, june);
    expect(pan(near, -1, june).fromMs).toBe(june.fromMs);
    expect(pan(near, 50, june).toMs).toBe(june.toMs);
  });

  test('draws Mondays for a month, and every day when zoomed in', () => {
    expect(gridLines(june).map(({ day }) => day)).toEqual([
      '2026-06-22',
      '2026-06-29',
      '2026-07-06',
      '2026-07-13',
    ]);
    const near = { ...june, ...zoom(june, 0.2, at('2026-06-22T00:00Z'), june) };
    expect(gridLines(near).map(({ day }) => day)).toContain('2026-06-23');
  });

  test('draws firsts of months apart enough for their names over years', () => {
    const years = { ...june, toMs: at('2031-07-17T23:00:00Z') };
    const lines = gridLines(years);
    const gaps = lines.slice(1).map(({ x }, index) => x - (lines[index]?.x ?? 0));
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThan(70);
  });

  test('shades weekends that lie in it, the 49 hours of one with a change of clocks too', () => {
    expect(weekends(june)).toHaveLength(4);
    const october = {
      ...june,
      fromMs: at('2026-10-19T00:00Z'),
      toMs: at('2026-10-31T00:00Z'),
    };
    const [weekend] = weekends(october);
    const pxPerHour = october.width / ((october.toMs - october.fromMs) / 3_600_000);
    expect((weekend?.width ?? 0) / pxPerHour).toBeCloseTo(49);
  });
});

describe('The shapes in it', () => {
  test('tell apart what is exact, uncertain, ended, planned, held and counted', () => {
    const shapes = shapesOf(
      [
        anEntry('dot'),
        anEntry('about', { precision: 'about' }),
        anEntry('gone', { mark: 'ended' }),
        anEntry('plan', { mark: 'planned' }),
        anEntry('hold', { mark: 'hold', to: onDay('2026-06-24') }),
        anEntry('clock', { mark: 'clock', to: onDay('2026-06-25') }),
      ],
      june,
      at('2026-07-15T00:00Z'),
    );
    expect(shapes.map(({ form }) => form)).toEqual([
      'dot',
      'uncertain',
      'hollow',
      'planned',
      'hold',
      'clock',
    ]);
  });

  test('run to now while something is still in force, and to the end of its last day once ended', () => {
    const now = at('2026-07-15T00:00Z');
    const [open, ended] = shapesOf(
      [
        anEntry('open', { mark: 'hold', isOpenEnded: true }),
        anEntry('ended', { lane: 'clocks', mark: 'hold', to: onDay('2026-06-22') }),
      ],
      june,
      now,
    );
    expect((open?.x ?? 0) + (open?.width ?? 0)).toBeCloseTo(xOf(june, now));
    expect(ended?.width).toBeCloseTo(june.width / 29);
  });

  test('lie on different tracks where spans of one lane overlap', () => {
    const span = { mark: 'hold', lane: 'clocks', to: onDay('2026-07-01') } as const;
    const [a, b, c] = shapesOf(
      [
        anEntry('a', span),
        anEntry('b', span),
        anEntry('c', { ...span, from: onDay('2026-07-05'), to: onDay('2026-07-06') }),
      ],
      june,
      0,
    );
    expect(a?.y).toBe(axisOf('clocks'));
    expect(b?.y).toBeGreaterThan(a?.y ?? 0);
    expect(c?.y).toBe(a?.y);
  });

  test('are left out beyond the ends', () => {
    const far = anEntry('far', { from: asShown({ local: '2020-01-01', timeZone: 'UTC' }) });
    expect(shapesOf([far], june, 0)).toEqual([]);
  });
});

describe('The words beside shapes', () => {
  const many: Shape[] = Array.from({ length: 200 }, (_, index) => ({
    id: `${index}`,
    form: 'dot',
    lane: 'content',
    x: 90 + ((index * 37) % 700),
    width: 0,
    y: 44,
    label: `label ${index}`,
  }));

  test('never stand on each other or on a shape, and stay in the picture', () => {
    const placed = placeLabels(many, { right: 812, bottom: 60 });
    const boxes = placed.map(({ x, y, text }) => ({ x1: x, x2: x + text.length * 6, y }));
    for (const [index, a] of boxes.entries()) {
      expect(a.x2).toBeLessThanOrEqual(812);
      expect(a.y).toBeLessThan(60);
      for (const b of boxes.slice(index + 1)) {
        expect(a.y === b.y && a.x1 < b.x2 + 8 && b.x1 < a.x2 + 8).toBe(false);
      }
    }
    expect(placed.length).toBeGreaterThan(2);
    expect(placed.length).toBeLessThan(many.length);
  });

  test('of what is selected come first', () => {
    expect(placeLabels(many, { right: 812, bottom: 60 }, ['150']).map(({ id }) => id)).toContain(
      '150',
    );
  });
});
