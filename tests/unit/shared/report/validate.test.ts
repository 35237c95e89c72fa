import { describe, expect, it } from 'vitest';
import { ReportDocumentSchema } from '../../../../shared/report/model-schema.ts';
import type { Block } from '../../../../shared/report/model.ts';
import { assertValid, problemsIn } from '../../../../shared/report/validate.ts';
import { aReport, aReportExhibit, everyBlock } from '../../../helpers/report-document.ts';

const top: Block = { kind: 'heading', id: 'top', level: 1, text: 'Top', numbering: 'section' };

describe('problemsIn', () => {
  it('finds nothing in a document that uses every block', () => {
    const exhibit = aReportExhibit(1);
    const document = aReport(everyBlock(exhibit), [exhibit]);
    expect(problemsIn(document)).toEqual([]);
    expect(ReportDocumentSchema.parse(document)).toEqual(document);
  });

  it.each<[string, Block[], string]>([
    [
      'a citation in a footnote of an exhibit that is not there',
      [
        {
          kind: 'paragraph',
          content: [{ kind: 'footnote', content: [{ kind: 'exhibit', id: 'lost' }] }],
        },
      ],
      'a reference leads to exhibit “lost”, which is not there',
    ],
    [
      'a quote from an exhibit that is not there',
      [
        {
          kind: 'quote',
          content: ['x'],
          lang: 'pl',
          dir: 'ltr',
          exhibit: 'lost',
          translation: null,
        },
      ],
      'a quote names exhibit “lost”, which is not there',
    ],
    [
      'a cross reference in a nested list that leads nowhere',
      [
        {
          kind: 'list',
          ordered: false,
          items: [
            [
              {
                kind: 'list',
                ordered: true,
                items: [
                  [{ kind: 'paragraph', content: [{ kind: 'crossReference', to: 'nowhere' }] }],
                ],
              },
            ],
          ],
        },
      ],
      'a reference leads to “nowhere”, which is not there',
    ],
    [
      'a skipped heading level',
      [{ kind: 'heading', id: 'deep', level: 3, text: 'Deep', numbering: 'none' }],
      'heading “Deep” skips from level 1 to 3',
    ],
    ['an id used twice', [top], '“top” is used twice'],
    [
      'a figure without alternative text',
      [{ kind: 'figure', id: 'f', svg: '<svg/>', caption: 'Posts', alt: ' ' }],
      'figure “f” has no alternative text',
    ],
    [
      'a row that does not fit its table',
      [
        {
          kind: 'table',
          id: 't',
          caption: 'T',
          columns: [{ title: 'A', width: 1 }],
          rows: [[['1'], ['2']]],
        },
      ],
      'table “t” has rows that do not fit its columns',
    ],
    [
      'a numbered section after the appendices',
      [
        { kind: 'heading', id: 'a', level: 1, text: 'A', numbering: 'appendix' },
        { kind: 'heading', id: 'late', level: 1, text: 'Late', numbering: 'section' },
      ],
      'section “Late” comes after the appendices',
    ],
  ])('names %s', (_, blocks, problem) => {
    expect(problemsIn(aReport([top, ...blocks]))).toEqual([problem]);
  });

  it('names an exhibit without alternative text, and exhibits without a heading above them', () => {
    const silent = aReportExhibit(1, { alt: '' });
    expect(problemsIn(aReport([], [silent]))).toEqual([
      'exhibit EX-MK-001 has no alternative text',
      'there are exhibits but no heading above them',
    ]);
  });
});

describe('assertValid', () => {
  it('refuses with all problems', () => {
    const document = aReport([{ ...top, level: 2 }, top]);
    expect(() => assertValid(document)).toThrow(
      expect.objectContaining({
        code: 'invalid_document',
        message: expect.stringMatching(/used twice.*skips from level 0 to 2/) as string,
      }),
    );
  });
});
