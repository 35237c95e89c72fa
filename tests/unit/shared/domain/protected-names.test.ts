import { expect, test } from 'vitest';
import { Person } from '../../../../shared/domain/person.ts';
import {
  nameWithholder,
  withheldNames,
  type ProtectedName,
} from '../../../../shared/domain/protected-names.ts';
import type { RichInline } from '../../../../shared/domain/rich-text.ts';

function withholder(
  names: Partial<ProtectedName>,
  person: Record<string, unknown> = { part: 'reporter', isProtected: true },
) {
  const apart = new Map([['r', { name: '', otherNames: [], ...names }]]);
  return nameWithholder(withheldNames([{ id: 'r', body: Person.parse(person) }], apart));
}

const { text: withhold } = withholder({ name: 'Zoë Ó Neill' });

test.each([
  'Zoë Ó Neill',
  'ZOË Ó NEILL',
  'zoë_ó-neill',
  // As a Mac spells them in file names, and a mixture of both.
  'Zoe\u0308 O\u0301 Neill',
  'Zoë O\u0301 Neill',
  // As they are typed in a hurry, sorted, or put into an address.
  'Zoe O Neill',
  'O Neill',
  'Neill, Zoë Ó',
  'zoeoneill',
  'Zoe%20O%20Neill',
  'Zo\u00adë Ó Neill',
  'Zoë\nÓ   Neill',
  'Zoë\u00a0Ó\u202fNeill',
  'Zo%C3%AB%20%C3%93%20Neill',
  'zo%c3%ab-%c3%b3+neill',
  'Zoe ONeill',
])('a protected name is withheld when it is written %j', (name) => {
  const { text } = withholder({ name: 'Zoë Ó Neill', otherNames: ['Ó Neill'] });
  expect(text(`Seen by ${name}.png`)).toBe('Seen by [name withheld].png');
});

test.each([
  ['Mary O’Brien', 'Mary OBrien', 'by %s.'],
  ['Mary O’Brien', "Mary O'Brien", "%s's post"],
  ['Mary O’Brien', 'Mary O’Brien', '%s’s post'],
  ['Mary O’Brien', 'obrien mary', '(%s)'],
  ['Anne-Marie Duff', 'Annemarie Duff', 'saw %s'],
  ['Anne-Marie Duff', 'Anne Marie Duff', 'saw %s'],
  ['Ann Lee', 'Ann K. Lee', 'saw %s today'],
  ['Ann Lee', 'Ann Lee', 'https://x.com/p/%s?a=1'],
  ['Quintessa', 'Quintessas', 'in %s room'],
  ['Quintessa Zimmerli', 'QUINTESSA-ZIMMERLI', '#%s'],
  ['Quintessa Zimmerli', 'quintessazimmerli', 'https://x.com/%s/status/1'],
  ['Jean de la Cruz', 'Jean Delacruz', 'by %s'],
  ['محمد علي', 'محمـــد عَلِيّ', 'قال %s ذلك'],
  ['محمد علي', 'ومحمد علي', 'قال %s ذلك'],
  ['محمد علي', 'محمد_علي', 'x.com/%s'],
  ['فاطمة', 'لفاطمة', 'قال %s ذلك'],
])('%s is found where it is written %s', (name, written, text) => {
  expect(withholder({ name }).text(text.replace('%s', written))).toBe(
    text.replace('%s', '[name withheld]'),
  );
});

test.each([
  ['Jo Li', 'A joli day'],
  ['Ann Lee', 'Annlee and Ann K came; Lee left'],
  ['Ann Lee', 'Ann and b Lee'],
  ['Mark', 'High marks, 100%, 50%C3 and %zz'],
])('%s is not found in %j', (name, text) => {
  expect(withholder({ name }).text(text)).toBe(text);
});

test.each(['Zoë Ó Neilly', 'Zoe', 'Neill', 'Zoë, then Ó Neill came'])(
  '%j is not the whole name and stays',
  (text) => {
    expect(withhold(text)).toBe(text);
  },
);

test.each([
  ['王小明', '我见了王小明，昨天', '我见了[name withheld]，昨天'],
  ['محمد علي', 'قال محمد علي ذلك', 'قال [name withheld] ذلك'],
  ['★★', 'By ★★!', 'By [name withheld]!'],
])('%s is found in its own script', (name, text, expected) => {
  expect(withholder({ name }).text(text)).toBe(expected);
});

test('a name that is not protected stays', () => {
  const person = { part: 'witness', name: 'Zoë Ó Neill' };
  const { text } = nameWithholder(
    withheldNames([{ id: 'r', body: Person.parse(person) }], new Map()),
  );
  expect(text('Seen by Zoë Ó Neill')).toBe('Seen by Zoë Ó Neill');
});

test('the alias stands in its place, and a person no longer in the case has none', () => {
  const user = { part: 'service_user', alias: 'Service user A' };
  const names = { name: 'Olive Grant', otherNames: ['Livvy', 'olive_g'] };
  expect(withholder(names, user).text('Livvy (Olive Grant, @olive_g) came.')).toBe(
    '[Service user A] ([Service user A], @[Service user A]) came.',
  );
  const { text } = nameWithholder(withheldNames([], new Map([['gone', names]])));
  expect(text('Livvy came.')).toBe('[name withheld] came.');
});

test('a name in several pieces of a formatted text is found, across marks and breaks but not across a reference', () => {
  const bold = { marks: [{ type: 'bold' as const }] };
  const exhibit: RichInline = {
    type: 'exhibitRef',
    attrs: { exhibitId: '3f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11' },
  };
  const told = (content: RichInline[]) => {
    const doc = { type: 'doc', content: [{ type: 'paragraph', content }] };
    const { rich } = withholder({ name: 'Zoë Neill' }).change;
    return (rich(doc) as typeof doc).content[0]?.content;
  };
  expect(
    told([
      { type: 'text', text: 'By Z' },
      { type: 'text', text: 'oë', ...bold },
      { type: 'hardBreak' },
      { type: 'text', text: 'Neill came, ZOE ', ...bold },
      { type: 'text', text: 'NEILL' },
    ]),
  ).toEqual([
    { type: 'text', text: 'By [name withheld]' },
    { type: 'text', text: ' came, [name withheld]', ...bold },
  ]);
  const apart: RichInline[] = [
    { type: 'text', text: 'Zoë' },
    exhibit,
    { type: 'text', text: 'Neill' },
  ];
  expect(told(apart)).toEqual(apart);
});
