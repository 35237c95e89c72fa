import { considerationIds } from '../../../shared/domain/consideration.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { rich } from '../rich.ts';
import { allegations } from './allegations.ts';
import { events } from './events.ts';
import { people, type PersonKey } from './people.ts';
import { posts } from './posts.ts';
import * as process from './process.ts';

/** Something the Director did in one go, and when. */
type Act = { readonly at: string; readonly label: string; readonly edits: readonly unknown[] };

const timeZone = 'Europe/London';
const add = (kind: string, id: string, body: unknown) => ({ op: 'add', kind, id, body });
const put = (kind: string, id: string, fields: unknown) => ({ op: 'put', kind, id, fields });

/** Everything that is recorded in the formal case, in order; `exhibitIds` are those of its exhibits, in theirs. */
export function formalEdits(
  newId: () => string,
  exhibitIds: readonly string[],
  personIds: Readonly<Record<PersonKey, string>>,
): Act[] {
  const contentIds = posts.map(() => newId());
  const exhibits = (numbers: readonly number[]) =>
    numbers.flatMap((number) => exhibitIds[number - 1] ?? []);
  const each = (kind: string, bodies: readonly unknown[]) =>
    bodies.map((body) => add(kind, newId(), body));
  return [
    { at: '2026-04-20T13:00:00Z', label: 'Recorded who is concerned', edits: addPeople(personIds) },
    {
      at: '2026-04-20T14:00:00Z',
      label: 'Recorded triage and plan',
      edits: [
        put('triage', 'triage', process.onceOnly.triage),
        put('plan', 'plan', process.onceOnly.plan),
        put('narrative', 'narrative', {
          termsOfReference: rich(
            'To establish under [§5.5] what was written, by whom, who could read it, and what it did.',
          ),
        }),
        ...each('measure', process.measures),
      ],
    },
    {
      at: '2026-04-21T09:00:00Z',
      label: 'Recorded the posts',
      edits: posts.map((post, index) =>
        add('content', contentIds[index] ?? newId(), contentOf(post, exhibits([index + 1]))),
      ),
    },
    {
      at: '2026-05-22T10:00:00Z',
      label: 'Recorded meetings and actions',
      edits: [
        ...process.meetings.map(({ with: person, ...meeting }) =>
          add('meeting', newId(), {
            ...meeting,
            personId: personIds[person],
            attendeeIds: [
              personIds.noteTaker,
              ...(person === 'subject' ? [personIds.companion] : []),
            ],
            questions:
              person === 'subject'
                ? process.questions.map((text) => ({ id: newId(), text, answer: '' }))
                : [],
          }),
        ),
        ...each('action', process.actions),
        ...each('deadline', process.deadlines),
        ...each('lesson', process.lessons),
        ...each('event', events.map(eventOf)),
      ],
    },
    {
      at: '2026-06-05T15:00:00Z',
      label: 'Recorded allegations and findings',
      edits: allegations.map((brief) =>
        add('allegation', newId(), {
          title: brief.title,
          wording: rich(brief.wording),
          clauseIds: brief.clauses,
          ...conductOf(brief.posts),
          contentIds: brief.posts.flatMap((index) => contentIds[index] ?? []),
          points: (['for', 'against'] as const).flatMap((side) =>
            brief[side].map(([text, ...numbers]) => ({
              ...{ id: newId(), side, text, exhibitIds: exhibits(numbers) },
            })),
          ),
          response: paragraph(brief.response),
          mitigation: paragraph(brief.mitigation),
          finding: brief.finding[0],
          balance: brief.finding[1] ?? null,
          reasoning: paragraph(brief.reasoning),
        }),
      ),
    },
    {
      at: '2026-06-06T10:00:00Z',
      label: 'Answered the five considerations',
      edits: considerationIds.map((id) =>
        put('consideration', id, {
          answer: id === 'reputation' ? 'unclear' : 'yes',
          reasons: rich('See the findings on the allegations.'),
          exhibitIds: exhibits([1, 9, 13]),
          clauseIds: id === 'confidentiality' ? ['5.4.1', '5.3(c)'] : ['5.3(b)'],
        }),
      ),
    },
  ];
}

const paragraph = (text: string) => (text === '' ? rich() : rich(text));

/** The ids of the people of the case; subject and reporter have theirs since it was opened. */
export function idsOfPeople(
  newId: () => string,
  known: CaseRecords['people'],
): Readonly<Record<PersonKey, string>> {
  const ids = people.map(({ key, body }) => {
    const there = known.find((person) => person.body.part === body.part);
    return [key, there?.id ?? newId()];
  });
  return Object.fromEntries(ids) as Record<PersonKey, string>;
}

/** Subject and reporter are there since the case was opened. */
function addPeople(ids: Readonly<Record<PersonKey, string>>): unknown[] {
  return people
    .filter(({ key }) => key !== 'subject' && key !== 'reporter')
    .map(({ key, body }) => add('person', ids[key], body));
}

function contentOf(post: (typeof posts)[number], exhibitIds: readonly string[]): unknown {
  const { at, isPublic, ...words } = post;
  return {
    ...words,
    platform: isPublic ? 'Facebook' : 'WhatsApp',
    account: 'seun.af',
    displayName: 'Seun A-F 🌙',
    postedAt: { local: at, timeZone },
    visibility: isPublic ? 'public' : 'group',
    groupName: isPublic ? '' : 'Nights 🌙',
    audienceSize: isPublic ? null : 19,
    duty: 'on',
    accountKind: 'own',
    associations: ['colleagues', 'combination'],
    stillLive: 'no',
    removalRequestedOn: '2026-04-20',
    removedOn: isPublic ? '2026-04-22' : '2026-04-20',
    exhibitIds,
  };
}

function conductOf(indexes: readonly number[]): { conductFrom: string; conductTo: string } {
  const days = indexes.flatMap((index) => posts[index]?.at.slice(0, 10) ?? []).sort();
  return { conductFrom: days[0] ?? '2026-03-02', conductTo: days.at(-1) ?? '2026-04-16' };
}

function eventOf({ from, to, isAbout, ...event }: (typeof events)[number]): unknown {
  const when = (local: string) => ({ local, timeZone });
  return {
    ...event,
    precision: to ? 'span' : isAbout ? 'about' : 'exact',
    from: when(from),
    to: to ? when(to) : null,
  };
}
