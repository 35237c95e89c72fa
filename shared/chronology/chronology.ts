import type { CaseDetail } from '../domain/case-detail.ts';
import { dueOf, ruleTexts } from '../time/deadline-rules.ts';
import { homeDayOf } from '../time/zones.ts';
import {
  asShown,
  atInstant,
  byTime,
  entry,
  onDay,
  type ChronologyEntry,
  type EntryTime,
} from './entry.ts';
import { fromDecisions } from './from-decisions.ts';
import {
  fromContent,
  fromExhibits,
  fromLetters,
  fromMeasures,
  fromMeetings,
  fromStages,
} from './from-records.ts';

const sources = [
  fromContent,
  fromExhibits,
  fromStages,
  fromMeasures,
  fromMeetings,
  fromLetters,
  fromDecisions,
];

/**
 * Everything dated in a case, oldest first: what the records date by themselves and what was entered by hand.
 *
 * `now` (an instant) says how far a running clock has come to count: a paused one moves on with it.
 */
export function chronologyOf(detail: CaseDetail, now: string): ChronologyEntry[] {
  return [
    ...sources.flatMap((source) => source(detail)),
    ...fromDeadlines(detail, homeDayOf(now)),
    ...fromEvents(detail),
  ].toSorted(byTime);
}

function timeOf(at: string): EntryTime {
  return at.includes('T') ? atInstant(at) : onDay(at);
}

function fromDeadlines({ records }: CaseDetail, today: string): ChronologyEntry[] {
  return records.deadlines.flatMap(({ id, body }) => {
    const due = dueOf(body, today);
    const from = body.startedAt ?? body.startedOn ?? due?.at;
    if (!from) return [];
    const { title, short } = ruleTexts[body.rule];
    const what = body.what.trim() || title;
    const common = { lane: 'clocks', section: 'actions', target: id } as const;
    return [
      entry({
        ...common,
        id: `deadline-${id}`,
        mark: 'clock',
        from: timeOf(from),
        to: due ? timeOf(due.at) : null,
        isOpenEnded: due === null,
        what: `Clock: ${what}`,
        short: what,
        detail: short,
      }),
      ...(body.metAt
        ? [
            entry({
              ...common,
              id: `deadline-${id}-met`,
              mark: 'ended',
              from: atInstant(body.metAt),
              what: `Clock answered: ${what}`,
              short: 'answered',
            }),
          ]
        : []),
    ];
  });
}

function fromEvents({ records }: CaseDetail): ChronologyEntry[] {
  return records.events.flatMap(({ id, body }) => {
    if (!body.from) return [];
    const what = body.what.trim();
    const source = body.source.trim() && `Source: ${body.source.trim()}`;
    return [
      entry({
        id: `event-${id}`,
        lane: body.lane,
        section: 'timeline',
        target: id,
        precision: body.precision,
        from: asShown(body.from),
        to: body.precision === 'span' && body.to ? asShown(body.to) : null,
        what: what || 'Event without a name',
        short: what || 'event',
        detail: [body.detail.trim(), source].filter(Boolean).join(' · '),
        exhibitIds: body.exhibitIds,
        personIds: body.personIds,
        allegationIds: body.allegationIds,
      }),
    ];
  });
}
