import { describe, expect, test } from 'vitest';
import { accountsRegister } from '../../../../../renderer/features/registers/accounts/accounts-register.ts';
import {
  missingWords,
  narrowedRows,
  rowsOf,
  standingWords,
  type Register,
} from '../../../../../renderer/features/registers/entries/register.ts';
import { officialUseRegister } from '../../../../../renderer/features/registers/official-use/official-use-register.ts';
import { photosRegister } from '../../../../../renderer/features/registers/photos/photos-register.ts';
import { removalsRegister } from '../../../../../renderer/features/registers/removals/removals-register.ts';
import { BookRecord, bookSchemas } from '../../../../../shared/books/books.ts';
import { type DatedKind, dutiesOf } from '../../../../../shared/registers/due.ts';
import { anId } from '../../../../helpers/session.ts';

const today = '2026-07-15';
let position = 0;
const record = (kind: string, body: object, id = anId(++position)) =>
  BookRecord.parse({ kind, id, position: ++position, body });
const registers = [
  officialUseRegister,
  photosRegister,
  removalsRegister,
  accountsRegister,
] as unknown as readonly Register<DatedKind>[];

const all = { words: '', standings: [] };
const photos = [
  record('photo_permission', { what: 'Withdrawn', withdrawnOn: '2026-01-01' }),
  record('photo_permission', { what: 'Permitted', reviewOn: '2027-01-01' }),
  record('photo_permission', { what: 'Fête', reviewOn: '2026-07-01', permittedBy: 'M. Keane' }),
  record('photo_permission', { what: 'Tombola', uploadedOn: '2026-06-01' }),
];
const shown = (filter: Parameters<typeof narrowedRows>[1], by = 5, descending = false) =>
  narrowedRows(rowsOf(photosRegister, photos, today), filter, { by, descending }).map(
    ({ body }) => body.what,
  );

describe('a register as a table', () => {
  test('what is due longest stands first, then what goes on, then what is over', () => {
    expect(shown(all)).toEqual(['Tombola', 'Fête', 'Permitted', 'Withdrawn']);
    expect(shown(all, 5, true)).toEqual(['Withdrawn', 'Permitted', 'Fête', 'Tombola']);
  });

  test('is narrowed by where entries stand, and by words without regard to accents', () => {
    expect(shown({ words: '', standings: ['due'] })).toEqual(['Tombola', 'Fête']);
    expect(shown({ words: '', standings: ['open', 'over'] })).toEqual(['Permitted', 'Withdrawn']);
    expect(shown({ words: 'KEANE fete', standings: [] })).toEqual(['Fête']);
    expect(shown({ words: 'fete nobody', standings: [] })).toEqual([]);
  });

  test('what is not finished stands before all that counts, and says what it lacks', () => {
    const begun = record('photo_permission', { permittedBy: 'Ann', uploadedOn: '2026-06-01' });
    const rows = rowsOf(photosRegister, [...photos, begun], today);
    const [first] = narrowedRows(rows, all, { by: 5, descending: false });
    expect(first).toMatchObject({ id: begun.id, standing: 'unfinished', duties: [] });
    expect(first && standingWords(first, photosRegister)).toBe('Not finished');
    expect(missingWords(first?.lacking ?? [])).toBe('Still to be said: what the photo shows.');
    expect(missingWords([])).toBeUndefined();
    const found = narrowedRows(
      rows,
      { words: '', standings: ['unfinished'] },
      { by: 5, descending: false },
    );
    expect(found).toHaveLength(1);
  });

  test('says of what is due what it is', () => {
    const words = rowsOf(photosRegister, photos, today).map((row) =>
      standingWords(row, photosRegister),
    );
    expect(words).toEqual(['Withdrawn', 'Permitted', 'Review due', 'Still on the phone']);
  });

  test('names people and accounts of the registers, and whoever is not in them', () => {
    const records = [
      record('registered_person', { name: 'Leszek Ożóg', role: 'employee' }, anId(801)),
      record('social_account', { name: 'STaSS page' }, anId(802)),
      record('official_use', { personId: anId(801), accountId: anId(802) }),
      record('official_use', { personId: anId(809), personName: 'Somebody', account: 'Shop' }),
    ];
    const cells = rowsOf(officialUseRegister, records, today).map((row) => row.cells.slice(0, 2));
    expect(cells).toEqual([
      ['Leszek Ożóg', 'STaSS page'],
      ['Somebody', 'Shop'],
    ]);
  });
});

describe.each(registers.map((register) => [register.one, register] as const))(
  'the form of %s',
  (_, register) => {
    const schema = bookSchemas[register.kind];

    test('asks for all that is kept of it', () => {
      // Told by the names beside it.
      const unasked = ['ownerIds'];
      const asked = register.fields.map(({ field }) => field);
      expect([...asked].toSorted()).toEqual(
        Object.keys(schema.shape)
          .filter((field) => !unasked.includes(field))
          .toSorted(),
      );
    });

    test('begins with what can be stored', () => {
      expect(schema.safeParse(register.fresh(today)).success).toBe(true);
    });

    test('settles each duty with one act, after which nothing is due', () => {
      const due: Record<DatedKind, object> = {
        official_use: { reviewOn: '2026-07-01', to: '2026-07-20' },
        photo_permission: { reviewOn: '2026-07-01', uploadedOn: '2026-06-01' },
        removal_request: { askedOn: '2026-07-01' },
        social_account: { reviewOn: '2026-07-01' },
      };
      let body = schema.parse(due[register.kind]);
      const duties = dutiesOf(register.kind, body as never, today);
      expect(duties).not.toEqual([]);
      for (const { step } of duties) {
        const act = register.settling[step];
        expect(act, step).toBeDefined();
        body = schema.parse({ ...body, ...act?.fields(today) });
      }
      expect(
        dutiesOf(register.kind, body as never, today).filter(({ dueOn }) => dueOn <= today),
      ).toEqual([]);
    });
  },
);
