import type { ReferralGround } from '../../../shared/domain/referral.ts';
import type { OutcomeAction } from '../../../shared/domain/outcome.ts';
import type { Role } from '../../../shared/domain/person.ts';
import { addDays, addMonths } from '../../../shared/time/days.ts';
import { director } from '../story.ts';
import type { CaseBrief } from './brief.ts';
import { add, put, said, type CaseHand, type YearAct } from './case-hand.ts';
import { considerationEdits, dayOf, lessonEdits } from './common-edits.ts';

const decider = 'Dr Joanna Abernethy-Nkemelu';
const chair = 'Adaeze Brightwater';
const timeZone = 'Europe/London';

/** What the Director does about a case that is investigated. */
export function formalActs(hand: CaseHand, brief: CaseBrief): YearAct[] {
  const on = (days: number): string => dayOf(brief, days);
  const step = (days: number, act: (day: string) => void): YearAct => ({
    on: on(days),
    act: () => act(on(days)),
  });
  return [
    step(2, (day) => hand.move('triage', day)),
    step(4, (day) => hand.edit('Decided at triage, made a plan', beginning(hand, brief, day))),
    step(5, (day) => hand.move('investigating', day)),
    step(18, (day) => hand.edit('Heard the person', [meeting(hand, 'investigation', day)])),
    step(24, () =>
      hand.edit('Recorded allegation, finding and considerations', found(hand, brief)),
    ),
    step(30, () => hand.edit('Finished the report', reported)),
    step(38, (day) => {
      hand.edit('Held the hearing', [meeting(hand, 'hearing', day)]);
      hand.move('hearing', day);
    }),
    step(42, (day) => {
      hand.edit('Recorded the decision', decided(hand, brief, day));
      hand.move('decided', day);
    }),
    step(44, (day) => hand.edit('Decided on referrals', referrals(brief, day))),
    ...ending(hand, brief, step),
  ];
}

function beginning(hand: CaseHand, brief: CaseBrief, day: string): unknown[] {
  const { story, broughtOn, asksForData, isLate } = brief;
  const measure = {
    kind: 'supervision',
    what: 'Closer supervision meanwhile',
    reasons: said('Service users are to be safe while it is looked into.'),
    ...{ decidedBy: director, startedOn: day, toldOn: day, endedOn: dayOf(brief, 42) },
  };
  const request = {
    rule: 'rights_request',
    startedOn: day,
    metAt: `${addDays(day, isLate ? 48 : 21)}T10:00:00.000Z`,
  };
  return [
    put('triage', 'triage', {
      ...{ informalPossible: 'no', urgency: story.gravity === 3 ? 'immediate' : 'soon' },
      ...{ conflict: 'no', protectedDisclosure: 'no', constructiveCriticism: 'no' },
      decision: 'investigate',
      decisionReasons: said('Heads of the policy may be engaged.'),
      ...{ decidedBy: director, decidedOn: day },
    }),
    put('plan', 'plan', {
      inScope: said('What was published, by whom, who could see it.'),
      soughtInFavour: said('Asked whether anything speaks for the person.'),
      reportDueOn: addDays(broughtOn, 40),
      ...{ recommendationWanted: 'yes', approvedBy: chair, approvedOn: day },
    }),
    put('narrative', 'narrative', { termsOfReference: said('To find out what was published.') }),
    add('person', hand.newId(), {
      ...{ part: 'decision_maker', name: decider, role: 'employee', conflictOfInterest: 'no' },
    }),
    ...(story.gravity === 3 ? [add('measure', hand.newId(), measure)] : []),
    ...(asksForData ? [add('deadline', hand.newId(), request)] : []),
  ];
}

function meeting(hand: CaseHand, kind: 'investigation' | 'hearing', day: string): unknown {
  return add('meeting', hand.newId(), {
    kind,
    personId: hand.subjectId(),
    startsAt: { local: `${day}T10:00`, timeZone },
    place: 'Room 2, Harrowmere office',
    state: 'held',
    noticeGivenOn: addDays(day, -8),
    companion: { offered: 'yes', requested: 'no' },
    notesSentOn: day,
    agreement: 'agreed',
  });
}

function found(hand: CaseHand, brief: CaseBrief): unknown[] {
  const { story, finding } = brief;
  return [
    add('allegation', hand.newId(), {
      title: story.title,
      wording: said(story.description),
      clauseIds: story.heads,
      response: said('The person answered to it.'),
      ...{ finding, balance: finding === 'contested' ? 'substantiated' : null },
      reasoning: said('On the balance of what was seen and said.'),
    }),
    put('case', 'case', { nature: said(story.description), extent: said('One item of content.') }),
    ...considerationEdits(brief),
  ];
}

