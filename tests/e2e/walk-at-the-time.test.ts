import { describe } from 'vitest';
import { atTheTime } from './chapters/at-the-time.ts';
import { makeLibrary } from './chapters/library.ts';
import { story } from './story.ts';
import { beginWalk } from './walk.ts';

describe('what the registers held when an item was posted', () => {
  const chapter = beginWalk();

  chapter('a library is made', ({ app, page, library }) =>
    makeLibrary(app, page, {
      folder: library,
      name: story.library,
      owner: story.director,
      passphrase: story.passphrase,
    }),
  );
  describe('an item is held against them', () => atTheTime(chapter));
});
