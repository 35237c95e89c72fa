import { editBook } from '../../../electron/services/books/book-service.ts';
import type { Session } from '../../../electron/services/session.ts';
import type { BookEdit, BookKind, BookName } from '../../../shared/books/books.ts';
import { addDays, addMonths } from '../../../shared/time/days.ts';
import { shippedPolicy } from '../../../shared/policy/register.ts';
import {
  retentionCategories,
  suggestedRetention,
} from '../../../shared/registers/retention-schedule.ts';
import { director } from '../story.ts';
import type { YearAct } from './case-hand.ts';
import type { YearPerson } from './people.ts';
import { accounts, decisions, photos, proposals, removals, uses } from './register-briefs.ts';

type Body = Readonly<Record<string, unknown>>;

/** What is kept outside the cases in a year: registers, proposals for the policy, what the Board is asked. */
export function registerActs(
  session: Session,
  year: number,
  people: readonly YearPerson[],
): readonly YearAct[] {
  const day = (monthAndDate: string): string => `${year}-${monthAndDate}`;
  const add = (kind: BookKind, body: Body, id = session.newId()): BookEdit => ({
    op: 'add',
    kind,
    id,
    body,
  });
  const act = (on: string, book: BookName, label: string, edits: readonly BookEdit[]): YearAct => ({
    on,
    act: () => void editBook(session, { book, label, edits }),
  });
  const accountIds = accounts.map(() => session.newId());
  const person = (place: number): YearPerson => nth(people, place);
  return [
    act(
      day('01-06'),
      'registers',
      'Took over the list of people',
      people.map(({ signedOn: _, ...body }) => add('registered_person', withoutId(body), body.id)),
    ),
    act(
      day('01-06'),
      'registers',
      'Entered signed forms',
      people.flatMap((one) => acknowledgement(one, day('01-06'), add)),
    ),
    ...people
      .filter(({ signedOn }) => signedOn !== null && signedOn > day('01-06'))
      .map((one) =>
        act(
          one.signedOn ?? '',
          'registers',
          'Entered a signed form',
          acknowledgement(one, day('12-31'), add),
        ),
      ),
    act(
      day('01-07'),
      'registers',
      'Entered the accounts of STaSS',
      accounts.map((body, index) =>
        add(
          'social_account',
          { ...body, openedOn: '2019-04-01', reviewOn: day(body.reviewOn) },
          accountIds[index],
        ),
      ),
    ),
    ...uses.map(({ from, who, account, ...body }) =>
      act(day(from), 'registers', 'Authorised the use of an account', [
        add('official_use', {
          ...body,
          personId: person(who).id,
          authorisedBy: person(who).lineManager,
          authorisedOn: day(from),
          accountId: accountIds[account] ?? null,
          from: day(from),
          reviewOn: addMonths(day(from), 6),
        }),
      ]),
    ),
    ...photos.map(({ on, isDeleted, account, ...body }) =>
      act(day(on), 'registers', 'Entered leave to publish a photograph', [
        add('photo_permission', {
          ...body,
          takenOn: day(on),
          permittedBy: director,
          permittedOn: day(on),
          accountId: accountIds[account] ?? null,
          uploadedOn: addDays(day(on), 1),
          deletedFromPhoneOn: isDeleted ? addDays(day(on), 1) : null,
          reviewOn: addMonths(day(on), 12),
        }),
      ]),
    ),
    ...removals.map(({ on, days, who, ...body }) =>
      act(day(on), 'registers', 'Entered a request for removal', [
        add('removal_request', {
          ...body,
          askedBy: person(who).name,
          askedById: person(who).id,
          askedOn: day(on),
          removedOn: days === null ? null : addDays(day(on), days),
        }),
      ]),
    ),
    act(
      day('11-03'),
      'registers',
      'Asked for missing signatures',
      people
        .filter(({ signedOn, endedOn }) => signedOn === null && endedOn === null)
        .map(({ id, lineManager }) =>
          add('signature_request', {
            personId: id,
            versionId: shippedPolicy.id,
            askedOn: day('11-03'),
            via: lineManager,
          }),
        ),
    ),
    act(day('10-13'), 'policy', 'Began the yearly review', [
      add('policy_review', {
        title: `Review ${year}`,
        startedOn: day('10-13'),
        versionId: shippedPolicy.id,
      }),
      ...proposals.map((body) => add('policy_proposal', body)),
    ]),
    act(day('12-15'), 'annual', 'Noted what the Board is asked', [
      {
        op: 'put',
        kind: 'annual_review',
        id: String(year),
        fields: { recipient: 'The Board of Trustees', meetingOn: `${year + 1}-03-10` },
      },
      ...decisions.map((body) => add('board_decision', { ...body, periodId: String(year) })),
    ]),
    act(
      day('12-16'),
      'registers',
      'Confirmed how long records are kept',
      confirmedRetention(day('12-16')),
    ),
  ];
}

/** The suggested periods, as the Director confirmed them. */
function confirmedRetention(on: string): BookEdit[] {
  return retentionCategories.map((category) => ({
    op: 'put',
    kind: 'retention_rule',
    id: category,
    fields: { ...suggestedRetention(category), confirmedOn: on, confirmedBy: director },
  }));
}

function withoutId({ id: _, ...body }: Omit<YearPerson, 'signedOn'>): Body {
  return body;
}

/** The form of somebody who had signed by a day; forms come in when they are signed, older ones all at once. */
function acknowledgement(
  { id, signedOn, lineManager }: YearPerson,
  by: string,
  add: (kind: BookKind, body: Body) => BookEdit,
): BookEdit[] {
  if (signedOn === null || signedOn > by) return [];
  const explainedBy = lineManager === '' ? director : lineManager;
  return [
    add('acknowledgement', { personId: id, versionId: shippedPolicy.id, explainedBy, signedOn }),
  ];
}

function nth<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}
