import type { Block, Inline } from '../../report/model.ts';
import { cellWords } from '../figures/cell-words.ts';
import { saysSomething } from './count-words.ts';
import type { PublishedAnnual } from './published.ts';
import { tableOf } from './table-blocks.ts';

/** Whether bodies outside were told: one row a body, one column an answer. One sentence where all counts are small. */
export function referralBlocks(annual: PublishedAnnual): Block[] {
  const tables = annual.tables.filter(
    ({ name, periodId }) => name.startsWith('referral-') && periodId === annual.periodId,
  );
  const [first] = tables;
  if (!first) return [];
  if (!tables.some(saysSomething)) {
    const text = 'Decisions about telling bodies outside: too few to be broken down.';
    return [{ kind: 'paragraph', content: [{ kind: 'text', text, muted: true }] }];
  }
  return [
    tableOf({
      id: 'referrals',
      caption: 'Decisions on telling bodies outside, by case',
      columns: [
        { title: 'Body', width: 4 },
        ...first.rows.map(({ label }) => ({ title: label, width: 3 })),
      ],
      rows: tables.map(({ title, rows }): readonly Inline[][] => [
        [title],
        ...rows.map(({ cell, why }) => [cellWords(cell, why)]),
      ]),
    }),
  ];
}
