import { expect, test } from 'vitest';
import { readCaseFolder, type ReadCase } from '../../../../shared/domain/case-folder.ts';
import { parseNumbered } from '../../../../shared/domain/case-folder-schema.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { richTextFromPlain } from '../../../../shared/domain/rich-text.ts';
import { anId, codeOf } from '../../../helpers/session.ts';

const smallest = { title: 'Comment', broughtOn: '2026-06-26' };

function read(json: unknown, refused?: ReadonlySet<string>): ReadCase {
  let count = 0;
  return readCaseFolder(json, () => anId(++count), refused);
}

/** What is wrong with a case folder, in the words of the error. */
function complaint(json: unknown): string {
  try {
    read(json);
    return '';
  } catch (error) {
    expect(codeOf(() => read(json))).toBe('case_folder_invalid');
    return (error as Error).message;
  }
}

test('a title and a day are enough', () => {
  const { reference, openedAt, records, exhibits } = read(smallest);
  expect({ reference, openedAt, exhibits }).toEqual({
    reference: null,
    openedAt: null,
    exhibits: [],
  });
  const sorted = sortRecords(records);
  expect(sorted.file).toMatchObject({
    ...smallest,
    route: 'other',
    policyVersion: '2015-05',
    stages: [{ stage: 'reported', enteredOn: '2026-06-26' }],
    closing: null,
  });
  expect(sorted.people.map((person) => person.body.part)).toEqual(['subject', 'reporter']);
});

test('exhibits are referred to by number, everywhere', () => {
  const paragraph = {
    type: 'paragraph',
    content: [{ type: 'exhibitRef', attrs: { exhibit: 'EX-HM-002' } }],
  };
  const quote = { type: 'quote', attrs: { lang: 'pl', dir: 'ltr', exhibit: 'EX-HM-001' } };
  const json = {
    ...smallest,
    content: [{ exhibits: ['EX-HM-001'] }],
    considerations: {
      boundaries: {
        reasons: { type: 'doc', content: [paragraph, quote] },
        prompts: { contact: { exhibits: ['EX-HM-002'] } },
      },
    },
    exhibits: [
      { number: 'EX-HM-001', file: 'a.png', title: 'First' },
      { number: 'EX-HM-002', file: 'b.png' },
    ],
  };
  const whole = read(json);
  const [first, second] = whole.exhibits.map(({ id }) => id);
  const { content, considerations } = sortRecords(whole.records);
  expect(content[0]?.body.exhibitIds).toEqual([first]);
  expect(considerations.boundaries.prompts.contact?.exhibitIds).toEqual([second]);
  expect(considerations.boundaries.reasons.content).toEqual([
    { type: 'paragraph', content: [{ type: 'exhibitRef', attrs: { exhibitId: second } }] },
    { type: 'quote', attrs: { lang: 'pl', dir: 'ltr', exhibitId: first } },
  ]);
  expect(whole.records.find((record) => record.id === first)).toMatchObject({
    kind: 'exhibit',
    body: { title: 'First' },
  });

  const without = read(json, new Set(['b.png']));
  const rest = sortRecords(without.records).considerations.boundaries;
  expect(rest.reasons.content[0]).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: 'EX-HM-002' }],
  });
  expect(rest.prompts.contact?.exhibitIds).toEqual([]);
  expect(without.exhibits.map(({ number }) => number)).toEqual(['EX-HM-001']);
});

test('formatted text may be written as plain lines', () => {
  const { records } = read({
    ...smallest,
    nature: 'One.\n\nTwo.',
    narrative: { response: 'Said so.' },
    considerations: { reputation: { reasons: 'None.' } },
    outcome: { recommendationReasons: 'R', decisionReasons: 'D' },
  });
  const { file, narrative, considerations, outcome } = sortRecords(records);
  expect(file.nature).toEqual(richTextFromPlain('One.\nTwo.'));
  expect(narrative.response).toEqual(richTextFromPlain('Said so.'));
  expect(considerations.reputation.reasons).toEqual(richTextFromPlain('None.'));
  expect(outcome.decisionReasons).toEqual(richTextFromPlain('D'));
});

