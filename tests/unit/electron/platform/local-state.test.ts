import { readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalState, placeOf } from '../../../../electron/platform/local-state.ts';
import { tempFolder } from '../../../helpers/temp.ts';

describe('what this computer remembers', () => {
  it('is there at the next start', () => {
    const folder = join(tempFolder(), 'made when needed');
    const state = new LocalState(folder);
    state.theme = 'dark';
    state.opened('/libraries/one', 'One', '2026-07-01T09:00:00.000Z');
    const next = new LocalState(folder);
    expect(next.theme).toBe('dark');
    expect(next.libraries).toEqual(state.libraries);
    expect(readdirSync(folder)).toEqual(['casebook-state.json']);
  });

  it('names the library opened last first, each once, by its newest name', () => {
    const state = new LocalState(tempFolder());
    state.opened('/one', 'One', '2026-07-01T09:00:00.000Z');
    state.opened('/two', 'Two', '2026-07-02T09:00:00.000Z');
    state.opened('/one', 'One', '2026-07-03T09:00:00.000Z');
    state.renamed('First');
    expect(state.libraries).toEqual([
      { path: '/one', name: 'First', lastOpenedAt: '2026-07-03T09:00:00.000Z' },
      { path: '/two', name: 'Two', lastOpenedAt: '2026-07-02T09:00:00.000Z' },
    ]);
  });

  it.each(['', 'not JSON', '[]', '{"theme":"purple","libraries":[{"path":"relative"}]}'])(
    'starts afresh when its file holds %j',
    (text) => {
      const folder = tempFolder();
      writeFileSync(join(folder, 'casebook-state.json'), text);
      const state = new LocalState(folder);
      expect([state.theme, state.libraries]).toEqual(['system', []]);
    },
  );
});

describe('a place', () => {
  it.each([
    [['home', 'mk', 'Documents', 'Casebook'], 'Documents › Casebook'],
    [['media', 'stick', 'Casebook'], 'media › stick › Casebook'],
    [['home', 'mkohl', 'Casebook'], 'home › mkohl › Casebook'],
  ])('%j reads %s', (parts, place) => {
    expect(placeOf(join(sep, ...parts), join(sep, 'home', 'mk'))).toBe(place);
  });
});
