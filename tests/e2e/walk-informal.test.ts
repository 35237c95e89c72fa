import { describe } from 'vitest';
import { informal } from './chapters/informal.ts';
import { makeLibrary } from './chapters/library.ts';
import { story } from './story.ts';
import { beginWalk } from './walk.ts';

describe('a small matter, settled informally', () => {
  const chapter = beginWalk();

  chapter('a library is made', ({ app, page, library }) =>
    makeLibrary(app, page, {
      folder: library,
      name: story.library,
      owner: story.director,
      passphrase: story.passphrase,
    }),
  );
  describe('from a new case to its end', () => informal(chapter));
});
