import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { redo, undo } from '../../../electron/services/cases/undo-service.ts';
import { closeCase, moveCase, reopenCase } from '../../../electron/services/cases/stage-service.ts';
import {
  findSettings,
  writeSettings,
} from '../../../electron/services/settings/settings-service.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { aCase, explainGaps } from '../../helpers/cases.ts';
import { aSession, codeOf } from '../../helpers/session.ts';

function aCaseAboutTheDirector() {
  const session = aSession();
  writeSettings(session, {
    libraryName: 'Casebook',
    directorName: 'Helen Marsh',
    lockAfterMinutes: 10,
    office: 'director',
  });
  const caseId = aCase(session, { subject: { name: 'Helen Marsh', isDirector: true } });
  const edit = (edits: Edit[]) => () => editCase(session, { caseId, label: 'x', edits });
  return { session, caseId, edit };
}

test('who has a part in a case does not take it beyond triage, nor close it', () => {
  const { session, caseId } = aCaseAboutTheDirector();
  moveCase(session, { caseId, stage: 'triage', on: '2026-06-29' });
  const closing = { on: '2026-07-20', reason: 'no_breach', note: '' } as const;
  explainGaps(session, caseId);
  const refused = [
    () => moveCase(session, { caseId, stage: 'investigating', on: '2026-06-29' }),
    () => moveCase(session, { caseId, stage: 'decided', on: '2026-06-29' }),
    () => closeCase(session, { caseId, ...closing }),
  ].map(codeOf);
  expect(refused).toEqual(Array(3).fill('director_conflicted'));
  expect(openCase(session, caseId).row.stage).toBe('triage');
  moveCase(session, { caseId, stage: 'reported', on: '2026-06-30' });
  expect(openCase(session, caseId).row.stage).toBe('reported');
});

test('who has a part in a case writes down what reached them, and finds and decides nothing', () => {
  const { session, caseId, edit } = aCaseAboutTheDirector();
  const id = session.newId();
  edit([{ op: 'add', kind: 'allegation', id, body: { title: 'As it was reported' } }])();
  const before = openCase(session, caseId).records;
  const refused = [
    edit([{ op: 'put', kind: 'allegation', id, fields: { finding: 'unsubstantiated' } }]),
    edit([{ op: 'put', kind: 'outcome', id: 'outcome', fields: { actions: ['no_action'] } }]),
    edit([
      { op: 'put', kind: 'narrative', id: 'narrative', fields: {} },
      { op: 'put', kind: 'consideration', id: 'reputation', fields: { answer: 'no' } },
    ]),
  ].map(codeOf);
  expect(refused).toEqual(Array(3).fill('director_conflicted'));
  expect(openCase(session, caseId).records).toEqual(before);
});

test('who has a part in a case that is closed does not open it again', () => {
  const { session, caseId } = aCaseAboutTheDirector();
  const settings = findSettings(session.db)!;
  writeSettings(session, { ...settings, directorName: 'Somebody Else', office: 'chair' });
  explainGaps(session, caseId);
  closeCase(session, { caseId, on: '2026-07-20', reason: 'no_breach', note: '' });
  const reopen = () => reopenCase(session, { caseId, on: '2026-07-21', reason: 'Not so' });
  writeSettings(session, settings);
  expect(codeOf(reopen)).toBe('director_conflicted');
  expect(openCase(session, caseId).row.stage).toBe('closed');
  writeSettings(session, { ...settings, directorName: 'Somebody Else', office: 'chair' });
  reopen();
  expect(openCase(session, caseId).row.stage).toBe('reported');
});

test('once somebody else is the subject, the case goes on', () => {
  const { session, caseId, edit } = aCaseAboutTheDirector();
  const [subject] = openCase(session, caseId).records.people;
  const fields = { name: 'Priya Nair', isDirector: false };
  edit([{ op: 'put', kind: 'person', id: subject?.id ?? '', fields }])();
  moveCase(session, { caseId, stage: 'investigating', on: '2026-06-29' });
  edit([{ op: 'put', kind: 'consideration', id: 'reputation', fields: { answer: 'no' } }])();
  expect(openCase(session, caseId).row).toMatchObject({ stage: 'investigating', marks: '----n' });
});

test('what was found before the conflict came to light is neither done again nor taken back; all else is', () => {
  const session = aSession();
  const settings = {
    libraryName: 'Casebook',
    directorName: 'Somebody Else',
    lockAfterMinutes: 10,
    office: 'director',
  } as const;
  writeSettings(session, settings);
  const caseId = aCase(session, { subject: { name: 'Helen Marsh' } });
  const id = session.newId();
  const edits: Edit[] = [
    { op: 'add', kind: 'allegation', id, body: { title: 'As it was reported' } },
    { op: 'put', kind: 'consideration', id: 'reputation', fields: { exhibitIds: [] } },
    { op: 'put', kind: 'allegation', id, fields: { finding: 'unsubstantiated' } },
  ];
  for (const edit of edits) editCase(session, { caseId, label: 'x', edits: [edit] });
  const found = openCase(session, caseId).records;

  writeSettings(session, { ...settings, directorName: 'Helen Marsh' });
  expect(codeOf(() => undo(session, caseId))).toBe('director_conflicted');
  expect(openCase(session, caseId).records).toEqual(found);

  writeSettings(session, settings);
  undo(session, caseId);
  writeSettings(session, { ...settings, directorName: 'Helen Marsh' });
  expect(codeOf(() => redo(session, caseId))).toBe('director_conflicted');
  undo(session, caseId);
  undo(session, caseId);
  redo(session, caseId);
  expect(openCase(session, caseId).records.allegations).toMatchObject([
    { id, body: { title: 'As it was reported', finding: null } },
  ]);
});

test('a move beyond triage before the conflict came to light is not done again; one back to triage is not taken back', () => {
  const session = aSession();
  const named = (directorName: string) =>
    writeSettings(session, {
      libraryName: 'Casebook',
      directorName,
      lockAfterMinutes: 10,
      office: 'director',
    });
  named('Somebody Else');
  const caseId = aCase(session, { subject: { name: 'Helen Marsh' } });
  const move = (stage: 'triage' | 'investigating') =>
    moveCase(session, { caseId, stage, on: '2026-06-29' });
  move('investigating');
  move('triage');
  named('Helen Marsh');
  expect(codeOf(() => undo(session, caseId))).toBe('director_conflicted');

  named('Somebody Else');
  undo(session, caseId);
  named('Helen Marsh');
  redo(session, caseId);
  expect(openCase(session, caseId).row.stage).toBe('triage');

  named('Somebody Else');
  undo(session, caseId);
  undo(session, caseId);
  named('Helen Marsh');
  expect(codeOf(() => redo(session, caseId))).toBe('director_conflicted');
  expect(openCase(session, caseId).row.stage).toBe('reported');
});
