import type { Block, Inline } from '../../report/model.ts';
import { muted } from '../../report/investigation/rich-text-blocks.ts';
import { cellWords } from '../figures/cell-words.ts';
import { saysSomething } from './count-words.ts';
import { tableNamed } from './find.ts';
import type { PublishedAnnual } from './published.ts';
import { tableOf, tablesBlocks } from './table-blocks.ts';

/** Whether bodies outside were told: one row a body, one column an answer. One sentence where all counts are small. */
export function referralBlocks(annual: PublishedAnnual): Block[] {
  const tables = annual.tables.filter(
    ({ name, periodId }) => name.startsWith('referral-') && periodId === annual.periodId,
  );
  const [first] = tables;
  if (!first) return [];
  if (!tables.some(saysSomething)) {
    return [muted('Decisions about telling bodies outside: too few to be broken down.')];
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

/** Why the Charity Commission was told of incidents, or was not. One sentence where no reason can be told without telling of whom. */
export function incidentReasonBlocks(annual: PublishedAnnual): Block[] {
  const tables = ['incident-told-because', 'incident-not-told-because'].flatMap(
    (name) => tableNamed(annual, name) ?? [],
  );
  if (tables.length === 0 || tables.some(saysSomething)) return tablesBlocks(annual, tables);
  return [
    muted(
      'The reasons for telling the Charity Commission of an incident, or for not telling it, are recorded case by case. ' +
        'They are not broken down here, because that would tell whom they are about.',
    ),
  ];
}
