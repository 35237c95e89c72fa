import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { closeCase, moveCase } from '../../../electron/services/cases/stage-service.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
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

test('once somebody else is the subject, the case goes on', () => {
  const { session, caseId, edit } = aCaseAboutTheDirector();
  const [subject] = openCase(session, caseId).records.people;
  const fields = { name: 'Priya Nair', isDirector: false };
  edit([{ op: 'put', kind: 'person', id: subject?.id ?? '', fields }])();
  moveCase(session, { caseId, stage: 'investigating', on: '2026-06-29' });
  edit([{ op: 'put', kind: 'consideration', id: 'reputation', fields: { answer: 'no' } }])();
  expect(openCase(session, caseId).row).toMatchObject({ stage: 'investigating', marks: '----n' });
});
