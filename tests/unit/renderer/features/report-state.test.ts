import { beforeEach, expect, test } from 'vitest';
import { openCase } from '../../../../electron/services/cases/case-service.ts';
import { CaseState } from '../../../../renderer/features/case/case-state.svelte.ts';
import { exportStages } from '../../../../renderer/features/export/export-stages.ts';
import { ExportState } from '../../../../renderer/features/report/export-state.svelte.ts';
import { generatePassword } from '../../../../renderer/features/export/generate-password.ts';
import { PreviewState } from '../../../../renderer/features/report/preview-state.svelte.ts';
import { Jobs } from '../../../../renderer/lib/jobs.svelte.ts';
import { DomainError } from '../../../../shared/errors.ts';
import { aCase } from '../../../helpers/cases.ts';
import { aSession, anId } from '../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../helpers/window-api.ts';

const disclosure = {
  id: anId(70),
  what: 'report',
  format: 'pdf',
  fileName: 'report.pdf',
  sizeBytes: 10,
  sha256: 'cd'.repeat(32),
  edition: 1,
  recipient: 'Panel',
  purpose: '',
  at: '2026-07-01T10:00:00.000Z',
};
const target = { grant: anId(60), name: 'report.pdf' };

let app: TestWindow;
let caseState: CaseState;
let exports: ExportState;
let preview: PreviewState;
const jobs = new Jobs();

function start(handlers: Record<string, (input: never) => unknown> = {}): void {
  const session = aSession();
  const caseId = aCase(session);
  app = aWindow(session, {
    'files.chooseTarget': () => target,
    'report.export': () => ({ disclosure, pageCount: 3 }),
    'report.disclosures': () => [disclosure, { ...disclosure, id: anId(71), what: 'exhibit' }],
    'report.preview': () => ({ previewId: anId(80), pageCount: 12 }),
    ...handlers,
  });
  caseState = new CaseState(openCase(session, caseId));
  exports = new ExportState(caseState, { kind: 'report', isFinal: false });
  preview = new PreviewState(caseState, { kind: 'report', isFinal: false });
}
beforeEach(() => start());

const asked = (channel: string): unknown[] =>
  app.asked.filter((request) => request.channel === channel).map(({ input }) => input);

test('an export saves what was typed, asks where to, writes there, and lists the edition', async () => {
  caseState.change('Edited the description', 'case', 'case', { description: 'Last words' });
  exports.recipient = 'Panel';
  exports.password = 'long enough';
  await exports.start('pdf', jobs);
  const channels = app.asked.map(({ channel }) => channel);
  expect(channels).toEqual([
    'case.edit',
    'files.chooseTarget',
    'report.export',
    'report.disclosures',
  ]);
  expect(asked('report.export')).toMatchObject([
    { format: 'pdf', target: target.grant, recipient: 'Panel', password: 'long enough' },
  ]);
  expect(exports.done).toEqual({ disclosure, grant: target.grant });
  expect(exports.disclosures).toEqual([disclosure]);
  expect(exports.running).toBeNull();
});

test('a DOCX is never given a password', async () => {
  exports.password = 'long enough';
  await exports.start('docx', jobs);
  expect(asked('report.export')).toMatchObject([{ format: 'docx', password: null }]);
});

test('nothing is written when no place was chosen', async () => {
  start({ 'files.chooseTarget': () => null });
  await exports.start('pdf', jobs);
  expect(asked('report.export')).toEqual([]);
  expect([exports.done, exports.failure, exports.running]).toEqual([null, null, null]);
});

test('a stopped export is no failure; a failed one says why', async () => {
  const failing = (code: 'cancelled' | 'disk_full') => () => {
    throw new DomainError(code, 'no');
  };
  start({ 'report.export': failing('cancelled') });
  await exports.start('pdf', jobs);
  expect([exports.failure, exports.done]).toEqual([null, null]);
  start({ 'report.export': failing('disk_full') });
  await exports.start('pdf', jobs);
  expect(exports.failure?.title).toBe('The disk is full');
});

test('a password is long enough or empty', () => {
  const short = ['', '1234567', '12345678'].map((password) => {
    exports.password = password;
    return exports.isPasswordShort;
  });
  expect(short).toEqual([false, true, false]);
});

test('made-up passwords are four groups of four letters that are not mistaken, and differ', () => {
  const made = Array.from({ length: 200 }, generatePassword);
  for (const password of made)
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  expect(new Set(made).size).toBe(made.length);
});

test('stages before the present one are done; locking is one only for a locked PDF', () => {
  const seen = (isLocked: boolean, at: string | null) =>
    exportStages({ format: 'pdf', isLocked }, at).map(({ is }) => is);
  expect(seen(true, 'bind')).toEqual(['done', 'done', 'now', 'next', 'next']);
  expect(seen(false, 'write')).toEqual(['done', 'done', 'done', 'now']);
  expect(seen(false, null)).toEqual(['next', 'next', 'next', 'next']);
});

test('pages are told to be old once the case has changed since', async () => {
  await preview.make(jobs);
  expect(preview.preview?.pageCount).toBe(12);
  expect(preview.isStale).toBe(false);
  caseState.change('Edited the description', 'case', 'case', { description: 'More' });
  await caseState.flush();
  expect(preview.isStale).toBe(true);
  await preview.make(jobs);
  expect(preview.isStale).toBe(false);
});

test('a stopped layout is no failure, and one at a time is enough', async () => {
  start({
    'report.preview': () => {
      throw new DomainError('cancelled', 'stopped');
    },
  });
  await Promise.all([preview.make(jobs), preview.make(jobs)]);
  expect(asked('report.preview')).toHaveLength(1);
  expect([preview.failure, preview.preview, preview.isRunning]).toEqual([null, null, false]);
});
