import { afterEach, beforeEach, expect, test } from 'vitest';
import { answersOf } from '../../../../../renderer/features/content/register-links.ts';
import RegisterAnswerRow from '../../../../../renderer/features/content/RegisterAnswerRow.svelte';
import { Session } from '../../../../../renderer/features/shell/session.svelte.ts';
import { RegisterLink } from '../../../../../shared/domain/register-link.ts';
import { anId } from '../../../../helpers/session.ts';
import { shownBy } from '../../../../helpers/shown-text.ts';

let session: Session;
beforeEach(() => {
  session = new Session({
    libraryName: 'L',
    directorName: 'D',
    lockAfterMinutes: 15,
    office: 'director' as const,
  });
});
afterEach(() => session.dispose());

const link = RegisterLink.parse({
  entryId: anId(1),
  isSame: true,
  on: '2026-07-01',
  facts: { kind: 'official_use', person: {}, from: '2026-01-05', to: '2026-06-30' },
});
const now = { ...link.facts, to: '2026-03-01' } as RegisterLink['facts'];
const nothing = { found: [], linked: [] };

/** What the row of official use shows for an item posted on 12 March 2026. */
function row(
  links: readonly RegisterLink[],
  answer: Parameters<typeof answersOf>[1],
  isReadOnly = false,
): string {
  const [first] = answersOf({ registerLinks: [...links] }, answer);
  return shownBy(session, RegisterAnswerRow, {
    caseId: anId(9),
    answer: first,
    isRead: answer !== null,
    telling: { postedOn: '2026-03-12', inCase: new Map() },
    today: '2026-07-15',
    isReadOnly,
    onsay: () => undefined,
    onforget: () => undefined,
  }).words;
}

test('a register that holds nothing says so, once it has been read', () => {
  expect(row([], null)).toContain('Reading the register');
  expect(row([], nothing)).toBe(
    'Was the use of the account authorised? clause 5.2 No entry about it is in the register. Choose an entry',
  );
});

test('an entry that may be about the item says by what it was found, and asks', () => {
  const { entryId, facts } = link;
  const found = [{ entryId, facts, bases: ['platform' as const], isSure: false }];
  const told = row([], { ...nothing, found });
  expect(told).toContain('May be about it · the same: the platform');
  expect(told).toContain('It is about this item It is about another Open in the register');
  const sure = row([], { ...nothing, found: [{ ...found[0]!, isSure: true }] });
  expect(sure).toContain('Link it with this item');
  expect(row([], { ...nothing, found }, true)).not.toContain('It is about');
});

test('a linked entry stands as it was said, with what the register says now beside it', () => {
  const told = (said: RegisterLink['facts'] | null, isReadOnly = false) =>
    row([link], { ...nothing, linked: [{ entryId: link.entryId, now: said }] }, isReadOnly);
  expect(told(link.facts)).toContain(
    '12 March 2026, lies within it. As the register said on 1 Jul 2026.',
  );
  expect(told(link.facts)).not.toContain('something else');
  expect(told(now)).toMatch(
    /lies within it\..*The register says something else now:.*11 days after its last day/,
  );
  expect(told(now)).toContain('Take over what it says now');
  expect(told(now, true)).not.toMatch(/Take (over|the link)/);
  expect(told(null)).toContain('It is not in the register here.');
  expect(told(null)).not.toContain('Open in the register');
});

test('what was found to be about another item is counted, and can be shown again', () => {
  const told = row([{ ...link, isSame: false }], nothing);
  expect(told).toContain('1 entry looked at, about another item. Show again');
});
