import { describe } from 'vitest';
import { formalAllegations } from './chapters/formal-allegations.ts';
import { formalConsiderations } from './chapters/formal-considerations.ts';
import { formalEvidence } from './chapters/formal-evidence.ts';
import { formalFindings } from './chapters/formal-findings.ts';
import { formalMeetings } from './chapters/formal-meetings.ts';
import { formalOpening } from './chapters/formal-opening.ts';
import { formalPeople } from './chapters/formal-people.ts';
import { formalTriage } from './chapters/formal-triage.ts';
import { beginWalk } from './walk.ts';

describe('a formal case, from a concern to a closed, appealed decision', () => {
  const chapter = beginWalk();

  describe('a case is made', () => formalOpening(chapter));
  describe('people get their parts', () => formalPeople(chapter));
  describe('triage and plan', () => formalTriage(chapter));
  describe('evidence comes in, content is written down', () => formalEvidence(chapter));
  describe('what is alleged is set out', () => formalAllegations(chapter));
  describe('the allegations are found on', () => formalFindings(chapter));
  describe('the five considerations are worked through', () => formalConsiderations(chapter));
  describe('people are heard', () => formalMeetings(chapter));
});
