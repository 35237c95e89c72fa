import { beforeEach, expect, test } from 'vitest';
import { openCase } from '../../../../electron/services/cases/case-service.ts';
import { CaseState } from '../../../../renderer/features/case/case-state.svelte.ts';
import { ImportState } from '../../../../renderer/features/evidence/evidence-import.svelte.ts';
import { nextExhibitNumber } from '../../../../renderer/features/evidence/next-number.ts';
import { Jobs } from '../../../../renderer/lib/jobs.svelte.ts';
import type { JobProgress } from '../../../../shared/contract/events.ts';
import { DomainError } from '../../../../shared/errors.ts';
import { aCase } from '../../../helpers/cases.ts';
import { anExhibit } from '../../../helpers/records.ts';
import { aSession, anId } from '../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../helpers/window-api.ts';

type File = NonNullable<JobProgress['file']>;
type Add = { jobId: string };

let jobs: Jobs;
let app: TestWindow;
let imports: ImportState;
/** What the app does when files are added. */
let adding: (tell: (file: Partial<File>, done?: number, total?: number) => void) => unknown;

beforeEach(() => {
  const session = aSession();
  const caseId = aCase(session);
  jobs = new Jobs();
  app = aWindow(session, {
    'evidence.add': ({ jobId }: Add) =>
      adding((file, done = 0, total) =>
        jobs.receive({
          jobId,
          stage: 'import',
          done,
          total: total ?? null,
          file: {
            index: 0,
            count: 2,
            name: 'a.png',
            state: 'waiting',
            exhibit: null,
            refusal: null,
            ...file,
          },
        }),
      ),
    'job.cancel': () => ({}),
  });
  imports = new ImportState(new CaseState(openCase(session, caseId)));
});

const files = [{ grant: anId(50), name: 'a.png' }];
const refusal = { file: 'b.zip', code: 'needs_password', message: 'locked' };

test('each file has a line that ends as kept or refused, and the case is read again', async () => {
  adding = (tell) => {
    tell({ index: 1, name: 'b.zip' });
    tell({ state: 'running' }, 3, 5);
    expect(imports.rows.find(({ name }) => name === 'a.png')).toMatchObject({
      state: 'running',
      doneBytes: 3,
      totalBytes: 5,
    });
    expect(imports.isRunning).toBe(true);
    expect(imports.summary).toBe('0 added, 2 to go');
    tell({ state: 'kept', exhibit: anExhibit() }, 5, 5);
    tell({ index: 1, name: 'b.zip', state: 'refused', refusal });
  };
  await imports.add(jobs, files);
  expect(imports.rows.map(({ name, state }) => [name, state])).toEqual([
    ['b.zip', 'refused'],
    ['a.png', 'kept'],
  ]);
  expect(imports.summary).toBe('1 added, 1 refused');
  expect(imports.isRunning).toBe(false);
  expect(app.asked.at(-1)?.channel).toBe('case.open');
});

test('files given while others are being added wait for them', async () => {
  const order: string[] = [];
  let letGo = (): void => undefined;
  adding = () => {
    order.push('first begins');
    return new Promise<void>((resolve) => (letGo = resolve)).then(() => order.push('first ends'));
  };
  const first = imports.add(jobs, files);
  await expect.poll(() => order).toEqual(['first begins']);
  const second = imports.add(jobs, files);
  adding = () => order.push('second begins');
  letGo();
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
});

test('when nothing could be added the reason is told, and the next attempt clears it', async () => {
  adding = () => {
    throw new DomainError('case_closed', 'closed');
  };
  await imports.add(jobs, files);
  expect(imports.failure?.title).toBe('This case is closed');
  expect(imports.isRunning).toBe(false);
  adding = () => undefined;
  await imports.add(jobs, files);
  expect(imports.failure).toBeNull();
});

test('stopping asks the app to stop the job that runs', async () => {
  adding = () => imports.cancel(jobs);
  await imports.add(jobs, files);
  const [added, cancelled] = app.asked.map(({ input }) => (input as Add).jobId);
  expect(cancelled).toBe(added);
});

test('the next number follows the highest of the same initials, and begins at 1', () => {
  const numbered = (number: string) => {
    const exhibit = anExhibit();
    return { ...exhibit, facts: { ...exhibit.facts, number } };
  };
  const exhibits = ['EX-MK-002', 'EX-MK-010', 'EX-TO-030'].map(numbered);
  expect(nextExhibitNumber(exhibits, 'Miriam Keane')).toBe('EX-MK-011');
  expect(nextExhibitNumber(exhibits, 'Zoë Ärzt')).toBe('EX-ZA-001');
});