const reported = [
  put('narrative', 'narrative', {
    response: said('The person answered to it.'),
    mitigation: said('Length of service, and regret.'),
    conclusions: said('The findings stand as recorded.'),
  }),
  put('outcome', 'outcome', {
    recommendation: 'formal',
    recommendationReasons: said('There is a case to answer.'),
  }),
];

const grave: Readonly<Record<Role, readonly OutcomeAction[]>> = {
  employee: ['final_warning', 'training'],
  temporary_staff: ['final_warning', 'training'],
  student: ['placement_ended', 'provider_informed'],
  volunteer: ['volunteering_ended'],
  trustee: ['board_process'],
  agency_worker: ['assignment_ended', 'agency_informed'],
  professional_connection: ['connection_ended'],
};
const middling: Readonly<Record<Role, readonly OutcomeAction[]>> = {
  employee: ['first_warning'],
  temporary_staff: ['first_warning'],
  student: ['training', 'provider_informed'],
  volunteer: ['training'],
  trustee: ['board_process'],
  agency_worker: ['training', 'agency_informed'],
  professional_connection: ['advice'],
};

function actionsOf({ story, subject, finding }: CaseBrief): readonly OutcomeAction[] {
  if (finding === 'unsubstantiated') return ['no_action'];
  if (story.heads.includes('5.3(f)') && subject.role === 'employee') return ['dismissal'];
  if (story.gravity === 1) return [story.remedy];
  const own = (story.gravity === 3 ? grave : middling)[subject.role];
  return [...new Set([...own, story.remedy])];
}

function decided(hand: CaseHand, brief: CaseBrief, day: string): unknown[] {
  const actions = actionsOf(brief);
  const isWarned = actions.includes('first_warning') || actions.includes('final_warning');
  return [
    put('outcome', 'outcome', {
      ...{ decisionMaker: decider, decidedOn: day, actions },
      decisionReasons: said('The findings are adopted.'),
      warningUntil: isWarned ? addMonths(day, 12) : null,
      ...{ rightOfAppeal: 'yes', appealBy: addDays(day, 14), toldOn: day },
    }),
    ...lessonEdits(hand, brief),
  ];
}

function groundOf(isReferred: boolean, { finding, story }: CaseBrief): ReferralGround {
  if (isReferred) return story.hasServiceUser ? 'harm' : 'standing';
  return finding === 'unsubstantiated' || finding === 'contested'
    ? 'not_established'
    : 'conditions_not_met';
}

function referrals(brief: CaseBrief, day: string): unknown[] {
  const { story, subject } = brief;
  const decide = (body: string, isReferred: boolean): unknown =>
    put('referral', body, {
      decision: isReferred ? 'refer' : 'not_refer',
      ground: groundOf(isReferred, brief),
      reasons: said(isReferred ? 'Its conditions are met.' : 'Its conditions are not met.'),
      ...{ decidedBy: director, decidedOn: day, referredOn: isReferred ? day : null },
    });
  const actions = actionsOf(brief);
  const isEnded = actions.some((action) => action === 'dismissal' || action.endsWith('_ended'));
  return [
    decide('charity_commission', story.gravity === 3 && isEnded && brief.pace > 1),
    ...(story.hasServiceUser ? [decide('safeguarding', story.gravity === 3)] : []),
    ...(isEnded ? [decide('dbs', story.hasServiceUser)] : []),
    ...(subject.professionalBody.includes('NMC') ? [decide('nmc', isEnded)] : []),
    ...(subject.professionalBody.includes('HCPC') ? [decide('hcpc', isEnded)] : []),
  ];
}

function ending(
  hand: CaseHand,
  brief: CaseBrief,
  step: (days: number, act: (day: string) => void) => YearAct,
): YearAct[] {
  const { appeal, finding } = brief;
  const reason = finding === 'unsubstantiated' ? 'no_breach' : 'formal_outcome';
  if (!appeal) return [step(60, (day) => hand.close(reason, day))];
  return [
    step(50, (day) => {
      hand.edit('An appeal was lodged', [
        put('appeal', 'appeal', { lodgedOn: day, grounds: said('The outcome is too hard.') }),
      ]);
      hand.move('appeal', day);
    }),
    step(66, (day) =>
      hand.edit('Recorded the outcome of the appeal', [
        put('appeal', 'appeal', {
          ...{ heardOn: day, heardBy: chair, outcome: appeal, decidedOn: day, toldOn: day },
          reasons: said('Heard on the papers and in person.'),
          actions: appeal === 'upheld' ? ['advice'] : null,
        }),
      ]),
    ),
    step(72, (day) => hand.close(reason, day)),
  ];
}
