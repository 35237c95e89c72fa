import { expect, test } from 'vitest';
import { listCases } from '../../../electron/services/cases/case-list.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import type { Session } from '../../../electron/services/session.ts';
import { CaseFilter } from '../../../shared/contract/vault-api.ts';
import { aCase } from '../../helpers/cases.ts';
import { aSession } from '../../helpers/session.ts';

const identity = { name: 'Quintessa Zimmerli', jobTitle: 'Nightwatch', notes: 'Zimmerli called.' };

/** Everything that lists, searches and the history tell of a case, as one text. */
function told(session: Session, caseId: string): string {
  const columns = session.db.prepare('SELECT * FROM cases').all();
  const history = caseHistory(session, { caseId, beforeSeq: null, limit: 100 });
  return JSON.stringify({ columns, history });
}

function search(session: Session, words: string): number {
  const filter = CaseFilter.parse({ words });
  const query = { filter, sort: 'reference', descending: false, cursor: null, limit: 10 } as const;
  return listCases(session, query).matching;
}

const reporterId = (session: Session, caseId: string) =>
  openCase(session, caseId).records.people.find((person) => person.body.part === 'reporter')!.id;

function protect(session: Session, caseId: string, isProtected: boolean): void {
  const id = reporterId(session, caseId);
  const label = 'Changed protection';
  editCase(session, {
    caseId,
    label,
    edits: [{ op: 'put', kind: 'person', id, fields: { isProtected } }],
  });
}

test('a protected reporter is named in no list, search or history', () => {
  const session = aSession();
  const caseId = aCase(session, { reporter: { ...identity, isProtected: true } });
  expect(told(session, caseId)).not.toMatch(/Quintessa|Zimmerli|Nightwatch/i);
  expect(search(session, 'zimmerli')).toBe(0);
  expect(openCase(session, caseId).records.people[1]?.body.name).toBe('');
});

test('protection given later also covers what was written before', () => {
  const session = aSession();
  const caseId = aCase(session, { reporter: identity });
  expect(told(session, caseId)).toContain('Quintessa');
  protect(session, caseId, true);
  expect(told(session, caseId)).not.toMatch(/Quintessa|Zimmerli|Nightwatch/i);
});

test('what was written under protection stays covered when it is lifted', () => {
  const session = aSession();
  const caseId = aCase(session, { reporter: { ...identity, isProtected: true } });
  protect(session, caseId, false);
  expect(told(session, caseId)).not.toMatch(/Quintessa|Zimmerli|Nightwatch/i);
});

test('a protected reporter who was removed stays covered', () => {
  const session = aSession();
  const caseId = aCase(session, { reporter: { ...identity, isProtected: true } });
  const id = reporterId(session, caseId);
  editCase(session, { caseId, label: 'Removed', edits: [{ op: 'remove', kind: 'person', id }] });
  expect(told(session, caseId)).not.toMatch(/Quintessa|Zimmerli|Nightwatch/i);
});
