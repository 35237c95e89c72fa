import { describe, expect, test } from 'vitest';
import { parseTable } from '../../../../electron/services/registers/read-csv.ts';
import { RegisteredPerson } from '../../../../shared/books/registers.ts';
import { guessColumns, withColumn } from '../../../../shared/registers/csv/columns.ts';
import { dayOrderOf, readDay } from '../../../../shared/registers/csv/days.ts';
import { contradictionsOf, planImport } from '../../../../shared/registers/csv/import-edits.ts';
import { matchPeople } from '../../../../shared/registers/csv/match-people.ts';
import { readPeople, unknownRoleWords } from '../../../../shared/registers/csv/read-people.ts';
import { roleOfWord } from '../../../../shared/registers/csv/role-words.ts';
import { codeOf } from '../../../helpers/session.ts';

const today = '2026-11-22';

describe('a table of text', () => {
  test.each([
    ['commas', 'Name,Role\r\nAnn,Staff\r\n'],
    ['semicolons', 'Name;Role\nAnn;Staff'],
    ['tabs', 'Name\tRole\nAnn\tStaff\n'],
    ['the line that Excel puts first', 'sep=;\r\nName;Role\r\nAnn;Staff\r\n'],
    ['that line with a mark and old line ends', '\uFEFFsep=;\rName;Role\rAnn;Staff\r'],
    ['a byte order mark', '\uFEFFName,Role\nAnn,Staff\n'],
    ['old Macintosh line ends', 'Name,Role\rAnn,Staff\r'],
    ['empty rows between', '\n,\nName,Role\n\n , \nAnn,Staff\n\n'],
  ])('with %s', (_, text) => {
    const { header, rows } = parseTable(text);
    expect(header).toEqual(['Name', 'Role']);
    expect(rows.map(({ cells }) => cells)).toEqual([['Ann', 'Staff']]);
  });

  test('keeps quoted separators, quotes and line breaks', () => {
    const { rows } = parseTable('Name,Address\n"Abara, ""Con""","1 Quay St\nLeeds"\n');
    expect(rows).toEqual([{ line: 3, cells: ['Abara, "Con"', '1 Quay St\nLeeds'] }]);
  });

  test('refuses what is none', () => {
    expect(codeOf(() => parseTable('Name\n"never closed\n'))).toBe('list_unreadable');
    expect(codeOf(() => parseTable(' \n,,\n'))).toBe('file_empty');
    expect(codeOf(() => parseTable(`Name\n${'Ann\n'.repeat(5_001)}`))).toBe('list_too_long');
  });
});

test('columns are guessed by their headings; one column holds one thing', () => {
  const header = [
    'Payroll No',
    'Forename',
    'Surname',
    'Staff Type',
    'Position',
    'Department',
    'Reports to',
    'Start Date',
    'Leaving date',
    'Address 1',
    'Address 2',
    'Shoe size',
  ];
  const mapping = guessColumns(header);
  expect(mapping).toEqual([
    'staffNumber',
    'firstName',
    'lastName',
    'role',
    'jobTitle',
    'team',
    'lineManager',
    'startedOn',
    'endedOn',
    'address',
    'address',
    null,
  ]);
  expect(withColumn(mapping, 11, 'team').filter((field) => field === 'team')).toHaveLength(1);
  expect(withColumn(mapping, 11, 'address').filter((field) => field === 'address')).toHaveLength(3);
});

test.each([
  ['Permanent', 'employee'],
  ['STAFF', 'employee'],
  ['Agency staff', 'agency_worker'],
  ['Student (placement)', 'student'],
  ['Volunteers', 'volunteer'],
  ['Trustee, Chair', 'trustee'],
  ['Bank staff', 'temporary_staff'],
  ['Student volunteer', null],
  ['Volunteer Co-ordinator', null],
  ['Xyz', null],
] as const)('the role in "%s"', (text, role) => {
  expect(roleOfWord(text, {})).toBe(role);
  expect(roleOfWord('Befriender', { befriender: 'volunteer' })).toBe('volunteer');
});

