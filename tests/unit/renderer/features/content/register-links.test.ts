import { expect, test } from 'vitest';
import { answersOf, withLink } from '../../../../../renderer/features/content/register-links.ts';
import { RegisterLink } from '../../../../../shared/domain/register-link.ts';
import { anId } from '../../../../helpers/session.ts';

const linkTo = (count: number, body: object = {}): RegisterLink =>
  RegisterLink.parse({
    entryId: anId(count),
    isSame: true,
    on: '2026-07-01',
    facts: { kind: 'official_use', person: {}, to: '2026-06-30' },
    ...body,
  });
const match = ({ entryId, facts }: RegisterLink) => ({ entryId, facts, bases: [], isSure: false });
const uses = (links: RegisterLink[], answer: Parameters<typeof answersOf>[1]) =>
  answersOf({ registerLinks: links }, answer).find(({ kind }) => kind === 'official_use')!;

test('nothing is offered again that was linked or is about another item', () => {
  const [same, other, fresh] = [linkTo(1), linkTo(2, { isSame: false }), linkTo(3)];
  const answer = { found: [same, other, fresh].map(match), linked: [] };
  const { linked, offered, others } = uses([same, other], answer);
  expect(linked.map(({ link }) => link)).toEqual([same]);
  expect(offered.map(({ entryId }) => entryId)).toEqual([fresh.entryId]);
  expect(others).toEqual([other]);
});

test('what has become of a linked entry is told once the register has been read', () => {
  const link = linkTo(1);
  const now = { ...link.facts, to: '2026-07-31' } as RegisterLink['facts'];
  const since = (linked: { entryId: string; now: RegisterLink['facts'] | null }[]) =>
    uses([link], { found: [], linked }).linked[0];
  expect(uses([link], null).linked[0]).toMatchObject({ since: null });
  expect(since([{ entryId: link.entryId, now: link.facts }])).toMatchObject({
    since: 'same',
    now: null,
  });
  expect(since([{ entryId: link.entryId, now }])).toMatchObject({ since: 'changed', now });
  expect(since([{ entryId: link.entryId, now: null }])).toMatchObject({ since: 'gone' });
});

test('a link said anew stays in its place; each entry is linked once', () => {
  const links = [linkTo(1), linkTo(2)];
  const anew = linkTo(1, { on: '2026-08-01' });
  expect(withLink(links, anew)).toEqual([anew, links[1]]);
  expect(withLink(links, linkTo(3))).toHaveLength(3);
});
