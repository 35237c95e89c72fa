import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/report/model.ts';
import { numberBlocks } from '../../../../shared/report/numbering.ts';

it('numbers sections, appendices, tables and figures, and words references to them', () => {
  const heading = (
    id: string,
    level: 1 | 2 | 3,
    numbering: 'section' | 'appendix' | 'none',
  ): Block => ({
    kind: 'heading',
    id,
    level,
    text: `About ${id}`,
    numbering,
  });
  const table = (id: string): Block => ({
    kind: 'table',
    id,
    caption: id,
    columns: [{ title: 'A', width: 1 }],
    rows: [],
  });
  const numbers = numberBlocks([
    heading('summary', 1, 'none'),
    heading('first', 1, 'section'),
    heading('first-a', 2, 'section'),
    heading('detail', 3, 'section'),
    heading('first-b', 2, 'section'),
    { kind: 'list', ordered: false, items: [[table('in-list')]] },
    heading('second', 1, 'section'),
    heading('second-a', 2, 'section'),
    table('last'),
    heading('papers', 1, 'appendix'),
    heading('papers-a', 2, 'appendix'),
    { kind: 'exhibitIndex', id: 'index' },
    { kind: 'figure', id: 'chart', svg: '', caption: '', alt: '' },
  ]);
  expect(
    [...numbers].map(([id, { number, reference }]) => `${id}: ${number} | ${reference}`),
  ).toEqual([
    'summary:  | “About summary”',
    'first: 1 | section 1',
    'first-a: 1.1 | section 1.1',
    'detail:  | “About detail”',
    'first-b: 1.2 | section 1.2',
    'in-list: 1 | Table 1',
    'second: 2 | section 2',
    'second-a: 2.1 | section 2.1',
    'last: 2 | Table 2',
    'papers: A | Appendix A',
    'papers-a: A.1 | Appendix A.1',
    'index: 3 | Table 3',
    'chart: 1 | Figure 1',
  ]);
});
