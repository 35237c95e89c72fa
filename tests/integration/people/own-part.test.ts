import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { moveCase } from '../../../electron/services/cases/stage-service.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { aCase } from '../../helpers/cases.ts';
import { aSession, codeOf } from '../../helpers/session.ts';

const settings = { libraryName: 'STaSS', lockAfterMinutes: 15 };

function opened(
  office: 'director' | 'chair',
  directorName: string,
  subject: Record<string, unknown>,
) {
  const session = aSession();
  writeSettings(session, { ...settings, office, directorName });
  return { session, caseId: aCase(session, { subject }) };
}

test.each([
  ['director', 'Helen Marsh', { name: 'Somebody', isDirector: true }, 'subject'],
  ['director', 'Helen Marsh', { name: 'HELEN  MÁRSH' }, 'subject'],
  ['director', 'Helen Marsh', { name: 'Helen Marsh', isProtected: true }, 'subject'],
  ['chair', 'Tom Webb', { name: 'Helen Marsh', isDirector: true }, null],
  ['chair', 'Tom Webb', { name: 'Tom Webb' }, 'subject'],
  ['director', 'Helen Marsh', { name: 'Helen Marshall' }, null],
  ['director', 'Helen Marsh', { name: '' }, null],
] as const)('in the library of a %s, %s, %j is %s', (office, name, subject, part) => {
  const { session, caseId } = opened(office, name, subject);
  expect(openCase(session, caseId).ownPart).toBe(part);
});

test('a companion or decision-maker of that name is none of the parts that exclude', () => {
  const { session, caseId } = opened('director', 'Helen Marsh', { name: 'Ann Example' });
  const edit = (...edits: Edit[]) => editCase(session, { caseId, label: 'x', edits });
  const id = '00000000-0000-4000-8000-000000000101';
  edit({ op: 'add', kind: 'person', id, body: { part: 'investigator', name: 'Helen Marsh' } });
  expect(openCase(session, caseId).ownPart).toBeNull();
  edit({ op: 'put', kind: 'person', id, fields: { otherParts: ['witness'] } });
  expect(openCase(session, caseId).ownPart).toBe('witness');
});

test('whoever has a part can write down what cannot wait, and neither find, decide nor move on', () => {
  const { session, caseId } = opened('director', 'Helen Marsh', { name: 'Helen Marsh' });
  const answer = (fields: Record<string, unknown>) => () =>
    editCase(session, {
      caseId,
      label: 'x',
      edits: [{ op: 'put', kind: 'consideration', id: 'boundaries', fields }],
    });
  expect(codeOf(answer({ answer: 'no' }))).toBe('director_conflicted');
  expect(codeOf(answer({ exhibitIds: [] }))).toBeUndefined();
  const move = () => moveCase(session, { caseId, stage: 'investigating', on: '2026-07-01' });
  expect(codeOf(move)).toBe('director_conflicted');
});
