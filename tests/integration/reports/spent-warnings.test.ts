import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import { caseDocument } from '../../../electron/services/reports/case-document.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { letterKinds } from '../../../shared/domain/letter.ts';
import { Edit } from '../../../shared/domain/records.ts';
import { draftLetter } from '../../../shared/letters/draft-letter.ts';
import { shippedPolicy } from '../../../shared/policy/register.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { anId } from '../../helpers/session.ts';

const subject = { name: 'Ann Example', role: 'employee' as const, identityId: anId(500) };
const warned = { decidedOn: '2025-03-01', actions: ['first_warning'] };
/** Of the earlier case: its reference, and what only it would say. */
const earlier = /SM-2026-001|1 March 2025|Earlier warnings|first written warning/i;

/** A case about somebody who was warned in an earlier one, until this day. */
async function aLaterCase(warningUntil: string) {
  const { session } = await anEvidenceSession();
  writeSettings(session, {
    libraryName: 'STaSS',
    directorName: 'Miriam Keane',
    lockAfterMinutes: 15,
    office: 'director',
  });
  const { library, ...surroundings } = session;
  const started = startSession(library, { ...surroundings, spawnChild: forkChild });
  const put = (caseId: string, kind: string, fields: object) =>
    editCase(started, {
      caseId,
      label: 'Edited',
      edits: [Edit.parse({ op: 'put', kind, id: kind, fields })],
    });
  const before = aCase(session, { subject, broughtOn: '2025-01-01' });
  put(before, 'outcome', { ...warned, warningUntil });
  const caseId = aCase(session, { subject });
  put(caseId, 'outcome', { decidedOn: '2026-07-10', actions: ['training'], rightOfAppeal: 'yes' });
  const textOf = (document: CaseDocument) =>
    JSON.stringify(caseDocument(started, caseId, document, null));
  const letters = () => {
    const { records } = openCase(started, caseId);
    const personId = records.people[0]?.id ?? null;
    return letterKinds.map((kind) => {
      const { subject: line, body } = draftLetter(kind, {
        ...{ records, personId, meetingId: null, policy: shippedPolicy },
        ...{ investigator: 'Miriam Keane', office: 'Executive Director', today: '2026-07-10' },
      });
      return JSON.stringify([line, body]);
    });
  };
  return {
    report: () => textOf({ kind: 'report', isFinal: true }),
    others: () => [textOf({ kind: 'decision' }), ...letters()].join('\n'),
    cite: (justification: string) =>
      put(caseId, 'outcome', { priors: [{ caseId: before, isCited: true, justification }] }),
  };
}

test('a spent warning is in no document, until somebody says why the report has to mention it', async () => {
  const { report, others, cite } = await aLaterCase('2025-08-31');
  expect(report()).not.toMatch(earlier);
  expect(others()).not.toMatch(earlier);
  cite(' ');
  expect(report()).not.toMatch(earlier);
  cite('The same conduct');
  expect(report()).toMatch(/SM-2026-001: first written warning of 1 March 2025.*It is spent/);
  expect(report()).toContain('The same conduct');
  expect(others()).not.toMatch(earlier);
});

test('a warning that still counts is in the report', async () => {
  const { report, others } = await aLaterCase('2099-08-31');
  expect(report()).toContain('which counts until 31 August 2099');
  expect(others()).not.toMatch(earlier);
});
