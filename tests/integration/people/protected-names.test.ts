import { expect, test } from 'vitest';
import { migrate } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { run } from '../../../electron/db/sql.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { redo, undo } from '../../../electron/services/cases/undo-service.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import {
  moveNamesApart,
  replaceName,
  revealName,
  setProtectedName,
} from '../../../electron/services/people/people-service.ts';
import {
  findProtectedName,
  listProtectedNames,
} from '../../../electron/services/people/protected-name-repo.ts';
import type { Session } from '../../../electron/services/session.ts';
import { LoggedState } from '../../../electron/services/integrity/logged-state.ts';
import { storedItems } from '../../../electron/services/integrity/stored-repo.ts';
import { eachEntry } from '../../../electron/services/audit/audit-repo.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { richTextFromPlain } from '../../../shared/domain/rich-text.ts';
import { aCase, expectLogTellsAll } from '../../helpers/cases.ts';
import { aDatabase } from '../../helpers/database.ts';
import { aSession, anId, codeOf } from '../../helpers/session.ts';

const personOf = (session: Session, caseId: string, id: string) =>
  openCase(session, caseId).records.people.find((person) => person.id === id)?.body;

function add(session: Session, caseId: string, id: string, body: Record<string, unknown>): void {
  const edits: Edit[] = [{ op: 'add', kind: 'person', id, body }];
  editCase(session, { caseId, label: 'Added a person', edits });
}

function put(session: Session, caseId: string, id: string, fields: Record<string, unknown>): void {
  const edits: Edit[] = [{ op: 'put', kind: 'person', id, fields }];
  editCase(session, { caseId, label: 'Edited a person', edits });
}

function apart(session: Session, caseId: string, id: string) {
  const found = findProtectedName(session.db, caseId, id);
  return found && { name: found.name, otherNames: found.otherNames };
}

test('the name of a service user is moved apart, and they are known by an alias of their own', () => {
  const session = aSession();
  const caseId = aCase(session);
  add(session, caseId, anId(101), { part: 'service_user', name: 'Tomasz Wójcik' });
  add(session, caseId, anId(102), { part: 'service_user', name: 'Olive Grant' });
  add(session, caseId, anId(103), { part: 'witness', otherParts: ['carer'], name: 'Ian Moss' });
  expect(personOf(session, caseId, anId(101))).toMatchObject({ name: '', alias: 'Service user A' });
  expect(personOf(session, caseId, anId(102))).toMatchObject({ name: '', alias: 'Service user B' });
  expect(personOf(session, caseId, anId(103))).toMatchObject({ name: '', alias: 'Witness A' });
  expect(apart(session, caseId, anId(101))).toEqual({ name: 'Tomasz Wójcik', otherNames: [] });
  const log = [...eachEntry(session.db)].map(({ body }) => body).join('\n');
  expect(log).not.toMatch(/Wójcik|Olive|Moss/);
  expectLogTellsAll(session);
});

test('a reporter opened as protected is so from the first moment', () => {
  const session = aSession();
  const caseId = aCase(session, { reporter: { name: 'Quintessa Zimmerli', isProtected: true } });
  const [, reporter] = openCase(session, caseId).records.people;
  expect(reporter?.body).toMatchObject({ name: '', alias: 'Protected reporter' });
  expect(apart(session, caseId, reporter!.id)?.name).toBe('Quintessa Zimmerli');
  expectLogTellsAll(session);
});

test('protecting, naming, lifting: undo and redo go through the same states, names included', () => {
  const session = aSession();
  const caseId = aCase(session);
  const id = anId(101);
  const state = () => ({
    person: personOf(session, caseId, id),
    apart: apart(session, caseId, id),
  });
  const acts = [
    () => add(session, caseId, id, { part: 'witness', name: 'Nadia Farouk' }),
    () => put(session, caseId, id, { isProtected: true }),
    () =>
      setProtectedName(session, {
        caseId,
        personId: id,
        name: 'Nadia Farouq',
        otherNames: ['nadz'],
      }),
    () => put(session, caseId, id, { name: 'Nadia F. Farouk' }),
    () => put(session, caseId, id, { isProtected: false }),
    () => put(session, caseId, id, { isProtected: true }),
    () => editCase(session, { caseId, label: 'x', edits: [{ op: 'remove', kind: 'person', id }] }),
  ];
  const states = [state()];
  for (const act of acts) {
    act();
    states.push(state());
    expectLogTellsAll(session);
  }
  expect(states.map(({ person, apart: kept }) => [person?.name, kept?.name])).toEqual([
    [undefined, undefined],
    ['Nadia Farouk', undefined],
    ['', 'Nadia Farouk'],
    ['', 'Nadia Farouq'],
    ['', 'Nadia F. Farouk'],
    ['Nadia F. Farouk', undefined],
    ['', 'Nadia F. Farouk'],
    [undefined, 'Nadia F. Farouk'],
  ]);
  for (const before of states.slice(0, -1).reverse()) {
    undo(session, caseId);
    expect(state()).toEqual(before);
    expectLogTellsAll(session);
  }
  for (const after of states.slice(1)) {
    redo(session, caseId);
    expect(state()).toEqual(after);
    expectLogTellsAll(session);
  }
});

