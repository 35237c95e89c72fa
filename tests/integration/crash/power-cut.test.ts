import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRecord, record, type Recording } from '../../power-cut/record.ts';
import { replay } from '../../power-cut/replay.ts';

/** More than the usual number of power cuts are tried when this is set. */
const STATES = Number(process.env['POWER_CUT_STATES'] ?? 160);
const STATES_OF_BROKEN = 60;

describe.skipIf(!canRecord())('power cuts', () => {
  let base: string;
  let recording: Recording;
  const options = () => ({ folder: join(base, 'state') });

  beforeAll(async () => {
    // In memory where that is possible: every state is written out and synced again.
    base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'casebook-power-'));
    recording = await record(base, 40);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  test('the recording holds every kind of operation that the library is made of', () => {
    const kinds = new Set(
      recording.operations.map(
        ({ op, path }) => `${op} ${path.replace(/[0-9a-f]{64}|[0-9a-f]{32}/, '*')}`,
      ),
    );
    const needed = [
      ...['W /casebook.db', 'F /casebook.db', 'W /casebook.db-wal', 'F /casebook.db-wal'],
      ...['W /blobs/*.part', 'F /blobs/*.part', 'R /blobs/*.part', 'F /blobs'],
      ...['F /vault.json.part', 'R /vault.json.part', 'R /log-head.json.part', 'F '],
    ];
    expect(needed.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('after a power cut at any moment, all that was said to be safe is there and sound', async () => {
    expect(await replay(recording, { ...options(), states: STATES })).toEqual([]);
  }, 600_000);

  test.each([
    ['the write-ahead log', (path: string) => path.endsWith('-wal')],
    ['the database file', (path: string) => path === '/casebook.db'],
    ['evidence', (path: string) => path.endsWith('.part') && path.startsWith('/blobs/')],
    ['the folder of evidence', (path: string) => path === '/blobs'],
    ['the key file', (path: string) => path.startsWith('/vault')],
  ])('leaving out the syncs of %s would be caught', async (_, isSyncLeftOut) => {
    const harmed = await replay(recording, {
      ...options(),
      states: STATES_OF_BROKEN,
      isSyncLeftOut,
    });
    expect(harmed.length).toBeGreaterThan(0);
  });
});
