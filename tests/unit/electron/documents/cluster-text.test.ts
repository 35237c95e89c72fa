import { expect, it } from 'vitest';
import { withWholeClusters } from '../../../../electron/documents/pdf-text/cluster-text.ts';
import type { PageFont } from '../../../../electron/documents/pdf-text/page-fonts.ts';

/** Glyphs 1 to 9 are letters, others are marks without width. */
const font: PageFont = { isWidthless: (glyph) => glyph > 9, textOf: () => 'اً' };
const fonts = new Map([['f0', font]]);

const span = (text: string, ...lines: string[]): string[] => [
  '/Span <<',
  `  /ActualText <FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`,
  '>> BDC',
  ...lines,
  'EMC',
];

it('ends a letter with a mark set under it where the letter ends', () => {
  const before = span('कु', '/f0 11 Tf', '1 0 0 -1 4 0 Tm', '[(\\000\\001) 300 (\\000\\n)] TJ');
  expect(withWholeClusters(before.join('\n'), fonts).split('\n')).toEqual(
    span(
      'कु',
      '/f0 11 Tf',
      '1 0 0 -1 4 0 Tm',
      '[(\\000\\001) 300 (\\000\\n)] TJ',
      '3 Tr',
      '1 0 0 -1 4 0 Tm',
      '[<0001>] TJ',
      '0 Tr',
    ),
  );
});

it('draws a raised mark with its letter, in the place it had', () => {
  const mark = [
    '1 0 0 -1 106 763.5 cm',
    'BT',
    '/f0 11 Tf',
    '1 0 0 -1 0 0 Tm',
    '[160 <000A>] TJ',
    'ET',
  ];
  const letter = [
    '1 0 0 -1 100 764 cm',
    'BT',
    ...span('اً', '/ReversedChars BMC', '/f0 11 Tf', '1 0 0 -1 2 0 Tm', '(\\000\\006) Tj', 'EMC'),
    'ET',
  ];
  const after = withWholeClusters([...mark, ...letter].join('\n'), fonts).split('\n');
  expect(after).toContain('  /ActualText <FEFF064B0627>');
  expect(after.slice(-11)).toEqual([
    '1 0 0 -1 2 0 Tm',
    '(\\000\\006) Tj',
    '1 0 0 -1 6 0.5 Tm',
    '[160 <000A>] TJ',
    '3 Tr',
    '1 0 0 -1 2 0 Tm',
    '[<0006>] TJ',
    '0 Tr',
    'EMC',
    'EMC',
    'ET',
  ]);
  expect(after.filter((line) => line.includes('000A'))).toHaveLength(1);
});

it.each([
  ['letters that only share a form', span('क्ष', '/f0 11 Tf', '1 0 0 -1 0 0 Tm', '[<00010002>] TJ')],
  ['a mark that stands alone', ['/f0 11 Tf', '1 0 0 -1 0 0 Tm', '[<000A>] TJ']],
  ['text without marks', ['/f0 11 Tf', '1 0 0 -1 0 0 Tm', '[(\\000\\001\\000\\002)] TJ']],
])('leaves %s alone', (_, lines) => {
  expect(withWholeClusters(lines.join('\n'), fonts)).toBe(lines.join('\n'));
});