test.each([
  ['03/04/2024', '2024-04-03', '2024-03-04'],
  ['13/04/2024', '2024-04-13', null],
  ['4/4/24', '2024-04-04', null],
  ['2024-04-03', '2024-04-03', null],
  ['2024-04-03 00:00:00', '2024-04-03', null],
  ['2024-04-03T00:00:00Z', '2024-04-03', null],
  ['3 Apr 2024', '2024-04-03', null],
  ['03-Apr-98', '1998-04-03', null],
  ['03-Apr-2024', '2024-04-03', null],
  ['45385', '2024-04-03', null],
  ['31/02/2024', null, null],
  ['04/13/2024', null, null],
  ['3 April', null, null],
  ['today', null, null],
  ['soon', null, null],
])('the day in "%s"', (text, day, other) => {
  expect(readDay(text, 'day_first', today)).toEqual(day === null ? null : { day, other });
});

test('whether days or months come first is told by the column', () => {
  expect(readDay('04/13/2024', 'month_first', today)?.day).toBe('2024-04-13');
  expect(dayOrderOf(['1/2/2024', '13/2/2024'], today)).toBe('day_first');
  expect(dayOrderOf(['1/2/2024', '2/13/2024'], today)).toBe('month_first');
  expect(dayOrderOf(['1/2/2024'], today)).toBe('unclear');
  expect(dayOrderOf(['13/2/2024', '2/13/2024'], today)).toBe('mixed');
});

const people = (...bodies: Partial<RegisteredPerson>[]) =>
  bodies.map((body, index) => ({
    id: `p${index}`,
    body: RegisteredPerson.parse({ name: 'Ann Abara', role: 'employee', ...body }),
  }));

function matched(text: string, known: ReturnType<typeof people>) {
  const { header, rows } = parseTable(text);
  const mapping = guessColumns(header);
  const options = {
    mapping,
    dayOrder: 'day_first',
    roleOfAll: 'employee',
    roleWords: {},
    today,
  } as const;
  return matchPeople(readPeople(rows, options), known);
}

test('somebody is known by staff number, then by name with start or role; namesakes are asked', () => {
  const known = people(
    { staffNumber: 'A1' },
    { name: 'Ngọc Đặng', role: 'student' },
    { name: 'Sam Lee' },
    { name: 'Sam Lee' },
  );
  const [numbered, marks, namesake, otherNumber, unknown] = matched(
    'Name,Role,Staff no\nA. Abara,Staff,a1\nNgoc Dang,Student,\nSam Lee,Staff,\nAnn Abara,Staff,B2\nNew One,Staff,\n',
    known,
  );
  expect(numbered?.suggested).toEqual({ as: 'same', personId: 'p0' });
  expect(marks?.suggested).toEqual({ as: 'same', personId: 'p1' });
  expect(namesake).toMatchObject({
    match: 'namesake',
    suggested: null,
    candidates: [{ id: 'p2' }, { id: 'p3' }],
  });
  expect(otherNumber).toMatchObject({ match: 'namesake', suggested: null });
  expect(unknown?.suggested).toEqual({ as: 'new' });
});

test('a staff number alone makes nobody the same: it may count the rows of a list', () => {
  const known = people({ name: 'Ann Abara', staffNumber: '1' });
  const [other, married] = matched('No,Name,Role\n1,Zoe Quill,Staff\n1,Ann Quill,Staff\n', known);
  expect(other).toMatchObject({ match: 'namesake', suggested: null, candidates: [{ id: 'p0' }] });
  expect(married?.match).toBe('repeated');
  const [alone] = matched('No,Name,Role\n1,Ann Quill,Staff\n', known);
  expect(alone?.suggested).toEqual({ as: 'same', personId: 'p0' });
});

test('two registration numbers are two people', () => {
  const known = people({ name: 'Sam Lee', registrationNumber: 'SW1' });
  const rows = matched(
    'Name,Role,Registration no\nSam Lee,Staff,SW2\nSam Lee,Staff,SW1\nAnn Abara,Staff,X1\nAnn Abara,Staff,X2\nAnn Abara,Staff,\nAnn Abara,Staff,x1\n',
    known,
  );
  expect(rows.map(({ match }) => match)).toEqual([
    'namesake',
    'same',
    'new',
    'new',
    'repeated',
    'repeated',
  ]);
});

