import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { todayOf } from '../electron/services/today/today-service.ts';
import { type CaseListPage, listCases } from '../electron/services/cases/case-list.ts';
import type { EvidenceSession } from '../electron/services/evidence/take-in.ts';
import { createLibrary } from '../electron/services/vault/create-library.ts';
import { CaseFilter } from '../shared/contract/vault-api.ts';
import { type Figure, median, timed } from './bench-figure.ts';
import { fillLibrary } from './casebook/fill-library.ts';

const few = 100;
const many = 10_000;
const pageSize = 100;
const bar = { ratio: 2, ms: 10, deepRatio: 1.5, todayMs: 150 };
const clock = () => new Date();

/**
 * Measures the list of cases: its first page in a library of ten thousand cases against one of a hundred, and its last page
 * against its first, and the home screen over all of them. Works in a temporary folder, which is removed.
 */
export async function benchList(rounds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  try {
    const small = await filled(join(folder, 'small'), few);
    const large = await filled(join(folder, 'large'), many);
    const deep = cursorNearEnd(large.session);
    const times: Record<'few' | 'many' | 'deep' | 'today', number[]> = {
      few: [],
      many: [],
      deep: [],
      today: [],
    };
    for (let round = 0; round < rounds; round++) {
      times.few.push(await timed(() => pageAt(small.session, null)));
      times.many.push(await timed(() => pageAt(large.session, null)));
      times.deep.push(await timed(() => pageAt(large.session, deep)));
      times.today.push(await timed(() => todayOf(large.session)));
    }
    small.close();
    large.close();
    return [
      ...figuresOf(median(times.few), median(times.many), median(times.deep)),
      homeScreen(median(times.today)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(fewMs: number, manyMs: number, deepMs: number): Figure[] {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return [
    {
      what: `List of cases at ${many}`,
      measured: `${ms(manyMs)}, at ${few} ${ms(fewMs)}: ${(manyMs / fewMs).toFixed(2)} ×`,
      bar: `≤ ${bar.ratio} × or ≤ ${bar.ms} ms`,
      isMet: manyMs <= Math.max(bar.ratio * fewMs, bar.ms),
    },
    {
      what: 'Its last page',
      measured: `${ms(deepMs)}, the first ${ms(manyMs)}: ${(deepMs / manyMs).toFixed(2)} ×`,
      bar: `≤ ${bar.deepRatio} × the first page`,
      isMet: deepMs <= bar.deepRatio * manyMs,
    },
  ];
}

function homeScreen(todayMs: number): Figure {
  return {
    what: `Home screen at ${many} open cases`,
    measured: `${todayMs.toFixed(1)} ms`,
    bar: `≤ ${bar.todayMs} ms`,
    isMet: todayMs <= bar.todayMs,
  };
}

async function filled(folder: string, cases: number) {
  const { library } = await createLibrary(folder, {
    passphrase: 'a passphrase for benchmarks',
    clock,
  });
  const session: EvidenceSession = {
    db: library.db,
    library,
    clock,
    newId: randomUUID,
    actor: () => 'Bench',
  };
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await fillLibrary(session, { cases, evidence: 0 }, options);
  return { session, close: () => library.close() };
}

function pageAt(session: EvidenceSession, cursor: string | null): CaseListPage {
  return listCases(session, {
    filter: CaseFilter.parse({}),
    sort: 'updatedAt',
    descending: true,
    cursor,
    limit: pageSize,
  });
}

/** Where the last full page begins. */
function cursorNearEnd(session: EvidenceSession): string | null {
  let cursor: string | null = null;
  let page = pageAt(session, cursor);
  while (page.nextCursor !== null) {
    const next = pageAt(session, page.nextCursor);
    if (next.rows.length < pageSize) break;
    cursor = page.nextCursor;
    page = next;
  }
  return cursor;
}
