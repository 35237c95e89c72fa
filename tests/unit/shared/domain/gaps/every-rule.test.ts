import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AgendaItem } from '../../../../../shared/domain/case-relations.ts';
import { findGaps } from '../../../../../shared/domain/gaps.ts';
import { NOW, testRules } from '../../../../helpers/gap-cases.ts';
import { fairnessRows } from './rows/allegations-and-fairness.ts';
import { recordRows } from './rows/case-record.ts';
import { outcomeRows } from './rows/outcome-and-time.ts';
import { processRows } from './rows/process.ts';
import { togetherRows } from './rows/together.ts';

const rows = [...recordRows, ...fairnessRows, ...processRows, ...outcomeRows];

testRules(rows);

/** Every gap that the rules can make, as a pattern of its id: read from the rules themselves. */
function patternsOfRules(): string[] {
  const folder = join(import.meta.dirname, '../../../../../shared/domain/gaps');
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const ids = [...source.matchAll(/\bid: ['`]([^'`]+)['`]/g)].map(([, id = '']) => id);
    const keys = [...source.matchAll(/\bkey: '(\w+)'/g)].map(([, key = '']) => key);
    return ids.flatMap((id) => {
      // A consideration is asked for three things, one after the other.
      if (id === '${id}-${key}')
        return ['answer', 'reasons', 'exhibit'].map((key) => `\\w+-${key}`);
      if (id === 'overdue-${item.id}-${item.due}')
        return kindsOfDates.map((kind) => `overdue-${kind}.*`);
      const named = id.includes('${key}') ? keys.map((key) => id.replace('${key}', key)) : [id];
      return named.map((one) =>
        one.replaceAll(/\$\{[^}]+\}/g, '[\\w.-]+').replace(/-many$/, '-many-\\d+'),
      );
    });
  });
}

/** What an agenda's ids begin with; an appeal that nobody lodged in time leaves nothing to do. */
const kindsOfDates = ['action', 'deadline', 'meeting', 'review', 'report', 'word'];

const told = new Set([
  ...rows.flatMap(([, detail]) => findGaps(detail, NOW).map(({ id }) => id)),
  ...togetherRows.flatMap(([, , ids]) => ids),
]);

test('the rules were read', () => {
  expect(patternsOfRules().length).toBeGreaterThan(60);
  expect(AgendaItem.shape.kind.options).toHaveLength(6);
});

// The checks of triage share a file with what is asked of each allegation, and no key with it.
const isMade = (pattern: string): boolean =>
  !/^allegation-(conflict|protected|constructive)|^check-(heads|exhibit|response|finding|balance|reasoning)/.test(
    pattern,
  );

test.each(patternsOfRules().filter(isMade))('a row of the table has %s missing', (pattern) => {
  const whole = new RegExp(`^${pattern}$`);
  expect([...told].some((id) => whole.test(id))).toBe(true);
});
