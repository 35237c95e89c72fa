import type { Action, Deadline } from '../domain/agenda.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { AgendaItem } from '../domain/case-relations.ts';
import { currentStage, isClosed, stages } from '../domain/case-file.ts';
import { measureKindLabels, meetingKindLabels } from '../domain/labels.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import type { Measure } from '../domain/triage.ts';
import { dueOf, ruleTexts } from './deadline-rules.ts';
import { nextWordDue, type DelayRecords } from './delay.ts';
import { lastMomentOf } from './time-left.ts';
import { homeDayOf, instantOf } from './zones.ts';

/** A record of a list, with what is needed of it. */
type Listed<Body> = { readonly id: string; readonly body: Body };

/** What of a case's records its dates are drawn from. */
export type AgendaRecords = DelayRecords & {
  readonly outcome: Pick<Outcome, 'toldOn' | 'appealBy' | 'rightOfAppeal'>;
  readonly plan: Pick<Plan, 'promisedOn' | 'reportDueOn'>;
  readonly appeal: Pick<Appeal, 'lodgedOn'>;
  readonly measures: readonly Listed<Pick<Measure, 'kind' | 'reviewOn' | 'endedOn'>>[];
  readonly meetings: readonly Listed<Pick<Meeting, 'kind' | 'state' | 'startsAt'>>[];
  readonly actions: readonly Listed<Pick<Action, 'what' | 'dueOn' | 'doneOn'>>[];
  readonly deadlines: readonly Listed<Deadline>[];
};

type Source = (records: AgendaRecords, now: string) => AgendaItem[];

const clocks: Source = ({ deadlines }, now) =>
  deadlines.flatMap(({ id, body }) => {
    const due = body.metAt === null ? dueOf(body, homeDayOf(now)) : null;
    if (!due) return [];
    const { what, short } = ruleTexts[body.rule];
    const rule = [
      short,
      ...(due.isPaused ? ['standing still'] : []),
      ...(due.isCertain ? [] : ['bank holidays not known']),
    ].join(', ');
    return [
      {
        id: `deadline-${id}`,
        kind: 'deadline' as const,
        what: body.what.trim() || what,
        publicWhat: what,
        rule,
        due: due.at,
        section: 'actions',
        target: id,
      },
    ];
  });

/** An action in the words somebody typed. */
export function actionWords({ what }: Pick<Action, 'what'>): string {
  return what.trim() || 'Action without words';
}

const openActions: Source = ({ actions }) =>
  actions.flatMap(({ id, body }) =>
    body.doneOn !== null || body.dueOn === null
      ? []
      : [
          {
            id: `action-${id}`,
            kind: 'action' as const,
            what: actionWords(body),
            publicWhat: 'Action due',
            rule: 'action',
            due: body.dueOn,
            section: 'actions',
            target: id,
          },
        ],
  );

const reviews: Source = ({ measures }) =>
  measures.flatMap(({ id, body }) => {
    if (body.endedOn !== null || body.reviewOn === null) return [];
    const what = `Review: ${measureKindLabels[body.kind].toLowerCase()}`;
    return [
      {
        id: `review-${id}`,
        kind: 'review' as const,
        what,
        publicWhat: what,
        rule: 'interim measure',
        due: body.reviewOn,
        section: 'triage',
        target: id,
      },
    ];
  });

const plannedMeetings: Source = ({ meetings }) =>
  meetings.flatMap(({ id, body }) => {
    if (body.state !== 'planned' || body.startsAt === null) return [];
    const { local } = body.startsAt;
    const what = meetingKindLabels[body.kind];
    return [
      {
        id: `meeting-${id}`,
        kind: 'meeting' as const,
        what,
        publicWhat: what,
        rule: 'meeting',
        due: local.includes('T') ? instantOf(body.startsAt) : local,
        section: 'meetings',
        target: id,
      },
    ];
  });

/** The report is due until the investigation is over: a hearing or a decision shows that it is there. */
const reportDue: Source = ({ file, plan }) => {
  const isOver = stages.indexOf(currentStage(file)) >= stages.indexOf('hearing');
  if (plan.reportDueOn === null || isOver) return [];
  const what = 'Finish the investigation report';
  return [
    {
      id: 'report',
      kind: 'deadline',
      what,
      publicWhat: what,
      rule: 'plan of the investigation',
      due: plan.reportDueOn,
      section: 'triage',
      target: 'plan',
    },
  ];
};

const word: Source = (records) => {
  const next = nextWordDue(records);
  if (!next) return [];
  const what = next.isPromised
    ? 'Tell the person how far it has come'
    : 'Tell the person why it is taking longer';
  return [
    {
      id: 'word',
      kind: 'promise',
      what,
      publicWhat: what,
      rule: next.isPromised ? 'promised in the plan' : 'delay is told, 28 days',
      due: next.on,
      section: 'letters',
      target: null,
    },
  ];
};

/** While the person may appeal. Once the day is past there is nothing left to do about it. */
const appealWindow: Source = ({ outcome, appeal }, now) => {
  const isOpen =
    outcome.appealBy !== null &&
    outcome.appealBy >= homeDayOf(now) &&
    outcome.rightOfAppeal !== 'no' &&
    appeal.lodgedOn === null;
  if (!isOpen) return [];
  const what = 'Last day on which the person may appeal';
  return [
    {
      id: 'appeal',
      kind: 'appeal',
      what,
      publicWhat: what,
      rule: 'appeal',
      due: outcome.appealBy ?? '',
      section: 'outcome',
      target: null,
    },
  ];
};

const sources: readonly Source[] = [
  clocks,
  openActions,
  reviews,
  plannedMeetings,
  reportDue,
  word,
  appealWindow,
];

/** Everything in a case that has a day or an hour by which it is to be done, soonest first. None in a closed case. */
export function agendaOf(records: AgendaRecords, now: string): AgendaItem[] {
  if (isClosed(records.file)) return [];
  return soonestFirst(sources.flatMap((source) => source(records, now)));
}

/** Items of agendas, soonest first; a day counts by its end. */
export function soonestFirst<Item extends Pick<AgendaItem, 'due'>>(items: readonly Item[]): Item[] {
  // Each moment is worked out once: asking a time zone is slow, and sorting asks often.
  return items
    .map((item) => ({ item, atMs: Date.parse(lastMomentOf(item.due)) }))
    .toSorted((a, b) => a.atMs - b.atMs)
    .map(({ item }) => item);
}
