import type { Session } from '../../../electron/services/session.ts';
import type { ClosingReason } from '../../../shared/domain/case-file.ts';
import { addDays } from '../../../shared/time/days.ts';
import { director } from '../story.ts';
import type { CaseBrief } from './brief.ts';
import { add, caseHand, put, said, type CaseHand, type YearAct } from './case-hand.ts';
import { considerationEdits, dayOf, lessonEdits } from './common-edits.ts';
import { formalActs } from './formal-acts.ts';

/** Everything the Director does about a case, from the day it is brought until it is closed. */
export function actsOfCase(session: Session, brief: CaseBrief): readonly YearAct[] {
  const hand = caseHand(session);
  return [
    { on: brief.broughtOn, act: () => takeIn(hand, brief) },
    ...(brief.handling === 'formal' ? formalActs(hand, brief) : lightActs(hand, brief)),
  ];
}

function takeIn(hand: CaseHand, brief: CaseBrief): void {
  hand.open(brief);
  const { story, isTakenDown, broughtOn } = brief;
  const asksForRemoval = isTakenDown && story.text !== '' && story.visibility !== 'direct';
  const edits = [
    add('content', hand.newId(), {
      platform: story.platform,
      act: story.act,
      visibility: story.visibility,
      text: story.text,
      language: story.language,
      accountKind: 'own',
      stillLive: asksForRemoval ? 'no' : 'yes',
      removalRequestedOn: asksForRemoval ? addDays(broughtOn, 1) : null,
      removedOn: asksForRemoval && !brief.isLate ? dayOf(brief, 4) : null,
    }),
    add('action', hand.newId(), {
      what: 'Keep what can be seen',
      owner: director,
      dueOn: addDays(broughtOn, 2),
      doneOn: addDays(broughtOn, brief.isLate ? 6 : 1),
    }),
    ...(story.hasServiceUser
      ? [add('person', hand.newId(), { part: 'service_user', alias: 'Service user A' })]
      : []),
    ...(story.isBreach ? breachEdits(hand, brief) : []),
  ];
  hand.edit('Recorded what was brought', edits);
}

/** A clock of 72 hours, and whether the Information Commissioner was told before it ran out. */
function breachEdits(hand: CaseHand, brief: CaseBrief): unknown[] {
  const { broughtOn, isLate, story } = brief;
  const settledOn = addDays(broughtOn, isLate ? 5 : 2);
  const isTold = story.gravity > 1 && brief.pace !== 1;
  return [
    add('deadline', hand.newId(), {
      rule: 'data_breach',
      startedAt: `${broughtOn}T14:30:00.000Z`,
      metAt: `${settledOn}T11:00:00.000Z`,
    }),
    put('referral', 'ico', {
      decision: isTold ? 'refer' : 'not_refer',
      reasons: said(isTold ? 'A risk to rights cannot be ruled out.' : 'A risk is unlikely.'),
      decidedBy: director,
      decidedOn: settledOn,
      referredOn: isTold ? settledOn : null,
    }),
  ];
}

const decisions = { informal: 'informal', no_action: 'no_action', refer_on: 'refer_on' } as const;
const closings: Readonly<Record<keyof typeof decisions, ClosingReason>> = {
  informal: 'informal_resolution',
  no_action: 'no_breach',
  refer_on: 'transferred',
};

function lightActs(hand: CaseHand, brief: CaseBrief): YearAct[] {
  const { handling } = brief;
  if (handling === 'formal') return [];
  const triageOn = dayOf(brief, 2);
  const decidedOn = dayOf(brief, 4);
  const closedOn = dayOf(brief, 16);
  const settledOn = dayOf(brief, 11);
  return [
    { on: triageOn, act: () => hand.move('triage', triageOn) },
    {
      on: decidedOn,
      act: () =>
        hand.edit('Decided at triage', [
          put('triage', 'triage', {
            decision: decisions[handling],
            decisionReasons: said('Looked at with the line manager.'),
            decidedBy: director,
            decidedOn,
          }),
          ...considerationEdits(brief),
        ]),
    },
    {
      on: settledOn,
      act: () =>
        hand.edit('Recorded what was agreed', [
          put('outcome', 'outcome', {
            decisionMaker: director,
            decidedOn: settledOn,
            actions: handling === 'informal' ? [brief.story.remedy] : ['no_action'],
            decisionReasons: said('Agreed with the person.'),
          }),
          ...lessonEdits(hand, brief),
        ]),
    },
    { on: closedOn, act: () => hand.close(closings[handling], closedOn) },
  ];
}
