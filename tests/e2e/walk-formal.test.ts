import { describe } from 'vitest';
import { formalAllegations } from './chapters/formal-allegations.ts';
import { formalConsiderations } from './chapters/formal-considerations.ts';
import { formalEvidence } from './chapters/formal-evidence.ts';
import { formalFindings } from './chapters/formal-findings.ts';
import { formalDates } from './chapters/formal-dates.ts';
import { formalLetters } from './chapters/formal-letters.ts';
import { formalDecision } from './chapters/formal-decision.ts';
import { formalReferrals } from './chapters/formal-referrals.ts';
import { formalReport } from './chapters/formal-report.ts';
import { formalAppeal } from './chapters/formal-appeal.ts';
import { formalEnd } from './chapters/formal-end.ts';
import { formalMeetings } from './chapters/formal-meetings.ts';
import { formalOpening } from './chapters/formal-opening.ts';
import { formalPeople } from './chapters/formal-people.ts';
import { formalTimeline } from './chapters/formal-timeline.ts';
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
  describe('letters are written and sent', () => formalLetters(chapter));
  describe('what happened stands in order', () => formalTimeline(chapter));
  describe('dates are kept', () => formalDates(chapter));
  describe('other bodies are told or not, with reasons', () => formalReferrals(chapter));
  describe('the report is final', () => formalReport(chapter));
  describe('it is heard and decided', () => formalDecision(chapter));
  describe('the decision is appealed', () => formalAppeal(chapter));
  describe('the case is closed', () => formalEnd(chapter));
});
