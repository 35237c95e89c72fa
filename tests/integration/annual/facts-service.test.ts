import { describe, expect, test } from 'vitest';
import { putBookRecord } from '../../../electron/services/books/book-repo.ts';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { collectAnnualFacts } from '../../../electron/services/annual/facts-service.ts';
import { putRecord } from '../../../electron/services/cases/record-repo.ts';
import { editCase } from '../../../electron/services/cases/case-service.ts';
import { moveCase } from '../../../electron/services/cases/stage-service.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import {
  keepVerification,
  writeSettings,
} from '../../../electron/services/settings/settings-service.ts';
import type { Session } from '../../../electron/services/session.ts';
import { fillLibrary } from '../../../scripts/casebook/fill-library.ts';
import { workFormalCase } from '../../../scripts/demo/formal-case/work-formal-case.ts';
import { storyClock } from '../../../scripts/demo/story-clock.ts';
import { assertConsistent } from '../../../shared/annual/suppression/tables.ts';
import { countTables } from '../../../shared/annual/tables/count-tables.ts';
import { bookKinds, bookOfKind, BookRecord, bookSchemas } from '../../../shared/books/books.ts';
import {
  AnyRecord,
  keyed,
  type RecordKind,
  recordKinds,
  recordSchemas,
  singletons,
} from '../../../shared/domain/records.ts';
import { richTextFromPlain } from '../../../shared/domain/rich-text.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { filled, type Fill } from '../../helpers/fill-texts.ts';
import { aLibraryOf, sealed } from '../../helpers/handover.ts';
import { anId, aSession, codeOf } from '../../helpers/session.ts';

const signal = new AbortController().signal;

/** Opens a case of 2026 that was brought on a day; returns its id. */
const brought = (session: Session, broughtOn: string): string => aCase(session, { broughtOn });

describe('which cases belong to a period', () => {
  const at = { startsAt: '2026-11-01T09:00:00.000Z' };

  test('those brought on its days, the first and the last included', () => {
    const session = aSession(at);
    for (const day of ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']) {
      brought(session, day);
    }
    const { cases, earlier } = collectAnnualFacts(session, '2025');
    expect(cases.map(({ broughtIn }) => broughtIn)).toEqual(['2025-01', '2025-12']);
    expect(earlier.map(({ period, cases: of }) => [period.id, of.length])).toEqual([['2024', 1]]);
  });

  test('earlier periods are those of the same length, two at most, none before the first case', () => {
    const session = aSession(at);
    brought(session, '2020-06-01');
    brought(session, '2026-05-01');
    const idsOf = (id: string) =>
      collectAnnualFacts(session, id).earlier.map(({ period }) => period.id);
    expect(idsOf('2026')).toEqual(['2025', '2024']);
    expect(idsOf('2021')).toEqual(['2020']);
    expect(idsOf('2020')).toEqual([]);
    expect(idsOf('2021-04-01..2022-03-31')).toEqual(['2020-04-01..2021-03-31']);
  });

  test('one that was handed to the Chair is still one of them', async () => {
    const { session } = await aLibraryOf('director');
    const caseId = brought(session, '2026-06-26');
    await sealed(session, caseId);
    expect(collectAnnualFacts(session, '2026').cases).toHaveLength(1);
  });

  test('what names no period is refused', () => {
    expect(codeOf(() => collectAnnualFacts(aSession(), '2026-02-30..2026-03-01'))).toBe(
      'invalid_input',
    );
  });
});

test('an empty library has facts, and tables that agree', () => {
  const facts = collectAnnualFacts(aSession(), '2026');
  expect(facts).toMatchObject({ cases: [], earlier: [], decisionsSought: 0 });
  expect(facts.integrity.verification).toBeNull();
  assertConsistent(countTables(facts).tables);
});

test('facts are of the moment of counting', () => {
  const session = aSession();
  const caseId = brought(session, '2026-06-26');
  moveCase(session, { caseId, stage: 'triage', on: '2026-06-28' });
  expect(collectAnnualFacts(session, '2026').cases[0]).toMatchObject({
    handling: 'undecided',
    days: { triage: 2, investigating: null },
  });
  editCase(session, {
    caseId,
    label: 'Decided at triage',
    edits: [{ op: 'put', kind: 'triage', id: 'triage', fields: { decision: 'informal' } }],
  });
  expect(collectAnnualFacts(session, '2026').cases[0]?.handling).toBe('informal');
});

test('a request for removal that both the register and its case hold counts once', () => {
  const session = aSession();
  const caseId = brought(session, '2026-06-26');
  const request = {
    item: 'Photo of the trip',
    askedBy: 'Ann Example',
    askedOn: '2026-06-27',
    caseId,
  };
  editBook(session, {
    book: 'registers',
    label: 'Entered a request',
    edits: [{ op: 'add', kind: 'removal_request', id: anId(900), body: request }],
  });
  const removals = () => {
    const { cases, registers } = collectAnnualFacts(session, '2026');
    return [cases.flatMap((one) => one.removals).length, registers.removals.length];
  };
  expect(removals()).toEqual([0, 1]);
  const content = { removalRequestedOn: '2026-06-27' };
  editCase(session, {
    caseId,
    label: 'Added what was posted',
    edits: [{ op: 'add', kind: 'content', id: anId(901), body: content }],
  });
  expect(removals()).toEqual([1, 0]);
});

