import { expect, test } from 'vitest';
import { readArguments, wantsJson } from '../../../../scripts/casebook/arguments.ts';
import { UsageError } from '../../../../scripts/casebook/command.ts';
import { commands } from '../../../../scripts/casebook/commands.ts';
import { pathFrom } from '../../../../scripts/casebook/paths.ts';

const read = (name: string, ...argv: string[]) => readArguments(argv, commands.get(name)!);
const library = ['--library', 'lib'];

test('words and options are read in any order', () => {
  const given = read('report', '--out', 'r.pdf', 'SM-2026-001', ...library, '--format=pdf');
  expect(given.words).toEqual(['SM-2026-001']);
  expect(['out', 'format', 'library'].map(given.value)).toEqual(['r.pdf', 'pdf', 'lib']);
  expect(given.has('json')).toBe(false);
});

test.each([
  ['list', []],
  ['new', library],
  ['show', library],
  ['show', ['SM-2026-001', 'SM-2026-002', ...library]],
  ['add-evidence', ['SM-2026-001', ...library]],
  ['report', ['SM-2026-001', '--format', 'pdf', ...library]],
  ['list', ['--colour', 'red', ...library]],
  ['list', ['--json=yes', ...library]],
])('%s %j is wrong usage', (name, argv) => {
  expect(() => read(name, ...argv)).toThrow(UsageError);
});

test.each([
  ['--passphrase', 'open sesame'],
  ['--passphrase=open sesame'],
  ['--pass-phrase=open sesame'],
  ['--password=open sesame'],
  ['--Password=open sesame'],
  ['-p', 'open sesame'],
  ['--recovery-key=open sesame'],
  ['--key', 'open sesame'],
])('%s is refused as a passphrase and not repeated', (...argv) => {
  expect(() => read('list', ...library, ...argv)).toThrow(/never an argument/);
  expect(() => read('list', ...library, ...argv)).not.toThrow(/sesame/);
});

test('help needs nothing else', () => {
  expect(read('report', '--help').has('help')).toBe(true);
});

test('whether JSON is wanted is known from the arguments alone', () => {
  expect(wantsJson(['frobnicate', '--json'])).toBe(true);
  expect(wantsJson(['add-evidence', 'R', '--', '--json'])).toBe(false);
});

test('paths are those of the place where the person stands, also through npm', () => {
  const byNpm = { npm_lifecycle_event: 'casebook', INIT_CWD: '/home/helen' };
  expect(pathFrom('lib', byNpm)).toBe('/home/helen/lib');
  expect(pathFrom('/lib', byNpm)).toBe('/lib');
  const inTests = { npm_lifecycle_event: 'test', INIT_CWD: '/home/helen' };
  expect(pathFrom('lib', inTests)).toBe(`${process.cwd()}/lib`);
});