test.each([
  ['changed', `UPDATE protected_names SET name = 'Somebody Else'`, 'unknown'],
  ['other names changed', `UPDATE protected_names SET other_names = '["x"]'`, 'unknown'],
  ['removed', 'DELETE FROM protected_names', 'missing'],
  [
    'added',
    `INSERT INTO protected_names SELECT case_id, 'x', name, other_names, salt, '' FROM protected_names`,
    'unknown',
  ],
])('a name that was %s behind the program’s back is found', (_, sql, kind) => {
  const session = aSession();
  const caseId = aCase(session);
  add(session, caseId, anId(101), { part: 'carer', name: 'Ian Moss' });
  run(session.db, sql);
  const state = new LoggedState();
  for (const row of eachEntry(session.db)) state.learn(row);
  const unknown = [...storedItems(session.db)].filter((item) => !state.confirm(item));
  expect({ unknown: unknown.map(({ name }) => name), missing: state.missing().length }).toEqual(
    kind === 'unknown'
      ? { unknown: ['protected name of SM-2026-001'], missing: 0 }
      : { unknown: [], missing: 1 },
  );
});

test('a name is shown on request, and the log says so without it', () => {
  const session = aSession();
  const caseId = aCase(session);
  const personId = anId(101);
  add(session, caseId, personId, { part: 'carer', name: 'Ian Moss' });
  const input = { caseId, personId, reason: 'Ian Moss is to be written to' };
  expect(revealName(session, input)).toEqual({ name: 'Ian Moss', otherNames: [] });
  const [entry] = caseHistory(session, { caseId, beforeSeq: null, limit: 1 }).entries;
  expect(entry).toMatchObject({
    kind: 'name.shown',
    label: 'Showed the name of Carer A: [Carer A] is to be written to',
  });
  const [subject] = openCase(session, caseId).records.people;
  expect(codeOf(() => revealName(session, { ...input, personId: subject!.id }))).toBe('not_found');
});

test('texts that hold a protected name are told, in this case and in others, and can be put right at once', () => {
  const session = aSession();
  const [first, other] = [aCase(session), aCase(session)];
  const personId = anId(101);
  add(session, first, personId, { part: 'service_user', name: 'Tomasz Wójcik' });
  setProtectedName(session, {
    caseId: first,
    personId,
    name: 'Tomasz Wójcik',
    otherNames: ['Tommo'],
  });
  const paragraph = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'She named TOMASZ ' },
      { type: 'text', text: 'Wojcik', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' (tommo) there.' },
    ],
  };
  const nature = { type: 'doc', content: [paragraph] };
  editCase(session, {
    caseId: other,
    label: 'Edited the nature',
    edits: [{ op: 'put', kind: 'case', id: 'case', fields: { nature } }],
  });
  expect(openCase(session, first).namesInTexts).toEqual([]);
  expect(openCase(session, other).namesInTexts).toEqual([
    { kind: 'case', id: 'case', personId, alias: 'Service user A' },
  ]);
  replaceName(session, { caseId: other, kind: 'case', id: 'case', personId });
  const after = openCase(session, other);
  expect(after.namesInTexts).toEqual([]);
  expect(after.records.file.nature.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'She named Service user A' },
        { type: 'text', text: ' (Service user A) there.' },
      ],
    },
  ]);
  expect(undo(session, other).label).toBe('Put “Service user A” where a name stood');
  expect(openCase(session, other).records.file.nature).toEqual(nature);
  expectLogTellsAll(session);
});

test('somebody openly named in a case is no protected name of another there', () => {
  const session = aSession();
  const [first, other] = [aCase(session), aCase(session, { subject: { name: 'Ian Moss' } })];
  add(session, first, anId(101), { part: 'carer', name: 'Ian Moss' });
  const fields = { response: richTextFromPlain('Ian Moss said so.') };
  const edits: Edit[] = [{ op: 'put', kind: 'narrative', id: 'narrative', fields }];
  editCase(session, { caseId: other, label: 'x', edits });
  expect(openCase(session, other).namesInTexts).toEqual([]);
});

test('names that lay in records before they were kept apart are moved when the library is opened', () => {
  const db = aDatabase(30);
  const session = { ...aSession(), db };
  const caseId = anId(1);
  const body = JSON.stringify({
    part: 'reporter',
    name: 'Quintessa Zimmerli',
    alias: '',
    isProtected: true,
  });
  run(
    db,
    `INSERT INTO cases (id, reference, title, stage, stage_rank, route, brought_on, opened_at, updated_at)
     VALUES (?, 'SM-2026-001', 'Seen by Quintessa Zimmerli', 'reported', 0, 'other', '2026-06-26', '2026-06-26T09:00:00.000Z', '2026-06-26T09:00:00.000Z')`,
    [caseId],
  );
  const file = JSON.stringify({
    ...{ title: 'Seen by Quintessa Zimmerli', broughtOn: '2026-06-26', route: 'other' },
    ...{ policyVersion: '2015-05', stages: [{ stage: 'reported', enteredOn: '2026-06-26' }] },
  });
  const insert = `INSERT INTO records VALUES (?, ?, ?, 0, ?, '', '')`;
  run(db, insert, [caseId, 'case', 'case', file]);
  run(db, insert, [caseId, 'person', anId(2), body]);
  run(db, `INSERT INTO undo_steps VALUES ('x', ?, 1, 'An act', '[]', 0)`, [caseId]);
  migrate(db, migrations);
  moveNamesApart(session);
  const { row, records, undo: steps } = openCase(session, caseId);
  expect(row.title).toBe('Seen by [name withheld]');
  expect(records.people[0]?.body).toMatchObject({ name: '', alias: 'Protected reporter' });
  expect(steps.undoLabel).toBe('An act');
  expect(listProtectedNames(db, caseId).get(anId(2))?.name).toBe('Quintessa Zimmerli');
  const entries = () => [...eachEntry(db)].length;
  const before = entries();
  moveNamesApart(session);
  expect(entries()).toBe(before);
  undo(session, caseId);
});
