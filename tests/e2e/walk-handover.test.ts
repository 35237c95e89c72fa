import { describe } from 'vitest';
import { handedBack } from './chapters/handed-back.ts';
import { handingOver } from './chapters/handing-over.ts';
import { workedByChair } from './chapters/worked-by-chair.ts';
import { beginWalk } from './walk.ts';

describe('a case against the Director goes to the Chair, and comes back', () => {
  const chapter = beginWalk();

  describe('the Director cannot work it, and seals it', () => handingOver(chapter));
  describe('the Chair opens it, decides, and seals it', () => workedByChair(chapter));
  describe('the Director opens what came back', () => handedBack(chapter));
});
