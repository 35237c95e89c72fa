import { expect, test } from 'vitest';
import { Person } from '../../../../shared/domain/person.ts';
import { nameWithholder } from '../../../../shared/domain/protected-names.ts';

const reporter = { part: 'reporter', name: 'Zoë Ó Neill' } as const;
const withhold = (isProtected: boolean) =>
  nameWithholder([{ id: 'r', body: Person.parse({ ...reporter, isProtected }) }]);

test.each([
  'Zoë Ó Neill',
  'ZOË Ó NEILL',
  'zoë_ó-neill',
  // As a Mac spells them in file names, and a mixture of both.
  'Zoe\u0308 O\u0301 Neill',
  'Zoë O\u0301 Neill',
])('a protected name is withheld when it is written %j', (name) => {
  expect(withhold(true)(`Seen by ${name}.png`)).toBe('Seen by [name withheld].png');
});

test.each(['Zoë Ó Neilly', 'Zoe', 'Neill'])('%j is not the whole name and stays', (text) => {
  expect(withhold(true)(text)).toBe(text);
});

test('a name that is not protected stays', () => {
  expect(withhold(false)('Seen by Zoë Ó Neill')).toBe('Seen by Zoë Ó Neill');
});
