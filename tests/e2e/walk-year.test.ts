import { describe } from 'vitest';
import { yearAnnual } from './chapters/year-annual.ts';
import { yearCaseAfter, yearCaseBefore } from './chapters/year-case.ts';
import { yearChase } from './chapters/year-chase.ts';
import { yearImport } from './chapters/year-import.ts';
import { yearOpening } from './chapters/year-opening.ts';
import { yearPack } from './chapters/year-pack.ts';
import { yearPeople } from './chapters/year-people.ts';
import { yearRegisters } from './chapters/year-registers.ts';
import { yearReview } from './chapters/year-review.ts';
import { yearSignatures } from './chapters/year-signatures.ts';
import { yearVersion } from './chapters/year-version.ts';
import { beginWalk } from './walk.ts';

describe('a year: people, signatures, policy, a case, and the pack for the Board', () => {
  const chapter = beginWalk();

  describe('a library is made', () => yearOpening(chapter));
  describe('a list of people comes in', () => yearImport(chapter));
  describe('the register of people is used', () => yearPeople(chapter));
  describe('signatures come in', () => yearSignatures(chapter));
  describe('those who are missing are chased', () => yearChase(chapter));
  describe('the other registers are kept', () => yearRegisters(chapter));
  describe('a concern is brought', () => yearCaseBefore(chapter));
  describe('the policy is read and reviewed', () => yearReview(chapter));
  describe('a new version takes its place', () => yearVersion(chapter));
  describe('each case keeps the version of its day', () => yearCaseAfter(chapter));
  describe('the review for the trustees is written', () => yearAnnual(chapter));
  describe('the pack is issued', () => yearPack(chapter));
});
