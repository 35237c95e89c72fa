import { describe } from 'vitest';
import { closing } from './chapters/closing.ts';
import { considerations } from './chapters/considerations.ts';
import { content } from './chapters/content.ts';
import { deadlines } from './chapters/deadlines.ts';
import { evidenceIn } from './chapters/evidence-in.ts';
import { firstRun } from './chapters/first-run.ts';
import { locking } from './chapters/locking.ts';
import { narrowWindow } from './chapters/narrow-window.ts';
import { newCase } from './chapters/new-case.ts';
import { outcome } from './chapters/outcome.ts';
import { report } from './chapters/report.ts';
import { settings } from './chapters/settings.ts';
import { viewing } from './chapters/viewing.ts';
import { beginWalk } from './walk.ts';

describe('one case from a new library to both reports, with the mouse', () => {
  const chapter = beginWalk();

  describe('a library is made', () => firstRun(chapter));
  describe('a case is made', () => newCase(chapter));
  describe('the library locks and opens', () => locking(chapter));
  describe('content is written down', () => content(chapter));
  describe('deadlines are kept', () => deadlines(chapter));
  describe('evidence comes in', () => evidenceIn(chapter));
  describe('exhibits are looked at', () => viewing(chapter));
  describe('the five considerations are worked through', () => considerations(chapter));
  describe('an outcome is recorded', () => outcome(chapter));
  describe('the report goes out', () => report(chapter));
  describe('the case is closed and opened again', () => closing(chapter));
  describe('settings are used', () => settings(chapter));
  describe('all of it fits a small screen', () => narrowWindow(chapter));
});
