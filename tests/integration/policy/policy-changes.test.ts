import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { listBookRecords } from '../../../electron/services/books/book-repo.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { closeCase, reopenCase } from '../../../electron/services/cases/stage-service.ts';
import { clauseUses } from '../../../electron/services/policy/clause-uses.ts';
import {
  exportPolicyChanges,
  policyChanges,
} from '../../../electron/services/policy/policy-changes.ts';
import { policyOfCase } from '../../../shared/domain/allegation-aids.ts';
import { clausesFrom } from '../../../shared/policy/compare-versions.ts';
import { completingEdits } from '../../../shared/policy/review-records.ts';
import { shippedPolicy } from '../../../shared/policy/register.ts';
import { assertValid } from '../../../shared/report/validate.ts';
import { aPolicyVersion } from '../../helpers/books.ts';
import { aCase, explainGaps } from '../../helpers/cases.ts';
import { aLibrarySession } from '../../helpers/library-session.ts';
import { aSession, anId, codeOf } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

test('the Board reads what was, what is to be, and what was found in the law', async () => {
  const session = await aLibrarySession();
  const clauses = clausesFrom(shippedPolicy).filter(({ id }) => id !== '5.4.3');
  const reworded = clauses.map((one) =>
    one.id === '5.1' ? { ...one, text: 'Photographs stay at work.' } : one,
  );
  editBook(session, {
    book: 'policy',
    label: 'Review',
    edits: [
      aPolicyVersion(
        { clauses: reworded, retired: { '5.4.3': 'Another policy says it.' } },
        anId(901),
      ),
      {
        op: 'add',
        kind: 'policy_proposal',
        id: anId(902),
        body: { title: 'Phones', source: 'lesson', clauseIds: ['5.1'], state: 'accepted' },
      },
      {
        op: 'put',
        kind: 'legislation',
        id: 'uk-gdpr',
        fields: { checkedOn: '2026-07-01', finding: 'no_change' },
      },
      { op: 'put', kind: 'policy_gap', id: 'director', fields: { decision: 'The Chair does.' } },
    ],
  });
  const document = policyChanges(session, anId(901));
  assertValid(document);
  const printed = JSON.stringify(document.blocks);
  for (const words of [
    'Photographs stay at work.',
    'Another policy says it.',
    'Phones',
    'UK GDPR',
    'The Chair does.',
  ]) {
    expect(printed).toContain(words);
  }
  assertValid(policyChanges(session, null));
  editBook(session, {
    book: 'policy',
    label: 'Reviewed and unchanged',
    edits: completingEdits(listBookRecords(session.db, 'policy'), anId(903), {
      ...{ title: 'Review 2026', startedOn: '2026-07-01', versionId: '2015-05' },
      ...{ completedOn: '2026-07-20', result: 'unchanged', approvedBy: 'The trustees' },
    }),
  });
  const ofReview = JSON.stringify(policyChanges(session, anId(903)).blocks);
  for (const words of ['Phones', 'UK GDPR', 'The trustees', 'The policy stays as it is']) {
    expect(ofReview).toContain(words);
  }
  expect(JSON.stringify(policyChanges(session, null).blocks)).not.toContain('Phones');
  expect(codeOf(() => policyChanges(session, anId(9)))).toBe('not_found');

  const target = join(tempFolder(), 'changes.docx');
  const leaving = { format: 'docx', target, recipient: 'The Board', purpose: '', password: null };
  const { disclosure } = await exportPolicyChanges(
    session,
    { ...leaving, format: 'docx', recordId: anId(901) },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  expect(disclosure).toMatchObject({ what: 'policy_changes', recipient: 'The Board' });
  session.close();
});

test('a case brought after a version was adopted goes by it; one brought before goes by the old', () => {
  const session = aSession();
  const version = aPolicyVersion({ adoptedOn: '2026-06-15' }, anId(901));
  editBook(session, { book: 'policy', label: 'Adopted', edits: [version] });
  const versionOn = (broughtOn: string) => {
    const { caseId } = createCase(session, {
      title: 'A case',
      broughtOn,
      route: 'complaint',
      description: '',
      subject: {},
      reporter: {},
    });
    return openCase(session, caseId).records.file.policyVersion;
  };
  expect(versionOn('2026-06-14')).toBe('2015-05');
  expect(versionOn('2026-06-15')).toBe('2026-09');
});

test('a closed case keeps the versions it was decided under, also where one in force then is recorded later', () => {
  const session = aSession();
  const [closed, open] = ['Closed', 'Open'].map((title) => {
    const caseId = aCase(session, { title });
    const body = { clauseIds: ['5.1'], conductFrom: '2026-06-20' };
    const edits = [{ op: 'add', kind: 'allegation', id: anId(950), body }] as const;
    editCase(session, { caseId, label: 'Alleged', edits });
    return caseId;
  }) as [string, string];
  explainGaps(session, closed);
  const on = '2026-07-20';
  closeCase(session, { caseId: closed, on, reason: 'no_breach', note: '' });
  const versionOf = (caseId: string): string => {
    const { records, policies } = openCase(session, caseId);
    return policyOfCase(records, policies).id;
  };
  expect(versionOf(closed)).toBe('2015-05');

  const late = aPolicyVersion({ adoptedOn: '2026-06-15' }, anId(951));
  editBook(session, { book: 'policy', label: 'Adopted, recorded late', edits: [late] });
  expect(versionOf(open)).toBe('2026-09');
  expect(versionOf(closed)).toBe('2015-05');
  reopenCase(session, { caseId: closed, on, reason: 'To be judged again' });
  expect(versionOf(closed)).toBe('2026-09');
});

test('clauses tell the cases and lessons that touch them, without protected names', () => {
  const session = aSession();
  const reporter = { name: 'Quintessa Zimmerli', isProtected: true };
  const caseId = aCase(session, { title: 'Comment', reporter });
  const edits = [
    { op: 'add', kind: 'allegation', id: anId(901), body: { clauseIds: ['5.4.1', '5.1'] } },
    {
      op: 'add',
      kind: 'lesson',
      id: anId(902),
      body: { text: 'Quintessa Zimmerli was right.', clauseIds: ['5.1'] },
    },
  ] as const;
  editCase(session, { caseId, label: 'Worked', edits });
  expect(clauseUses(session.db)).toMatchObject({
    cases: [{ caseId, title: 'Comment', clauseIds: ['5.1', '5.4.1'] }],
    lessons: [{ caseId, text: '[name withheld] was right.', clauseIds: ['5.1'] }],
  });
});
