import { beforeEach, expect, test } from 'vitest';
import { AnnualState } from '../../../../../renderer/features/annual/annual-state.svelte.ts';
import { PackExport } from '../../../../../renderer/features/annual/pack-export.svelte.ts';
import { BookState } from '../../../../../renderer/features/books/book-state.svelte.ts';
import { Jobs } from '../../../../../renderer/lib/jobs.svelte.ts';
import { countAnnual } from '../../../../../electron/services/annual/count-annual.ts';
import { openBook } from '../../../../../electron/services/books/book-service.ts';
import type { IssuedPack } from '../../../../../shared/annual/pack/issued.ts';
import { aSession, anId } from '../../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../../helpers/window-api.ts';

const issued: IssuedPack = {
  id: anId(900),
  periodId: '2026',
  issue: 1,
  recipient: 'The Board',
  correction: '',
  at: '2026-07-01T09:00:00.000Z',
  sha256: 'a'.repeat(64),
};

let app: TestWindow;
let annual: AnnualState;
let packs: IssuedPack[];
let isChosen: boolean;

beforeEach(() => {
  const session = aSession();
  packs = [];
  isChosen = true;
  const disclosure = { fileName: 'AR-2026-1.pdf' };
  app = aWindow(session, {
    'annual.get': ({ periodId }: { periodId: string }) => ({
      annual: countAnnual(session, periodId, `${periodId} draft`).annual,
      issued: packs,
      risks: [],
      overlap: null,
    }),
    'files.chooseTarget': () => (isChosen ? { grant: 'g', name: 'AR-2026-1.pdf' } : null),
    'annual.issue': () => {
      packs = [...packs, issued];
      return { issued, disclosure, pageCount: 9 };
    },
    'annual.exportIssued': () => ({ disclosure, pageCount: 9 }),
  });
  annual = new AnnualState(new BookState(openBook(session, 'annual')));
});

const inputOf = (channel: string) => app.asked.find((one) => one.channel === channel)?.input;

test('a pack is issued to whom it was said, and is in the list afterwards', async () => {
  await annual.show('2026');
  const exports = new PackExport(annual, null, '');
  expect(exports.unavailable).toBe('Say for whom it is');
  exports.recipient = ' The Board ';
  exports.password = 'short';
  expect(exports.unavailable).toMatch(/8 characters/);
  exports.password = 'long enough';
  await exports.start('pdf', new Jobs());
  expect(inputOf('files.chooseTarget')).toEqual({ suggestedName: 'AR-2026-1.pdf', kind: 'pdf' });
  expect(inputOf('annual.issue')).toMatchObject({
    periodId: '2026',
    recipient: 'The Board',
    password: 'long enough',
    correction: '',
  });
  expect(exports.done).toMatchObject({ grant: 'g' });
  expect(exports.written).toBe('Issue 1');
  expect(annual.issuedHere).toEqual([issued]);
});

test('a further issue says what it corrects; a DOCX goes without a password', async () => {
  packs = [issued];
  await annual.show('2026');
  const exports = new PackExport(annual, null, 'The Board');
  exports.password = 'long enough';
  expect(exports.unavailable).toBe('Say what issue 2 corrects');
  exports.correction = 'Two cases were missing.';
  await exports.start('docx', new Jobs());
  expect(inputOf('annual.issue')).toMatchObject({
    correction: 'Two cases were missing.',
    format: 'docx',
    password: null,
  });
});

test('an issued pack is written again without being issued again', async () => {
  packs = [issued];
  await annual.show('2025');
  const exports = new PackExport(annual, issued, issued.recipient);
  await exports.start('pdf', new Jobs());
  expect(inputOf('annual.exportIssued')).toMatchObject({ packId: issued.id });
  expect(inputOf('annual.issue')).toBeUndefined();
  expect(exports.done).not.toBeNull();
});

test('another file of a pack just issued is the same pack, not a further issue', async () => {
  await annual.show('2026');
  const exports = new PackExport(annual, null, 'The Board');
  await exports.start('pdf', new Jobs());
  await exports.start('docx', new Jobs());
  expect(app.asked.filter(({ channel }) => channel === 'annual.issue')).toHaveLength(1);
  expect(inputOf('annual.exportIssued')).toMatchObject({ packId: issued.id, format: 'docx' });
  expect(inputOf('files.chooseTarget')).toMatchObject({ suggestedName: 'AR-2026-1.pdf' });
});

test('nothing happens where no place is chosen, and a failure is said', async () => {
  await annual.show('2026');
  const exports = new PackExport(annual, null, 'The Board');
  isChosen = false;
  await exports.start('pdf', new Jobs());
  expect(exports).toMatchObject({ done: null, failure: null, running: null });
  isChosen = true;
  app.fail('annual.issue', { code: 'identifying_text', message: 'names' });
  await exports.start('pdf', new Jobs());
  expect(exports.done).toBeNull();
  expect(exports.failure).not.toBeNull();
  expect(exports.running).toBeNull();
});

test('asked for twice at once, a pack is issued once', async () => {
  await annual.show('2026');
  const exports = new PackExport(annual, null, 'The Board');
  const twice = [exports.start('pdf', new Jobs()), exports.start('docx', new Jobs())];
  expect(exports.unavailable).toBe('Choose where it is to go');
  await Promise.all(twice);
  expect(packs).toEqual([issued]);
  expect(app.asked.filter(({ channel }) => channel === 'files.chooseTarget')).toHaveLength(1);
  expect(exports.unavailable).toBeNull();
});

test('one that was stopped says so, until the next', async () => {
  await annual.show('2026');
  const exports = new PackExport(annual, null, 'The Board');
  app.fail('annual.issue', { code: 'cancelled', message: 'stopped' });
  await exports.start('pdf', new Jobs());
  expect(exports).toMatchObject({ isStopped: true, done: null, failure: null, issue: 1 });
  app.fail('annual.issue', null);
  await exports.start('pdf', new Jobs());
  expect(exports).toMatchObject({ isStopped: false, issue: 1 });
  expect(packs).toEqual([issued]);
});