const exhibit = { number: 'EX-HM-001', file: 'a.png' };
test.each<[string, unknown, string | RegExp]>([
  ['no object', 'x', /object/],
  ['a list', [], /object/],
  ['no title', { broughtOn: '2026-06-26' }, /^title/],
  ['no such day', { ...smallest, broughtOn: '2026-02-30' }, /^broughtOn/],
  ['an unknown field', { ...smallest, colour: 'red' }, /colour/],
  ['another version', { ...smallest, version: 2 }, /^version/],
  ['a reference of another kind', { ...smallest, reference: 'SM-26-14' }, /^reference/],
  ['a reference with a leading zero', { ...smallest, reference: 'SM-2026-0014' }, /^reference/],
  [
    'an id for an exhibit',
    { ...smallest, content: [{ exhibitIds: [anId(1)] }] },
    /^content.0: .*"exhibitIds"/,
  ],
  ['one exhibit for a list', { ...smallest, content: [{ exhibits: 'X' }] }, /^content.0.exhibits:/],
  [
    'a number for an exhibit',
    { ...smallest, content: [{ exhibits: [3] }] },
    /^content.0.exhibits.0:/,
  ],
  [
    'a text that refers to no exhibit',
    {
      ...smallest,
      nature: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'exhibitRef', attrs: {} }] }],
      },
    },
    /attrs.exhibit:/,
  ],
  [
    'an id of two words',
    { ...smallest, people: [{ id: 'a b', part: 'subject' }] },
    /^people.0.id:/,
  ],
  [
    'an exhibit that is not listed',
    { ...smallest, content: [{ exhibits: ['EX-A-001'] }] },
    /EX-A-001/,
  ],
  ['two exhibits of one number', { ...smallest, exhibits: [exhibit, exhibit] }, /EX-HM-001/],
  [
    'an exhibit without a file',
    { ...smallest, exhibits: [{ number: 'EX-A-001' }] },
    /exhibits.0.file/,
  ],
  [
    'a number that is none',
    { ...smallest, exhibits: [{ ...exhibit, number: 'EX-HM-1' }] },
    /number/,
  ],
  ['a sixth consideration', { ...smallest, considerations: { taste: {} } }, /taste|considerations/],
  [
    'stages out of order',
    {
      ...smallest,
      stages: [
        { stage: 'reported', enteredOn: '2026-06-26' },
        { stage: 'triage', enteredOn: '2026-06-25' },
      ],
    },
    /stages/,
  ],
  [
    'closed without a closing',
    { ...smallest, stages: [{ stage: 'closed', enteredOn: '2026-06-26' }] },
    /closing/,
  ],
  [
    'a closing without closed',
    { ...smallest, closing: { reason: 'other', note: '', closedOn: '2026-06-26' } },
    /closing/,
  ],
  [
    'a trustee dismissed',
    {
      ...smallest,
      people: [{ part: 'subject', role: 'trustee' }],
      outcome: { actions: ['dismissal'] },
    },
    /dismissal/,
  ],
])('%s is refused by name', (_, json, words) => {
  expect(complaint(json)).toMatch(words);
});

test.each([
  ['SM-2026-014', { prefix: '2026', sequence: 14 }],
  ['EX-MK-1000', { prefix: 'MK', sequence: 1000 }],
  ['EX-MK-0100', undefined],
  ['EX-MK-000', undefined],
  ['EX-mk-001', undefined],
  ['EX-2026-001', undefined],
  ['EX-MK-99999999999999999999', undefined],
  [' SM-2026-014', undefined],
])('%s is taken apart', (text, parts) => {
  expect(parseNumbered(text)).toEqual(parts);
});
