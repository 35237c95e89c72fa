import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectAnnualFacts } from '../../../electron/services/annual/facts-service.ts';
import { listCases } from '../../../electron/services/cases/case-list.ts';
import { listRecords } from '../../../electron/services/cases/record-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { createLibrary } from '../../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../../electron/services/vault/key-derivation.ts';
import { staffNames } from '../../../scripts/demo/year/names.ts';
import { briefsOfYear } from '../../../scripts/demo/year/brief.ts';
import { peopleOfYear } from '../../../scripts/demo/year/people.ts';
import { stories } from '../../../scripts/demo/year/stories.ts';
import { workYear } from '../../../scripts/demo/year/work-year.ts';
import { director } from '../../../scripts/demo/story.ts';
import { storyClock } from '../../../scripts/demo/story-clock.ts';
import type { AnnualFacts } from '../../../shared/annual/facts/types.ts';
import { CaseFilter } from '../../../shared/contract/vault-api.ts';
import { mapTextsOf } from '../../../shared/domain/free-texts.ts';
import { plainTextOf, RichText } from '../../../shared/domain/rich-text.ts';
import { sessionOn, type TestSession } from '../../helpers/evidence-session.ts';
import { testPassphrase } from '../../helpers/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-year-'));
const made: TestSession[] = [];
let count = 0;

async function aYear(): Promise<{ session: TestSession; facts: AnnualFacts }> {
  const { clock, moveTo } = storyClock('2023-01-02T08:00:00Z');
  const { library } = await createLibrary(join(folder, String((count += 1))), {
    passphrase: testPassphrase,
    clock,
    kdf: WEAKEST_KDF,
  });
  const session = { ...sessionOn(library), clock, actor: () => director };
  workYear(session, { clock, moveTo }, { cases: 3 });
  made.push(session);
  return { session, facts: collectAnnualFacts(session, '2025') };
}

let session: TestSession;
let facts: AnnualFacts;

afterAll(() => {
  made.forEach(({ library }) => library.close());
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(async () => {
  ({ session, facts } = await aYear());
});

describe('a made-up year of three cases', () => {
  test('has three cases, and fewer in the two years before', () => {
    expect(facts.cases).toHaveLength(3);
    expect(facts.earlier.map(({ period, cases }) => [period.id, cases.length])).toEqual([
      ['2024', 2],
      ['2023', 1],
    ]);
  });

  test('has 94 people, most of whom have signed', () => {
    const groups = facts.registers.acknowledgements?.groups ?? [];
    expect(groups.map(({ group, signed, engaged }) => [group, signed, engaged])).toEqual([
      ['employees', 38, 43],
      ['volunteers', 23, 31],
      ['students', 6, 8],
      ['agency_temporary', 5, 5],
      ['trustees', 6, 7],
      ['others', 0, 0],
    ]);
  });

  test('fills the other registers, and asks the Board something', () => {
    expect(facts.registers).toMatchObject({
      officialUse: { inForce: 6 },
      photos: { permitted: 9, notDeleted: 2 },
      socialAccounts: { open: 5 },
    });
    expect(facts.registers.removals).toHaveLength(7);
    expect(facts.policy).toMatchObject({ isUnderReview: true, proposals: { open: 4 } });
    expect(facts.decisionsSought).toBe(4);
  });

  test('is sound: the log tells of all that is stored', async () => {
    expect(await verifyLibrary(session)).toMatchObject({ ok: true, problems: [] });
  });

  test('is the same every time, but for random ids and the log', async () => {
    const { facts: again } = await aYear();
    expect({ ...again, integrity: null }).toEqual({ ...facts, integrity: null });
  });

  test('none of its names, references, ids and texts is among the facts', () => {
    const query = { sort: 'reference', descending: false, cursor: null, limit: 100 } as const;
    const { rows } = listCases(session, { ...query, filter: CaseFilter.parse({}) });
    expect(rows).toHaveLength(6);
    const typed = new Set<string>(staffNames);
    const keep = (text: string): string => {
      typed.add(text);
      return text;
    };
    for (const { id, reference, title } of rows) {
      [id, reference, title].forEach(keep);
      for (const { kind, id: recordId, body } of listRecords(session.db, id)) {
        // A singleton goes by the name of its kind.
        if (recordId.length > 20) keep(recordId);
        mapTextsOf(kind, body, {
          plain: keep,
          rich: (value) => keep(plainTextOf(RichText.parse(value))),
        });
      }
    }
    const told = JSON.stringify(facts);
    const isTold = (text: string): boolean => text.length > 3 && told.includes(text);
    // Versions of the policy and clauses go by the ids they are published with.
    const published = ['2015-05', ...facts.heads.map(({ id }) => id)];
    expect(typed.size).toBeGreaterThan(150);
    expect([...typed].filter(isTold).filter((text) => !published.includes(text))).toEqual([]);
  });
});

describe('a made-up year of sixty cases', () => {
  const people = peopleOfYear(2025, () => 'an id');
  const briefs = briefsOfYear(2025, 60, people);

  test('is about people of every group, handled in every way', () => {
    expect(briefs).toHaveLength(60);
    expect(new Set(briefs.map(({ handling }) => handling)).size).toBe(4);
    expect(new Set(briefs.map(({ subject }) => subject.role)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(briefs.map(({ story }) => story.title)).size).toBeGreaterThan(
      stories.length / 2,
    );
  });

  test('nobody is the subject of a case before they came', () => {
    for (const { subject, broughtOn } of briefs) {
      expect(subject.startedOn <= broughtOn, subject.name).toBe(true);
    }
  });

  test('everybody has a name of their own', () => {
    expect(new Set(people.map(({ name }) => name)).size).toBe(96);
  });
});