test('no word of a list is more than a word', () => {
  const [row] = matched('Name,Role\nAnn,constructor\n', []);
  expect(row?.row.problems).toEqual(['role_unknown']);
});

test('a row that repeats an earlier one is left out and says which', () => {
  const rows = matched('Name,Role\nAnn,Staff\nANN,Staff\n', []);
  expect(rows[1]).toMatchObject({ match: 'repeated', repeats: 2, suggested: { as: 'skip' } });
});

test('faults and doubts are told row by row', () => {
  const { header, rows } = parseTable(
    'Name,Role,Start,End\n,Staff,,\nAnn,Wizard,,\nBea,Staff,31/2/2020,\nCon,Staff,2020-05-01,2019-05-01\nDee,Staff,3/4/2020,,x\nEd,,,\n',
  );
  const mapping = guessColumns(header);
  const options = {
    mapping,
    dayOrder: 'day_first',
    roleOfAll: null,
    roleWords: {},
    today,
  } as const;
  const read = readPeople(rows, options);
  expect(read.map(({ problems, notes }) => [...problems, ...notes])).toEqual([
    ['no_name'],
    ['role_unknown'],
    [],
    [],
    ['start_ambiguous', 'extra_cells'],
    ['no_role'],
  ]);
  expect(read.map(({ faults }) => faults.length)).toEqual([0, 0, 1, 0, 0, 0]);
  expect(unknownRoleWords(rows, options)).toEqual(['Wizard']);
});

test('a value that cannot be taken is left out of its row, which is taken all the same unless it is left out whole', () => {
  const rows = matched(
    `Name,Role,Team,Start,End\nBea,Staff,North,31/2/2020,\nCy,Staff,${'x'.repeat(501)},2020-01-01,soon\n${'N'.repeat(501)},Staff,,,\n`,
    [],
  );
  expect(rows.map(({ row }) => row.faults)).toEqual([
    [{ field: 'startedOn', why: 'no_day', text: '31/2/2020' }],
    [
      { field: 'endedOn', why: 'no_day', text: 'soon' },
      { field: 'team', why: 'too_long', text: 'x'.repeat(501) },
    ],
    [],
  ]);
  expect(rows[2]).toMatchObject({ match: 'faulty', row: { problems: ['name_too_long'] } });
  const plan = (decisions: Parameters<typeof planImport>[1]) =>
    planImport(rows, decisions, { people: [], newId: () => 'new' });
  expect(plan(new Map())).toMatchObject({ added: 2, skipped: 1 });
  expect(plan(new Map()).edits.map((edit) => edit.op === 'add' && edit.body)).toEqual([
    { name: 'Bea', role: 'employee', team: 'North' },
    { name: 'Cy', role: 'employee', startedOn: '2020-01-01' },
  ]);
  const [bea] = rows;
  const decided = new Map([[bea?.row.line ?? 0, { as: 'skip' } as const]]);
  expect(plan(decided)).toMatchObject({ added: 1, skipped: 2 });
});

test('days of a row that contradict each other, or the register, are told; what is left out contradicts nothing', () => {
  const known = people({ name: 'Ann Abara', staffNumber: '7', startedOn: '2024-05-01' });
  const [alone, joined] = matched(
    'No,Name,Role,Start,End\n1,Con,Staff,2020-05-01,2019-05-01\n7,Ann Abara,Staff,,2024-01-01\n',
    known,
  );
  const told = (row: typeof alone, decision = row?.suggested ?? null) =>
    row ? contradictionsOf(row, decision, known).map(({ field }) => field) : null;
  expect(told(alone)).toEqual(['endedOn']);
  expect(told(joined)).toEqual(['endedOn']);
  expect(told(joined, { as: 'new' })).toEqual([]);
  expect(told(alone, { as: 'skip' })).toEqual([]);
});
