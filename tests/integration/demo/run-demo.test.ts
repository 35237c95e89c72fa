import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Made, runDemo } from '../../../scripts/demo/run-demo.ts';
import { contentItems } from '../../../scripts/demo/story-content.ts';
import { protectedReporter, untilReport } from '../../../scripts/demo/story.ts';
import { contentOf } from '../../helpers/case-folders.ts';
import { readPdf, structureOf } from '../../helpers/pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-demo-'));
let made: Made;
let pdf: Buffer;

/** Two whole cases are worked and a report is laid out twice: minutes on a busy machine. */
const setUpLimitMs = 300_000;

beforeAll(async () => {
  made = await runDemo(folder, () => undefined);
  pdf = readFileSync(join(folder, 'report.pdf'));
}, setUpLimitMs);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every verbatim text of the story: what was posted, and what is quoted in the considerations and the response. */
function quotes(): string[] {
  const quoted = [...JSON.stringify(untilReport).matchAll(/"type":"quote".*?"text":("[^"]+")/g)];
  return [
    ...contentItems.map((item) => String(item.text)),
    ...quoted.map(([, literal]) => JSON.parse(literal ?? '') as string),
  ];
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

test('the case is complete, closed and sound', () => {
  expect(made.gaps).toEqual([]);
  expect(made.verification).toMatchObject({ ok: true, exhibits: 11 + 60, problems: [] });
});

test('every quote of the story can be copied from the report', async () => {
  const { texts } = await readPdf(pdf);
  const text = squeezed(texts.join(' '));
  expect(quotes().length).toBeGreaterThan(10);
  expect(quotes().filter((quote) => !text.includes(squeezed(quote)))).toEqual([]);
});

test('every exhibit that a page refers to can be reached from that page', async () => {
  const { texts } = await readPdf(pdf);
  const { links, bookmarks } = await structureOf(pdf);
  const exhibits = bookmarks.flatMap(({ title, page }) => {
    const [number] = /^EX-[A-Z]+-\d{3}/.exec(title) ?? [];
    return number ? [{ number, page }] : [];
  });
  expect(exhibits).toHaveLength(11);
  const body = texts.slice(0, Math.min(...exhibits.map(({ page }) => page)));
  const mentions = body.flatMap((text, from) =>
    exhibits
      .filter(({ number }) => text.includes(number))
      .map(({ number, page }) => ({ number, from, to: page })),
  );
  expect(new Set(mentions.map(({ number }) => number)).size).toBe(11);
  const dead = mentions.filter(
    (mention) => !links.some(({ from, to }) => from === mention.from && to === mention.to),
  );
  expect(dead).toEqual([]);
});

test('the hashes told are those of the files', () => {
  const docx = readFileSync(join(folder, 'report.docx'));
  const hashes = [pdf, docx].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(hashes).toEqual([made.pdf.sha256, made.docx.sha256]);
});

test('the protected reporter is in nothing that leaves the library', async () => {
  const { texts } = await readPdf(pdf);
  const parts = unzipSync(readFileSync(join(folder, 'report.docx')));
  const docx = Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
  const exported = Object.values(contentOf(join(folder, 'SM-2026-014'))).join('\n');
  for (const [, name = ''] of protectedReporter.matchAll(/(\S+)/g)) {
    expect(texts.join(' ')).not.toContain(name);
    expect(docx).not.toContain(name);
    expect(exported).not.toContain(name);
  }
});

test('nothing of the case can be read in the library’s files', () => {
  const files = Object.entries(contentOf(join(folder, 'library')));
  expect(readdirSync(join(folder, 'library', 'blobs'))).toHaveLength(11 + 60);
  for (const [file, bytes] of files) {
    for (const word of ['Zakrzewska', 'SM-2026-014', 'Harrowmere', '%PDF', 'stass.example']) {
      expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
    }
  }
});
