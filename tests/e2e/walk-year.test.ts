import { describe } from 'vitest';
import { yearImport } from './chapters/year-import.ts';
import { yearOpening } from './chapters/year-opening.ts';
import { beginWalk } from './walk.ts';

describe('a year: people, signatures, policy, a case, and the pack for the Board', () => {
  const chapter = beginWalk();

  describe('a library is made', () => yearOpening(chapter));
  describe('a list of people comes in', () => yearImport(chapter));
});
