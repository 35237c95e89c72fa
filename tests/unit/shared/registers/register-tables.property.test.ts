import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { csvText } from '../../../../electron/services/registers/export-list.ts';
import { parseTable } from '../../../../electron/services/registers/read-csv.ts';
import { BookRecord, bookSchemas } from '../../../../shared/books/books.ts';
import {
  listedRegisters,
  type ListedRegister,
  registerAsRows,
} from '../../../../shared/registers/csv/register-tables.ts';
import { anId } from '../../../helpers/session.ts';

const links = { versions: new Map(), cases: new Map(), documents: new Map() };
const entry = anId(1);
/** What every field of a register may hold, told apart by its number; links are given ids. */
function filled(register: ListedRegister, text: (field: string) => string): object {
  const shape = Object.entries<z.ZodType>(bookSchemas[register].shape);
  return Object.fromEntries(
    shape.map(([field, schema], index) => {
      const day = `20${String(index + 10)}-01-01`;
      const tried = [anId(100 + index), day, text(field), 'employee', 'keep', index, []];
      const value = tried.find((one) => schema.safeParse(one).success && !isFree(schema, one));
      return [field, value ?? text(field)];
    }),
  );
}
/** Free text takes an id or a day, too: it is not tried with these. */
function isFree(schema: z.ZodType, value: unknown): boolean {
  return typeof value === 'string' && schema.safeParse('free text').success && value !== 'employee';
}
const idOf = (register: ListedRegister): string =>
  register === 'retention_rule' ? 'case_warning' : entry;
function rowsOf(register: ListedRegister, body: object): string[][] {
  const id = idOf(register);
  const records = [BookRecord.parse({ kind: register, id, position: 0, body })];
  return registerAsRows(register, { ids: [id, anId(99)], records, links });
}

describe.each(listedRegisters)('%s as a list', (register) => {
  test('holds every field that is kept of it', () => {
    const body = filled(register, (field) => `Text of ${field}`);
    const [header, row, ...more] = rowsOf(register, body);
    expect(more).toEqual([]);
    expect(row).toHaveLength(header?.length ?? 0);
    for (const [field, value] of Object.entries(body)) {
      // Owners are told by name.
      if (field === 'ownerIds') continue;
      const told = field === 'role' ? 'Employee' : String(value);
      expect(row?.join('\n'), field).toContain(told);
    }
  });

  test('is read back cell by cell as it was, and no cell begins as a formula does', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('=1+1', '+44 20', '-1', '@stass', '=cmd|x', 'a "b", c', 'ليلى\nحسن', '👩🏽‍💻;'),
    );
    fc.assert(
      fc.property(fc.infiniteStream(text), (texts) => {
        const body = filled(register, () => {
          const made = (texts.next().value as string).trim();
          // An apostrophe of one's own cannot be told from the guard.
          return made === '' || made.startsWith("'") ? 'x' : made;
        });
        const rows = rowsOf(register, body);
        const written = parseTable(csvText(rows));
        const cells = [written.header, ...written.rows.map((row) => row.cells)];
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        const plain = cells.map((row) =>
          row.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r])/u, '')),
        );
        expect(plain).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});

test.each(['official_use', 'photo_permission', 'removal_request', 'social_account'] as const)(
  '%s: what is not finished does not leave',
  (register) => {
    expect(
      rowsOf(register, register === 'removal_request' ? { askedOn: '2026-01-01' } : {}),
    ).toHaveLength(1);
  },
);

test('what an entry links to is told in words; the case by its reference', () => {
  const records = [
    {
      kind: 'registered_person',
      id: anId(2),
      position: 0,
      body: { name: 'Ngọc Đặng', role: 'employee' },
    },
    {
      kind: 'removal_request',
      id: entry,
      position: 0,
      body: {
        item: 'Photo',
        askedOn: '2026-01-01',
        askedById: anId(2),
        caseId: anId(3),
        proofId: anId(4),
      },
    },
  ].map((record) => BookRecord.parse(record));
  const [, row] = registerAsRows('removal_request', {
    ids: [entry],
    records,
    links: {
      versions: new Map(),
      cases: new Map([[anId(3), 'SM-2026-001']]),
      documents: new Map([[anId(4), 'gone.png']]),
    },
  });
  expect(row).toEqual(expect.arrayContaining(['Ngọc Đặng', 'SM-2026-001', 'gone.png']));
});
