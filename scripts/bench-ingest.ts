import { execFileSync } from 'node:child_process';
import { randomFillSync, randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase } from '../electron/services/cases/create-case.ts';
import { addFiles } from '../electron/services/evidence/evidence-service.ts';
import type { EvidenceSession } from '../electron/services/evidence/take-in.ts';
import { createLibrary } from '../electron/services/vault/create-library.ts';
import { DEFAULT_KDF, keyFromPassphrase } from '../electron/services/vault/key-derivation.ts';
import { openLibrary } from '../electron/services/vault/library.ts';
import { NewCase } from '../shared/contract/vault-api.ts';
import { type Figure, median, timed } from './bench-figure.ts';

const MIB = 2 ** 20;
const passphrase = 'a passphrase for benchmarks';
const clock = () => new Date();

/** How much is imported, and how often each side is measured. */
export type IngestOptions = {
  readonly sizeMiB: number;
  readonly rounds: number;
  readonly memoryMiB: number;
};

/**
 * Measures taking evidence in and unlocking, each interleaved with its peer in one run: hashing alone by `openssl`, and the bare
 * key derivation. Works in a temporary folder, which is removed.
 */
export async function benchIngest({
  sizeMiB,
  rounds,
  memoryMiB,
}: IngestOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  try {
    const library = join(folder, 'library');
    const { session, caseId, close } = await benchSession(library);
    // First, while the process is as it was when it started.
    const memory = await ingestMemory(session, caseId, emptyFile(join(folder, 'large'), memoryMiB));
    const file = randomFile(join(folder, 'random'), sizeMiB);
    const speed = await ingestSpeed(session, caseId, file, rounds);
    close();
    return [speed, memory, await unlockTime(library, rounds)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSession(folder: string) {
  const { library } = await createLibrary(folder, { passphrase, clock });
  const actor = () => 'Bench';
  const session = { db: library.db, library, clock, newId: randomUUID, actor };
  const input = { title: 'Benchmark', broughtOn: '2026-01-01', route: 'complaint' };
  const { caseId } = createCase(session, NewCase.parse(input));
  return { session, caseId, close: () => library.close() };
}

async function ingestSpeed(
  session: EvidenceSession,
  caseId: string,
  file: { path: string; sizeMiB: number },
  rounds: number,
): Promise<Figure> {
  const peer: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round++) {
    peer.push(await timed(() => execFileSync('openssl', ['dgst', '-sha256', file.path])));
    ours.push(await timed(() => takeOne(session, caseId, file.path)));
  }
  const ratio = median(peer) / median(ours);
  const speed = (ms: number) => `${Math.round(file.sizeMiB / (ms / 1000))} MiB/s`;
  return {
    what: `Ingest of ${file.sizeMiB} MiB: hash, encrypt, make durable`,
    measured: `${speed(median(ours))}, openssl dgst ${speed(median(peer))}: ${ratio.toFixed(2)} ×`,
    bar: '≥ 0.35 × openssl dgst -sha256',
    isMet: ratio >= 0.35,
  };
}

async function ingestMemory(
  session: EvidenceSession,
  caseId: string,
  file: { path: string; sizeMiB: number },
): Promise<Figure> {
  const idle = process.memoryUsage.rss();
  let peak = idle;
  await takeOne(session, caseId, file.path, () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const above = Math.round((peak - idle) / MIB);
  return {
    what: `Memory while importing ${file.sizeMiB} MiB`,
    measured: `${above} MiB over idle`,
    bar: '≤ 150 MB over idle',
    isMet: above <= 143,
  };
}

async function unlockTime(folder: string, rounds: number): Promise<Figure> {
  const salt = Buffer.alloc(16);
  const peer: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round++) {
    peer.push(await timed(() => keyFromPassphrase(passphrase, salt, DEFAULT_KDF)));
    const start = performance.now();
    const library = await openLibrary(folder, { passphrase }, clock);
    ours.push(performance.now() - start);
    library.close();
  }
  const ratio = median(ours) / median(peer);
  return {
    what: 'Unlocking',
    measured: `${Math.round(median(ours))} ms, key derivation alone ${Math.round(median(peer))} ms: ${ratio.toFixed(2)} ×`,
    bar: '≤ 1.2 × the bare key derivation',
    isMet: ratio <= 1.2,
  };
}

async function takeOne(
  session: EvidenceSession,
  caseId: string,
  path: string,
  onProgress: () => void = () => {},
): Promise<void> {
  const { refused } = await addFiles(session, { caseId, paths: [path] }, { onProgress });
  if (refused.length > 0) throw new Error(`not taken: ${JSON.stringify(refused)}`);
}

function randomFile(path: string, sizeMiB: number) {
  const block = Buffer.allocUnsafe(MIB);
  const file = openSync(path, 'wx');
  for (let i = 0; i < sizeMiB; i++) writeSync(file, randomFillSync(block));
  closeSync(file);
  return { path, sizeMiB };
}

/** A file of zeros that takes no room: what is imported need not be read from a real disk to show memory. */
function emptyFile(path: string, sizeMiB: number) {
  writeFileSync(path, '');
  truncateSync(path, sizeMiB * MIB);
  return { path, sizeMiB };
}
