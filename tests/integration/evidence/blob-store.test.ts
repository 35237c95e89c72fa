import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CHUNK_BYTES, HEADER_BYTES } from '../../../electron/services/evidence/blob-crypto.ts';
import { type BlobStore, createBlobStore } from '../../../electron/services/evidence/blob-store.ts';
import {
  bytesSource,
  type ByteSource,
  fileSource,
} from '../../../electron/services/evidence/byte-source.ts';
import { walkFiles } from '../../../electron/services/evidence/walk-files.ts';
import { tempFolder } from '../../helpers/temp.ts';

const refusedAs = (code: string) => expect.objectContaining({ code });

function aStore(): { folder: string; store: BlobStore } {
  const folder = join(tempFolder(), 'blobs');
  mkdirSync(folder);
  return { folder, store: createBlobStore(folder, Buffer.alloc(32, 1), Buffer.alloc(32, 2)) };
}

async function readAll(store: BlobStore, blobName: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of store.read(blobName)) parts.push(part);
  return Buffer.concat(parts);
}

function aFile(content: string | Buffer): string {
  const path = join(tempFolder(), 'file');
  writeFileSync(path, content);
  return path;
}

const batch = 4 * CHUNK_BYTES;
const sizes = [1, 1000, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, batch, batch + 1, 3 * batch];

