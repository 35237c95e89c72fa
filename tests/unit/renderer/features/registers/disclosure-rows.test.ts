import { expect, test } from 'vitest';
import {
  narrowedDisclosures,
  protectionWords,
} from '../../../../../renderer/features/registers/disclosures/disclosure-rows.ts';
import { Disclosure } from '../../../../../shared/domain/case-detail.ts';
import { anId } from '../../../../helpers/session.ts';

const left = (number: number, fields: Partial<Disclosure>): Disclosure =>
  Disclosure.parse({
    ...{ id: anId(number), what: 'register', format: 'pdf', fileName: `${String(number)}.pdf` },
    ...{ sizeBytes: 10, sha256: String(number).repeat(64), edition: 0, recipient: '', purpose: '' },
    at: `2026-07-0${String(number)}T09:00:00.000Z`,
    ...fields,
  });
const all = [
  left(1, { what: 'annual_pack', recipient: 'The Board', isProtected: true }),
  left(2, { what: 'people_list', recipient: 'Payroll', purpose: 'Yearly check' }),
  left(3, { what: 'annual_pack', recipient: 'مجلس الأمناء', isProtected: false }),
];
const newestFirst = { by: 'at', descending: true } as const;
const numbers = (found: readonly Disclosure[]) => found.map(({ fileName }) => fileName[0]);

test('what has left stands newest first, and can be put in another order', () => {
  const none = { words: '', whats: [] };
  expect(numbers(narrowedDisclosures(all, none, newestFirst))).toEqual(['3', '2', '1']);
  const byWhat = narrowedDisclosures(all, none, { by: 'what', descending: false });
  expect(numbers(byWhat)).toEqual(['3', '1', '2']);
  const byPassword = narrowedDisclosures(all, none, { by: 'isProtected', descending: false });
  expect(byPassword.map(protectionWords)).toEqual(['Locked', 'None', 'Not noted']);
});

test.each([
  ['board', ['1']],
  ['الأمناء', ['3']],
  ['yearly payroll', ['2']],
  ['annual review', ['3', '1']],
  ['2222', ['2']],
  ['nobody', []],
])('“%s” finds by what, recipient, purpose or hash', (words, found) => {
  expect(numbers(narrowedDisclosures(all, { words, whats: [] }, newestFirst))).toEqual(found);
});

test('it is narrowed to kinds of files', () => {
  const packs = narrowedDisclosures(all, { words: '', whats: ['annual_pack'] }, newestFirst);
  expect(numbers(packs)).toEqual(['3', '1']);
});
