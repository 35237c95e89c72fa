import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../../../electron/services/registers/export-list.ts';
import { parseTable } from '../../../../electron/services/registers/read-csv.ts';
import { RegisteredPerson } from '../../../../shared/books/registers.ts';
import { roles } from '../../../../shared/domain/person.ts';
import { guessColumns } from '../../../../shared/registers/csv/columns.ts';
import { planImport } from '../../../../shared/registers/csv/import-edits.ts';
import { matchPeople } from '../../../../shared/registers/csv/match-people.ts';
import { readPeople } from '../../../../shared/registers/csv/read-people.ts';
import { peopleAsRows } from '../../../../shared/registers/csv/write-people.ts';

const today = '2026-11-22';
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '' && !/^'|^="/u.test(text));
const anyDay = fc
  .date({
    min: new Date('1960-01-01T00:00:00Z'),
    max: new Date('2027-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const person = fc
  .record({
    name: word,
    role: fc.constantFrom(...roles),
    team: fc.option(word, { nil: '' }),
    lineManager: fc.option(word, { nil: '' }),
    startedOn: fc.option(anyDay, { nil: null }),
    address: fc.array(word, { maxLength: 3 }).map((lines) => lines.join('\n')),
    staffNumber: fc.option(word, { nil: '' }),
  })
  .map((body) => RegisteredPerson.parse(body));

function read(text: string) {
  const { header, rows } = parseTable(text);
  const mapping = guessColumns(header);
  const options = {
    mapping,
    dayOrder: 'day_first',
    roleOfAll: null,
    roleWords: {},
    today,
  } as const;
  return readPeople(rows, options);
}

test('a list that was written is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
      const rows = read(csvText(peopleAsRows(people)));
      expect(rows.map(({ problems }) => problems)).toEqual(people.map(() => []));
      expect(rows.map((row) => RegisteredPerson.parse(row.person))).toEqual(people);
    }),
  );
});

test('no row is lost, whatever is in it: each is read, matched and counted', () => {
  const cell = fc.oneof(
    word,
    fc.constant(''),
    anyDay,
    fc.constantFrom('31/2/2020', '1/2/2020', 'staff'),
  );
  const known = fc.array(person, { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 15 }),
      known,
      (table, people) => {
        const header = ['Name', 'Role', 'Start date', 'Leaving date', 'Staff number'];
        const filled = table.filter((cells) => cells.some((text) => text.trim() !== ''));
        const rows = read(csvText([header, ...table]));
        expect(rows).toHaveLength(filled.length);
        const entries = people.map((body, index) => ({ id: String(index), body }));
        const matched = matchPeople(rows, entries);
        const plan = planImport(matched, new Map(), { people: entries, newId: () => 'new' });
        const { added, updated, unchanged, skipped, undecided } = plan;
        expect(added + updated + unchanged + skipped + undecided).toBe(filled.length);
        expect(plan.edits).toHaveLength(added + updated);
        for (const row of matched) {
          if (row.match === 'faulty') expect(row.row.problems).not.toEqual([]);
        }
      },
    ),
  );
});

test('a list taken over a second time changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(person, {
        selector: ({ name }) => name.toLowerCase().normalize('NFKD'),
        maxLength: 8,
        minLength: 1,
      }),
      (people) => {
        const unnumbered = people.map((body, index) => ({ ...body, staffNumber: String(index) }));
        const entries = unnumbered.map((body, index) => ({ id: String(index), body }));
        const matched = matchPeople(read(csvText(peopleAsRows(unnumbered))), entries);
        const plan = planImport(matched, new Map(), { people: entries, newId: () => 'new' });
        expect(plan).toMatchObject({ edits: [], unchanged: people.length });
      },
    ),
  );
});

test.each([...'=+-@＝＋－＠'])('a team that begins with %s comes back as it was', (sign) => {
  const one = RegisteredPerson.parse({ name: 'Ann', role: 'employee', team: `${sign}1` });
  const rows = read(csvText(peopleAsRows([one])));
  expect(rows).toMatchObject([{ person: { team: `${sign}1` }, problems: [] }]);
});

test('no cell written begins as a formula does', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
      expect(parseTable(csvText([['Name'], [`${sign}${rest}`]])).rows[0]?.cells[0]).toBe(
        `'${sign}${rest}`,
      );
    }),
  );
});