test.each(sizes)('%i bytes come back as they were, whole and in ranges', async (size) => {
  const { store } = aStore();
  const bytes = randomBytes(size);
  const stored = await store.put(await fileSource(aFile(bytes)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(stored).toEqual({ blobName: store.nameOf(sha256), sha256, sizeBytes: size, isNew: true });
  expect((await readAll(store, stored.blobName)).equals(bytes)).toBe(true);
  expect(await store.measure(stored.blobName)).toEqual({ sha256, sizeBytes: size });
  const edges = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, size - 1, size, size + 10];
  for (const start of edges.filter((edge) => edge >= 0)) {
    for (const end of edges.filter((edge) => edge >= start)) {
      const range = await store.readRange(stored.blobName, start, end);
      expect(range.equals(bytes.subarray(start, end))).toBe(true);
    }
  }
});

test('an empty content is stored too, and proven empty when it is read', async () => {
  const { folder, store } = aStore();
  const { blobName } = await store.put(bytesSource(new Uint8Array()));
  expect(await readAll(store, blobName)).toHaveLength(0);
  const path = join(folder, blobName);
  const file = readFileSync(path);
  file[file.length - 1]! ^= 1;
  writeFileSync(path, file);
  await expect(readAll(store, blobName)).rejects.toEqual(refusedAs('integrity_failed'));
});

test('neither name nor content of what is stored shows in the folder', async () => {
  const { folder, store } = aStore();
  const bytes = Buffer.from('CANARY-5d1e '.repeat(500));
  const { sha256 } = await store.put(bytesSource(bytes));
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  expect(names[0]).not.toContain(sha256.slice(0, 16));
  expect(readFileSync(join(folder, names[0]!)).includes('CANARY-5d1e')).toBe(false);
});

test('the same content is stored once, under one name; a damaged copy is made good by it', async () => {
  const { folder, store } = aStore();
  const bytes = randomBytes(1000);
  const first = await store.put(bytesSource(bytes));
  writeFileSync(join(folder, first.blobName), 'damaged');
  const again = await store.put(bytesSource(bytes));
  expect(again).toEqual({ ...first, isNew: false });
  expect(readdirSync(folder)).toEqual([first.blobName]);
  expect((await readAll(store, first.blobName)).equals(bytes)).toBe(true);
});

test.each([
  [
    'cut at a chunk boundary',
    (path: string) => truncateSync(path, HEADER_BYTES + CHUNK_BYTES + 16),
  ],
  ['cut within a chunk', (path: string) => truncateSync(path, HEADER_BYTES + CHUNK_BYTES + 100)],
  ['cut within the header', (path: string) => truncateSync(path, 10)],
  ['made longer', (path: string) => appendFileSync(path, 'x')],
  [
    'with two chunks exchanged',
    (path: string) => {
      const file = readFileSync(path);
      const chunk = (i: number) => HEADER_BYTES + i * (CHUNK_BYTES + 16);
      const [a, b] = [file.subarray(chunk(0), chunk(1)), file.subarray(chunk(1), chunk(2))];
      writeFileSync(
        path,
        Buffer.concat([file.subarray(0, chunk(0)), b, a, file.subarray(chunk(2))]),
      );
    },
  ],
])('a stored file %s is refused', async (_, harm) => {
  const { folder, store } = aStore();
  const { blobName } = await store.put(bytesSource(randomBytes(3 * CHUNK_BYTES)));
  harm(join(folder, blobName));
  await expect(readAll(store, blobName)).rejects.toEqual(refusedAs('integrity_failed'));
  await expect(store.measure(blobName)).rejects.toEqual(refusedAs('integrity_failed'));
});

test('a stored file under the name of another is another file, which its hash shows', async () => {
  const { folder, store } = aStore();
  const a = await store.put(bytesSource(randomBytes(100)));
  const b = await store.put(bytesSource(randomBytes(100)));
  copyFileSync(join(folder, b.blobName), join(folder, a.blobName));
  expect((await store.measure(a.blobName)).sha256).toBe(b.sha256);
});

test('a missing file is named as missing, and a name that is none reaches no file', async () => {
  const { store } = aStore();
  await expect(readAll(store, 'a'.repeat(64))).rejects.toEqual(refusedAs('blob_missing'));
  await expect(readAll(store, '../vault.json')).rejects.toEqual(refusedAs('not_found'));
});

test('progress goes up to the size; cancelling leaves nothing behind', async () => {
  const { folder, store } = aStore();
  const bytes = randomBytes(3 * batch + 5);
  const seen: number[] = [];
  await store.put(bytesSource(bytes), { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([batch, 2 * batch, 3 * batch, bytes.length]);

  const before = readdirSync(folder);
  const stop = new AbortController();
  const put = store.put(bytesSource(randomBytes(3 * batch)), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(put).rejects.toEqual(refusedAs('cancelled'));
  expect(readdirSync(folder)).toEqual(before);
});

/** A file as a source, with something done to it after the first batch was read. */
async function interfered(path: string, harm: () => void): Promise<ByteSource> {
  const source = await fileSource(path);
  return {
    ...source,
    read: async (target, position) => {
      const count = await source.read(target, position);
      if (position === 0) harm();
      return count;
    },
  };
}

test.each([
  ['grows', (path: string) => appendFileSync(path, 'more')],
  ['shrinks', (path: string) => truncateSync(path, batch + 10)],
  ['is written to in place', (path: string) => writeFileSync(path, 'x', { flag: 'r+' })],
  ['has its time set', (path: string) => utimesSync(path, 1, 1)],
])('a file that %s while it is read is refused and nothing is kept', async (_, harm) => {
  const { folder, store } = aStore();
  const path = aFile(randomBytes(3 * batch));
  const source = await interfered(path, () => harm(path));
  await expect(store.put(source)).rejects.toEqual(refusedAs('file_changed'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a file exchanged under its name while it is read is refused', async () => {
  const { store } = aStore();
  const bytes = randomBytes(2 * batch);
  const path = aFile(bytes);
  const other = aFile('other');
  const source = await interfered(path, () => renameSync(other, path));
  await expect(store.put(source)).rejects.toEqual(refusedAs('file_changed'));
});

test('what is no regular file is refused by what it is', async () => {
  const folder = tempFolder();
  const file = aFile('content');
  symlinkSync(file, join(folder, 'link'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
  execFileSync('mkfifo', [join(folder, 'fifo')]);
  const server = createServer().listen(join(folder, 'socket'));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));

  await expect(fileSource(join(folder, 'link'))).rejects.toEqual(refusedAs('is_symlink'));
  await expect(fileSource(join(folder, 'dangling'))).rejects.toEqual(refusedAs('is_symlink'));
  for (const name of ['fifo', 'socket', '.']) {
    const path = join(folder, name);
    await expect(fileSource(path)).rejects.toEqual(refusedAs('not_a_regular_file'));
  }
  await expect(fileSource('/dev/zero')).rejects.toEqual(refusedAs('not_a_regular_file'));
  await expect(fileSource(join(folder, 'gone'))).rejects.toEqual(refusedAs('file_vanished'));
  await expect(fileSource(join(file, 'inside'))).rejects.toEqual(refusedAs('file_vanished'));
});

test.skipIf(process.getuid?.() === 0)('a file one may not read is refused', async () => {
  const path = aFile('secret');
  chmodSync(path, 0);
  await expect(fileSource(path)).rejects.toEqual(refusedAs('file_unreadable'));
});

test('a source that fails while it is read leaves nothing', async () => {
  const { folder, store } = aStore();
  const source: ByteSource = {
    ...bytesSource(new Uint8Array(10 * batch)),
    read: async (target, position) => {
      if (position >= 2 * batch) throw new Error('the disk was pulled out');
      return target.length;
    },
  };
  await expect(store.put(source)).rejects.toThrow('the disk was pulled out');
  expect(readdirSync(folder)).toEqual([]);
});

test('sweeping removes unfinished and unknown files, and nothing else', async () => {
  const { folder, store } = aStore();
  const kept = await store.put(bytesSource(randomBytes(10)));
  await store.put(bytesSource(randomBytes(10)));
  writeFileSync(join(folder, 'abc.part'), 'unfinished');
  writeFileSync(join(folder, 'notes.txt'), 'not ours');
  expect(await store.sweep((name) => name === kept.blobName)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual([kept.blobName, 'notes.txt'].sort());
});

test('a walk goes through folders in order, hands links on unfollowed and leaves litter out', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'posts/b'), { recursive: true });
  for (const name of ['posts/2.png', 'posts/1.png', 'posts/b/3.png', 'posts/.DS_Store']) {
    writeFileSync(join(folder, name), name);
  }
  symlinkSync('..', join(folder, 'posts/b/up'));
  const single = aFile('single');
  const walked = await walkFiles([join(folder, 'posts'), single, join(folder, 'gone')]);
  const found = walked.map((entry) => `${entry.kind} ${entry.name}`);
  expect(found).toEqual([
    'file posts/1.png',
    'file posts/2.png',
    'file posts/b/3.png',
    'file posts/b/up',
    'file file',
    'file gone',
  ]);
  rmSync(folder, { recursive: true });
});
