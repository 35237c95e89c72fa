import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  editBook,
  openBook,
  redoBook,
  undoBook,
} from '../../../../../electron/services/books/book-service.ts';
import { toldAnnual } from '../../../../../electron/services/annual/told-annual.ts';
import type { Session } from '../../../../../electron/services/session.ts';
import {
  AnnualState,
  isOpenRisk,
} from '../../../../../renderer/features/annual/annual-state.svelte.ts';
import { sectionState } from '../../../../../renderer/features/annual/section-mark.ts';
import { BookState } from '../../../../../renderer/features/books/book-state.svelte.ts';
import type { BookEdit, BookName } from '../../../../../shared/books/books.ts';
import { sectionKey } from '../../../../../shared/books/annual-book.ts';
import { richTextFromPlain } from '../../../../../shared/domain/rich-text.ts';
import { aCase } from '../../../../helpers/cases.ts';
import { aSession } from '../../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../../helpers/window-api.ts';

let session: Session;
let app: TestWindow;
let book: BookState;
let annual: AnnualState;

beforeEach(() => {
  session = aSession();
  for (let index = 0; index < 7; index += 1) {
    aCase(session, { title: `Quokka ${String(index)}`, broughtOn: '2026-05-04' });
  }
  app = aWindow(session, {
    'book.open': ({ book: name }: { book: BookName }) => openBook(session, name),
    'book.edit': (input: { book: BookName; label: string; edits: BookEdit[] }) =>
      editBook(session, input),
    'book.undo': ({ book: name }: { book: BookName }) => undoBook(session, name),
    'book.redo': ({ book: name }: { book: BookName }) => redoBook(session, name),
    'annual.get': ({ periodId }: { periodId: string }) => toldAnnual(session, periodId),
  });
  book = new BookState(openBook(session, 'annual'));
  annual = new AnnualState(book);
});

afterEach(() => {
  annual.dispose();
  book.dispose();
  vi.useRealTimers();
});

function write(words: string): void {
  book.change('Edited', 'annual_section', sectionKey('2026', 'cases'), {
    text: richTextFromPlain(words),
  });
}

test('a period is told with the years to choose from', async () => {
  await annual.begin();
  await annual.show('2026');
  expect(annual.years).toEqual([2026]);
  expect(annual.told?.annual).toMatchObject({
    periodId: '2026',
    cases: { cell: { kind: 'count', count: 7 } },
  });
  expect(sectionState(annual, 'cases')).toBe('drafted');
});

test('words that may tell too much are found once they are saved, and stay with a reason', async () => {
  await annual.show('2026');
  vi.useFakeTimers();
  write('Students appear for the first time.');
  expect(sectionState(annual, 'cases')).toBe('written');
  await book.flush();
  annual.follow();
  await vi.advanceTimersByTimeAsync(1_000);
  const [risk] = annual.risksOf('cases');
  expect(risk).toMatchObject({ risk: 'presence', quote: 'for the first time', kept: '' });
  expect(sectionState(annual, 'cases')).toBe('attention');

  book.change('Kept', 'annual_section', sectionKey('2026', 'cases'), {
    kept: { 'for the first time': 'The scheme began this year.' },
    isDone: true,
  });
  expect(annual.risksOf('cases').some(isOpenRisk)).toBe(false);
  expect(sectionState(annual, 'cases')).toBe('done');
});

test('a reference stays a risk whatever reason is given', async () => {
  write('As in SM-2026-001.');
  book.change('Kept', 'annual_section', sectionKey('2026', 'cases'), {
    kept: { 'SM-2026-001': 'Everybody knows.' },
  });
  await book.flush();
  await annual.show('2026');
  expect(annual.risksOf('cases')).toHaveLength(1);
  expect(annual.risksOf('cases').some(isOpenRisk)).toBe(true);
});

test('the words of one year are not those of another', async () => {
  write('Only of 2026.');
  await book.flush();
  await annual.show('2025');
  expect(annual.words('cases').text).toBeNull();
  await annual.show('2026');
  expect(annual.words('cases').text).not.toBeNull();
});

test('an answer about the period left behind is dropped', async () => {
  const left = annual.show('2025');
  await annual.show('2026');
  await left;
  expect(annual.told?.annual.periodId).toBe('2026');
});

test('what cannot be counted is said, and goes when it can be', async () => {
  app.fail('annual.get', { code: 'locked', message: 'locked' });
  await annual.show('2026');
  expect(annual.failure).not.toBeNull();
  app.fail('annual.get', null);
  await annual.load();
  expect(annual.failure).toBeNull();
});