test('decisions sought are those of the period, by whatever id it goes', () => {
  const session = aSession();
  const ids = ['2026', '2026-01-01..2026-12-31', '2025'];
  editBook(session, {
    book: 'annual',
    label: 'Noted what the Board is asked',
    edits: ids.map((periodId, index) => ({
      op: 'add',
      kind: 'board_decision',
      id: anId(900 + index),
      body: { periodId, text: 'Adopt it.' },
    })),
  });
  expect(collectAnnualFacts(session, '2026').decisionsSought).toBe(2);
});

test('the last check of the library and the head of its log are told', async () => {
  const { session } = await aLibraryOf('director');
  brought(session, '2026-06-26');
  const verification = await verifyLibrary(session);
  keepVerification(session, verification);
  const { integrity } = collectAnnualFacts(session, '2026');
  expect(integrity.verification).toMatchObject({
    isSound: true,
    problems: 0,
    logHead: verification.logHead,
  });
  expect(integrity.log.entries).toBe(verification.logEntries + 1);
});

test('a library of made-up cases is counted whole, year by year', async () => {
  const { session } = await anEvidenceSession();
  await fillLibrary(session, { cases: 300, evidence: 0 }, { signal, onProgress: () => undefined });
  const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];
  const facts = years.map((year) => collectAnnualFacts(session, year));
  expect(facts.reduce((sum, { cases }) => sum + cases.length, 0)).toBe(300);
  for (const one of facts) assertConsistent(countTables(one).tables);
});

test('the large formal case of the demo', async () => {
  const { session: bare } = await anEvidenceSession();
  const clock = storyClock('2026-04-01T09:00:00Z');
  writeSettings(bare, {
    libraryName: 'STaSS',
    directorName: 'Miriam Keane',
    lockAfterMinutes: 15,
    office: 'director',
  });
  const { library } = bare;
  const session = startSession(library, { clock: clock.clock, spawnChild: forkChild });
  await workFormalCase(session, clock);
  const [facts] = collectAnnualFacts(session, '2026').cases;
  expect(facts).toMatchObject({
    broughtIn: '2026-04',
    route: 'whistleblowing',
    handling: 'formal',
    platforms: ['facebook', 'whatsapp'],
    considerations: ['boundaries', 'confidentiality', 'association', 'offensiveness'],
    days: { triage: 0, investigating: 3, hearing: 52, decided: null, closed: null },
  });
  expect(facts?.heads).toContain('5.4.1');
  expect(facts?.heads).not.toContain('other');
});

describe('no text that somebody typed is among the facts', () => {
  const mark = 'Quintessa/Zimmerli';
  const fill: Fill = { plain: mark, rich: richTextFromPlain(mark), id: anId(777) };
  const keys: Readonly<Record<keyof typeof keyed, string>> = {
    consideration: 'boundaries',
    referral: 'dbs',
    gap: 'subject',
  };

  function recordOf(kind: RecordKind, count: { texts: number }): AnyRecord {
    const id =
      kind in singletons ? kind : kind in keyed ? keys[kind as keyof typeof keyed] : anId(777);
    const body = filled(recordSchemas[kind], fill, count);
    return AnyRecord.parse({ kind, id, position: 9, body });
  }

  test('of a case in which every text is the same words, and of books likewise', () => {
    const session = aSession({ startsAt: '2026-11-01T09:00:00.000Z' });
    const { db } = session;
    const caseId = brought(session, '2026-07-01');
    const count = { texts: 0 };
    for (const kind of recordKinds) {
      putRecord(db, caseId, recordOf(kind, count), '2026-07-01T09:00:00.000Z');
    }
    for (const kind of bookKinds) {
      const texts = filled(bookSchemas[kind], fill, count) as Record<string, unknown>;
      // A version goes by the id it is published with.
      const body = kind === 'policy_version' ? { ...texts, versionId: '2026-06' } : texts;
      const raw: unknown = { kind, id: anId(777), position: 0, body };
      putBookRecord(db, bookOfKind[kind], BookRecord.parse(raw), '2026-07-01T09:00:00.000Z');
    }
    expect(count.texts).toBeGreaterThan(150);
    const { heads, ...facts } = collectAnnualFacts(session, '2026');
    expect(facts.cases).toHaveLength(1);
    expect(facts.cases[0]).toMatchObject({ platforms: ['other'], heads: ['other'] });
    const told = JSON.stringify(facts);
    for (const word of ['Quintessa', 'Zimmerli', caseId, anId(777), 'SM-2026']) {
      expect(told).not.toContain(word);
    }
    // Titles of clauses are told: the policy is published with them.
    expect(heads.map(({ title }) => title)).toContain(mark);
  });
});
