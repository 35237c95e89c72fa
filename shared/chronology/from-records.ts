import type { CaseDetail } from '../domain/case-detail.ts';
import {
  actLabels,
  letterKindLabels,
  measureKindLabels,
  meetingKindLabels,
  meetingStateLabels,
  stageLabels,
} from '../domain/labels.ts';
import { shownName } from '../domain/person.ts';
import { asShown, atInstant, entry, onDay, type ChronologyEntry } from './entry.ts';

/** Draws entries from one kind of record. */
export type Source = (detail: CaseDetail) => ChronologyEntry[];

/** "with Ann Example", empty where nobody is named. Whoever gave an anonymous statement is named nowhere beside it. */
function withPerson({ records }: CaseDetail, id: string | null, word = 'with'): string {
  const isAnonymous = records.statements.some(
    ({ body }) => body.isAnonymised && body.personId === id,
  );
  if (isAnonymous) return '';
  const person = records.people.find((candidate) => candidate.id === id)?.body;
  const name = person ? shownName(person) : '';
  return name ? ` ${word} ${name}` : '';
}

function ids(id: string | null): string[] {
  return id ? [id] : [];
}

/** Posts, and what became of them: removal asked for, removed, last looked at. */
export const fromContent: Source = ({ records }) =>
  records.content.flatMap(({ id, body }, index) => {
    const name = `Item ${index + 1}${body.platform.trim() ? ` (${body.platform.trim()})` : ''}`;
    const allegationIds = records.allegations
      .filter((allegation) => allegation.body.contentIds.includes(id))
      .map((allegation) => allegation.id);
    const common = {
      lane: 'content',
      section: 'content',
      target: id,
      exhibitIds: body.exhibitIds,
      allegationIds,
    } as const;
    const act = body.act ? actLabels[body.act].toLowerCase() : 'posted';
    const onlyDay = (field: string, day: string | null, word: string) =>
      day
        ? [
            entry({
              ...common,
              id: `content-${id}-${field}`,
              mark: field === 'removed' ? 'ended' : 'point',
              from: onDay(day),
              what: `${name}: ${word}`,
              short: word,
            }),
          ]
        : [];
    return [
      ...(body.postedAt
        ? [
            entry({
              ...common,
              id: `content-${id}-posted`,
              from: asShown(body.postedAt),
              what: `${name}: ${act}`,
              short: body.platform.trim() || act,
              detail: body.text.trim(),
            }),
          ]
        : []),
      ...onlyDay('asked', body.removalRequestedOn, 'removal asked for'),
      ...onlyDay('removed', body.removedOn, 'removed'),
      ...(body.lastCheckedAt
        ? [
            entry({
              ...common,
              id: `content-${id}-checked`,
              from: atInstant(body.lastCheckedAt),
              what: `${name}: looked at again${body.stillLive === 'yes' ? ', still there' : body.stillLive === 'no' ? ', gone' : ''}`,
              short: 'looked at',
            }),
          ]
        : []),
    ];
  });

/** Captures and the receipt of exhibits. */
export const fromExhibits: Source = ({ exhibits }) =>
  exhibits.flatMap(({ facts, details }) => {
    const title = details.title.trim() || facts.fileName;
    const by = details.capturedBy.trim() ? ` by ${details.capturedBy.trim()}` : '';
    const common = {
      lane: 'evidence',
      section: 'evidence',
      target: facts.id,
      exhibitIds: [facts.id],
    } as const;
    return [
      ...(details.capturedAt
        ? [
            entry({
              ...common,
              id: `exhibit-${facts.id}-captured`,
              from: asShown(details.capturedAt),
              what: `Captured${by}: ${title}`,
              short: 'captured',
            }),
          ]
        : []),
      entry({
        ...common,
        id: `exhibit-${facts.id}-received`,
        from: atInstant(facts.receivedAt),
        what: `Received as evidence: ${title}`,
        short: facts.number,
      }),
    ];
  });

/** Stages entered. */
export const fromStages: Source = ({ records: { file } }) =>
  file.stages.map(({ stage, enteredOn }, index) =>
    entry({
      id: `stage-${index}`,
      lane: 'process',
      section: 'overview',
      target: null,
      from: onDay(enteredOn),
      what:
        index === 0
          ? 'Concern brought to the Executive Director'
          : `Case moved to the stage “${stageLabels[stage].toLowerCase()}”`,
      short: stageLabels[stage].toLowerCase(),
    }),
  );

/** Interim measures as they held, and their reviews. */
export const fromMeasures: Source = ({ records }) =>
  records.measures.flatMap(({ id, body }) => {
    const name = body.what.trim() || measureKindLabels[body.kind];
    const common = { lane: 'clocks', section: 'triage', target: id } as const;
    return [
      ...(body.startedOn
        ? [
            entry({
              ...common,
              id: `measure-${id}`,
              mark: 'hold',
              from: onDay(body.startedOn),
              to: body.endedOn ? onDay(body.endedOn) : null,
              isOpenEnded: body.endedOn === null,
              what: `Interim measure: ${name}`,
              short: `interim: ${name}`,
            }),
          ]
        : []),
      ...body.reviews.map((review, index) =>
        entry({
          ...common,
          id: `measure-${id}-review-${index}`,
          lane: 'process',
          from: onDay(review.on),
          what: `Interim measure reviewed and ${review.decision}: ${name}`,
          short: 'review',
          detail: review.note.trim(),
        }),
      ),
    ];
  });

/** Meetings held or planned, and statements taken. */
export const fromMeetings: Source = (detail) => [
  ...detail.records.meetings.flatMap(({ id, body }) => {
    if (!body.startsAt) return [];
    const kind = meetingKindLabels[body.kind];
    const state = body.state === 'held' ? '' : meetingStateLabels[body.state];
    return [
      entry({
        id: `meeting-${id}`,
        lane: 'process',
        section: 'meetings',
        target: id,
        mark: body.state === 'planned' ? 'planned' : body.state === 'cancelled' ? 'ended' : 'point',
        from: asShown(body.startsAt),
        what: `${kind}${withPerson(detail, body.personId)}`,
        short: kind.toLowerCase(),
        detail: [state, body.place.trim()].filter(Boolean).join(' · '),
        exhibitIds: body.exhibitIds,
        personIds: [...ids(body.personId), ...body.attendeeIds],
      }),
    ];
  }),
  ...detail.records.statements.flatMap(({ id, body }) =>
    body.takenOn
      ? [
          entry({
            id: `statement-${id}`,
            lane: 'evidence',
            section: 'meetings',
            target: id,
            from: onDay(body.takenOn),
            what: body.isAnonymised
              ? 'Statement taken, anonymised'
              : `Statement taken${withPerson(detail, body.personId, 'from')}`,
            short: 'statement',
            exhibitIds: body.exhibitIds,
            personIds: body.isAnonymised ? [] : ids(body.personId),
          }),
        ]
      : [],
  ),
];

/** Letters that were sent; drafts are no event. */
export const fromLetters: Source = (detail) =>
  detail.records.letters.flatMap(({ id, body }) =>
    body.sentOn
      ? [
          entry({
            id: `letter-${id}`,
            lane: 'process',
            section: 'letters',
            target: id,
            from: onDay(body.sentOn),
            what: `Letter sent${withPerson(detail, body.personId, 'to')}: ${letterKindLabels[body.kind].toLowerCase()}`,
            short: 'letter',
            detail: body.subject.trim(),
            exhibitIds: body.exhibitIds,
            personIds: ids(body.personId),
          }),
        ]
      : [],
  );
