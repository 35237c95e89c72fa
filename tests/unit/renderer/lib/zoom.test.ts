import { describe, expect, test } from 'vitest';
import { exhibitZoom, Zoom } from '../../../../renderer/lib/zoom.svelte.ts';
import { ViewerState } from '../../../../renderer/features/evidence/viewer-state.svelte.ts';
import { CaseState } from '../../../../renderer/features/case/case-state.svelte.ts';
import { caseOf } from '../../../helpers/whole-case.ts';
import { aCaseRecord, anExhibit } from '../../../helpers/records.ts';
import { aWindow } from '../../../helpers/window-api.ts';

const a4 = { width: 794, height: 1123 };

describe('How large pages are shown', () => {
  test.each([
    ['a page that fits a low room', 'page', { width: 1184, height: 562 }, 562 / 1123],
    ['a page that fits a narrow room', 'page', { width: 397, height: 2000 }, 0.5],
    ['the width of a narrow room', 'width', { width: 397, height: 100 }, 0.5],
    ['no larger than true size in a wide room', 'width', { width: 1184, height: 562 }, 1],
    ['still visible in no room at all', 'page', { width: 0, height: 0 }, 0.1],
  ] as const)('%s', (_, fit, room, share) => {
    expect(new Zoom(fit).scale(a4, room)).toBeCloseTo(share, 5);
  });

  test('a page whose height is not known yet is shown by its width', () => {
    expect(new Zoom('page').scale({ width: 400, height: 0 }, { width: 200, height: 200 })).toBe(
      0.5,
    );
  });

  test('magnifying begins at what is shown, and following the room ends it', () => {
    const zoom = new Zoom('page');
    zoom.magnify(1, 0.5);
    expect(zoom.scale(a4, a4)).toBe(0.625);
    for (let count = 0; count < 40; count++) zoom.magnify(1, zoom.scale(a4, a4));
    expect(zoom.scale(a4, a4)).toBe(8);
    zoom.follow('width');
    expect(zoom.scale(a4, { width: 397, height: 100 })).toBe(0.5);
  });
});

test('the next exhibit opens as the last one was fitted, and not as it was magnified', async () => {
  aWindow(null, {
    'evidence.view': () => ({
      form: 'pages',
      pageCount: 1,
      widthPx: null,
      heightPx: null,
      reason: null,
    }),
  });
  const exhibit = anExhibit();
  const viewer = new ViewerState(
    new CaseState({ ...caseOf([aCaseRecord()]), exhibits: [exhibit] }),
  );
  exhibitZoom.follow('width');
  exhibitZoom.magnify(1, 1);
  await viewer.open(exhibit.facts.id);
  expect([exhibitZoom.fit, exhibitZoom.share]).toEqual(['width', null]);
});
