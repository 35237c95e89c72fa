import { inTransaction } from '../../electron/db/sql.ts';
import { takeNextSequence } from '../../electron/services/cases/case-repo.ts';
import { storeNewCase } from '../../electron/services/cases/create-case.ts';
import { addBytes } from '../../electron/services/evidence/evidence-service.ts';
import type { EvidenceSession } from '../../electron/services/evidence/take-in.ts';
import { caseReference } from '../../shared/domain/case-detail.ts';
import { readCaseFolder } from '../../shared/domain/case-folder.ts';
import { DomainError } from '../../shared/errors.ts';
import { madeUpCase, madeUpText, randomFrom } from './made-up.ts';

/** Cases stored in one transaction: many small ones would spend their time waiting for the disk. */
const BATCH = 100;

/** How a fill can be followed and stopped. */
export type FillOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** Fills a library with made-up cases and spreads made-up evidence texts over them. Throws `cancelled`. */
export async function fillLibrary(
  session: EvidenceSession,
  amount: { cases: number; evidence: number },
  { signal, onProgress }: FillOptions,
): Promise<void> {
  const random = randomFrom(1);
  const total = amount.cases + amount.evidence;
  const caseIds: string[] = [];
  while (caseIds.length < amount.cases) {
    stopIf(signal);
    const count = Math.min(BATCH, amount.cases - caseIds.length);
    inTransaction(session.db, () => {
      for (let i = 0; i < count; i++) caseIds.push(storeMadeUpCase(session, random));
    });
    onProgress(caseIds.length, total);
  }
  for (let i = 0; i < amount.evidence; i++) {
    stopIf(signal);
    const caseId = caseIds[i % caseIds.length] ?? '';
    const bytes = new TextEncoder().encode(madeUpText(random));
    await addBytes(session, { caseId, bytes, fileName: `page-${i + 1}.txt` }, signal);
    if (i % BATCH === BATCH - 1) onProgress(amount.cases + i + 1, total);
  }
}

function storeMadeUpCase(session: EvidenceSession, random: () => number): string {
  const caseId = session.newId();
  const json = madeUpCase(random);
  const { records } = readCaseFolder(json, session.newId);
  const year = Number(json.broughtOn.slice(0, 4));
  storeNewCase(session, {
    caseId,
    reference: caseReference(year, takeNextSequence(session.db, year)),
    openedAt: `${json.broughtOn}T09:00:00.000Z`,
    records,
    told: { kind: 'case.created', label: 'Made up for measuring' },
  });
  return caseId;
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new DomainError('cancelled', 'stopped on request');
}
