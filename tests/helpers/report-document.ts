import { hardQuotes } from '../../scripts/bench-report/hard-quotes.ts';
import type { Block, ReportDocument, ReportExhibit } from '../../shared/report/model.ts';

/** An exhibit of a report, an image unless told otherwise. */
export function aReportExhibit(
  sequence: number,
  fields: Partial<ReportExhibit> = {},
): ReportExhibit {
  const number = `EX-MK-${String(sequence).padStart(3, '0')}`;
  return {
    id: `exhibit-${sequence}`,
    number,
    title: `Screenshot of post ${sequence}`,
    alt: `Screenshot of a public post, number ${sequence}, with three comments below it`,
    fileName: `IMG_20${40 + sequence}.png`,
    mime: 'image/png',
    sizeBytes: 1_204_331,
    sha256: sequence.toString(16).padStart(64, '0a1b2c3d4e5f6789'),
    print: { as: 'image' },
    ...fields,
  };
}

/** A small report with these blocks and exhibits. */
export function aReport(
  blocks: readonly Block[],
  exhibits: readonly ReportExhibit[] = [],
): ReportDocument {
  return {
    title: 'Investigation report SM-2026-014',
    runningTitle: 'Investigation report SM-2026-014',
    reference: 'SM-2026-014',
    marking: 'Confidential',
    lang: 'en-GB',
    author: 'Margaret Kowalska',
    subject: 'Comment about a service user in a neighbours’ group',
    createdAt: '2026-07-12T12:00:00.000Z',
    cover: {
      organisation: 'STaSS',
      title: 'Investigation report',
      subtitle: 'Comment about a service user in a neighbours’ group',
      facts: [
        { term: 'Case', value: ['SM-2026-014'] },
        { term: 'Concerning', value: ['Aleksandra Wiśniewska-Zakrzewska, Support worker'] },
        { term: 'Investigated by', value: ['Margaret Kowalska, Executive Director'] },
        { term: 'Date of report', value: ['12 July 2026'] },
      ],
      notice:
        'This report holds personal data about people who may not have been told of it. Keep it locked away, share it with nobody who has no part in the case, and destroy copies when it is over.',
    },
    contentsDepth: 2,
    blocks,
    exhibits,
  };
}

/** Blocks that use everything the model offers, about the first of `exhibits`. */
export function everyBlock(exhibit: ReportExhibit): Block[] {
  const cite = { kind: 'exhibit', id: exhibit.id, withPage: true } as const;
  return [
    { kind: 'heading', id: 'findings', level: 1, text: 'Findings', numbering: 'section' },
    {
      kind: 'heading',
      id: 'first',
      level: 2,
      text: 'Details that identify a service user',
      numbering: 'section',
    },
    { kind: 'paragraph', isSubtitle: true, content: ['Clauses 5.3(c), 5.4.1 and 5.1'] },
    {
      kind: 'paragraph',
      content: [
        'She wrote the post at 19:58',
        { kind: 'footnote', content: ['Shown by the platform as local time; see ', cite, '.'] },
        ' and the comment below it at 20:20 (',
        cite,
        '). The dates are in ',
        { kind: 'crossReference', to: 'chronology' },
        ', the exhibits in ',
        { kind: 'crossReference', to: 'index' },
        '. ',
        { kind: 'text', text: 'On the balance of probabilities', bold: true },
        ' and ',
        { kind: 'text', text: 'with regret', italic: true },
        ' I find that he could be identified.',
      ],
    },
    ...hardQuotes.map(({ lang, dir, text }): Block => ({
      kind: 'quote',
      lang,
      dir,
      content: [text],
      exhibit: exhibit.id,
      translation: lang === 'en-GB' ? null : 'A translation of what was written, not yet checked.',
    })),
    { kind: 'heading', id: 'dispute', level: 3, text: 'Facts in dispute', numbering: 'none' },
    {
      kind: 'list',
      ordered: false,
      items: [
        [{ kind: 'paragraph', content: ['The name was not given.'] }],
        [
          { kind: 'paragraph', content: ['Two readers recognised him.'] },
          {
            kind: 'list',
            ordered: true,
            items: [
              [{ kind: 'paragraph', content: ['One by the red hat.'] }],
              [{ kind: 'paragraph', content: ['One by the street.'] }],
            ],
          },
        ],
      ],
    },
    {
      kind: 'facts',
      rows: [
        { term: 'Platform', value: ['Facebook'] },
        {
          term: 'Link',
          value: [
            'https://www.example.org/groups/neighbours-of-market-street/permalink/10158273645546372/?comment_id=10158273645546399',
          ],
        },
      ],
    },
    {
      kind: 'table',
      id: 'chronology',
      caption: 'Chronology',
      columns: [
        { title: 'When', width: 1.2 },
        { title: 'What happened', width: 4 },
        { title: 'Exhibit', width: 1 },
      ],
      rows: Array.from({ length: 40 }, (_, day) => [
        [`${(day % 28) + 1} June 2026`],
        ['The post was seen by a colleague, who told her line manager the same day.'],
        [{ kind: 'exhibit', id: exhibit.id }],
      ]),
    },
    {
      kind: 'figure',
      id: 'months',
      caption: 'Posts by month',
      alt: 'Bar chart: four posts in May, nine in June',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><rect x="20" y="60" width="120" height="40" fill="#2f5f9c"/><rect x="180" y="10" width="120" height="90" fill="#8a6d1f"/></svg>',
    },
    {
      kind: 'signOff',
      rows: [
        { role: 'Investigator', name: 'Margaret Kowalska' },
        { role: 'Received by', name: '' },
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'heading', id: 'appendix', level: 1, text: 'Exhibits', numbering: 'appendix' },
    { kind: 'exhibitIndex', id: 'index' },
  ];
}
