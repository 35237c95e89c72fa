import fc from 'fast-check';
import { win32 } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceFileName } from '../../../../shared/domain/case-folder-json.ts';

test.each([
  ['Screenshot 2026-06-22 at 19.58.PNG', 'EX-HM-001_Screenshot-2026-06-22-at-19-58.png'],
  ['Zażółć gęślą jaźń.pdf', 'EX-HM-001_Zazolc-gesla-jazn.pdf'],
  ['../../etc/passwd', 'EX-HM-001_passwd'],
  ['C:\\Windows\\con.txt', 'EX-HM-001_con.txt'],
  ['照片.jpg', 'EX-HM-001.jpg'],
  ['.htaccess', 'EX-HM-001.htaccess'],
  ['no extension', 'EX-HM-001_no-extension'],
  ['trailing dot.', 'EX-HM-001_trailing-dot'],
])('%s is written as %s', (fileName, safe) => {
  expect(evidenceFileName('EX-HM-001', fileName)).toBe(safe);
});

const hostile = fc.constantFrom('..', '/', '\\', ':', '\0', 'CON', ' ', '.', '\n', '\u202e', '-');

test('any name becomes one that is safe on every system and stays in its folder', () => {
  const anyName = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyName, (fileName) => {
      const safe = evidenceFileName('EX-HM-001', fileName);
      expect(safe).toMatch(/^EX-HM-001(_[A-Za-z0-9_-]+)?(\.[a-z0-9]+)?$/);
      expect(safe.length).toBeLessThanOrEqual(90);
      expect(win32.basename(safe)).toBe(safe);
      expect(evidenceFileName('EX-HM-001', safe.slice('EX-HM-001_'.length)).length).toBeLessThan(
        91,
      );
    }),
  );
});

test('two exhibits never share a file, even where case does not count', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const names = [evidenceFileName('EX-HM-001', one), evidenceFileName('EX-HM-002', other)];
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
    }),
  );
});
