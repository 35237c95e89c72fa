import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import type { AnyRecord } from '../../../../shared/domain/records.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { currentPolicy } from '../../../../shared/policy/register.ts';
import { buildInvestigationReport } from '../../../../shared/report/investigation/build.ts';
import type { InvestigationInput } from '../../../../shared/report/investigation/input.ts';
import type { Block, Inline, ReportDocument } from '../../../../shared/report/model.ts';
import { numberBlocks } from '../../../../shared/report/numbering.ts';
import { problemsIn } from '../../../../shared/report/validate.ts';
import { aCaseRecord, aCompleteCase, anExhibit, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

function report(detail: CaseDetail, fields: Partial<InvestigationInput> = {}): ReportDocument {
  return buildInvestigationReport({
    detail,
    policy: currentPolicy,
    investigator: 'Miriam Keane',
    marking: 'CONFIDENTIAL',
    today: '2026-07-22',
    createdAt: '2026-07-22T09:00:00.000Z',
    edition: 1,
    log: { entries: 39, head: 'cd'.repeat(32) },
    ...fields,
  });
}

function withRecords(records: AnyRecord[], exhibits: CaseDetail['exhibits'] = []): CaseDetail {
  return { ...aCompleteCase(), records: sortRecords(records), exhibits };
}

/** The tree as a reader would tell it: one line per block, references by what they lead to. */
function told(document: ReportDocument): string[] {
  const numbers = numberBlocks(document.blocks);
  const exhibits = new Map(document.exhibits.map(({ id, number }) => [id, number]));
  const words = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (typeof inline === 'string') return inline;
        if (inline.kind === 'text') return inline.bold ? `*${inline.text}*` : inline.text;
        if (inline.kind === 'exhibit') return `@${exhibits.get(inline.id) ?? '?'}`;
        if (inline.kind === 'crossReference') return `>${numbers.get(inline.to)?.reference ?? '?'}`;
        return inline.kind === 'lineBreak' ? ' / ' : `(${words(inline.content)})`;
      })
      .join('');
  const tell = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${numbers.get(block.id)?.number ?? ''} ${block.text}`];
      case 'paragraph':
        return [words(block.content)];
      case 'quote':
        return [
          `“${words(block.content)}” ${block.lang} ${block.dir} ${exhibits.get(block.exhibit ?? '') ?? ''}`,
        ];
      case 'list':
        return block.items.flatMap((item) => item.flatMap(tell).map((line) => `- ${line}`));
      case 'facts':
        return block.rows.map(({ term, value }) => `${term}: ${words(value)}`);
      case 'table':
        return [
          `|| ${block.caption}`,
          ...block.rows.map((row) => `| ${row.map(words).join(' | ')}`),
        ];
      case 'signOff':
        return block.rows.map(({ role, name }) => `____ ${role}: ${name}`);
      default:
        return [`(${block.kind})`];
    }
  };
  return document.blocks.flatMap(tell);
}

describe('the investigation report', () => {
  it('goes in the order of the Acas guide, exhibits last', () => {
    const headings = told(report(aCompleteCase())).filter((line) => line.startsWith('# '));
    expect(headings).toEqual([
      '# 1 Introduction',
      '# 2 Process followed',
      '# 3 Policy clauses engaged',
      '# 4 Content complained of',
      '# 5 Chronology',
      '# 6 Nature and extent',
      '# 7 Findings: the five considerations',
      '# 8 The person’s response',
      '# 9 Mitigating circumstances',
      '# 10 Conclusions',
      '# 11 Recommendation',
      '# 12 Sign-off',
      '# A Integrity of the record',
      '# B Exhibits',
    ]);
  });

  it('of a case that has just been brought says honestly what there is not', () => {
    const document = report(withRecords([aCaseRecord()]));
    expect(problemsIn(document)).toEqual([]);
    expect(told(document)).toMatchSnapshot();
  });

  it('tells a case with its words, facts, exhibits and reasons', () => {
    const exhibit = anExhibit({
      title: 'Post in the group',
      description: 'A post with a photograph',
      capturedAt: { local: '2026-06-24T10:15', timeZone: 'Europe/London' },
      capturedBy: 'Tunde Okonjo',
    });
    const cite = { type: 'exhibitRef', attrs: { exhibitId: exhibit.facts.id } };
    const document = report(
      withRecords(
        [
          aCaseRecord({
            description: 'A support worker is said to have written about a service user.',
            stages: [
              { stage: 'reported', enteredOn: '2026-06-26' },
              { stage: 'investigating', enteredOn: '2026-07-01' },
            ],
          }),
          aRecord('person', anId(2), {
            part: 'subject',
            name: 'Aleksandra Wiśniewska-Zakrzewska',
            role: 'employee',
            jobTitle: 'Support worker',
          }),
          aRecord('content', anId(3), {
            platform: 'Facebook',
            act: 'liked',
            text: 'هل هو من المركز؟\nنعم',
            language: 'ar',
            translation: 'Is he from the centre? Yes',
            postedAt: { local: '2026-06-22T20:41', timeZone: 'Europe/London' },
            visibility: 'group',
            audienceSize: 2314,
            stillLive: 'no',
            exhibitIds: [exhibit.facts.id],
          }),
          aRecord('consideration', 'confidentiality', {
            answer: 'yes',
            clauseIds: ['5.3(c)', '5.4.1'],
            exhibitIds: [exhibit.facts.id],
            reasons: {
              type: 'doc',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Two readers ' },
                    { type: 'text', text: 'did', marks: [{ type: 'bold' }] },
                    { type: 'text', text: ' recognise him (' },
                    cite,
                    { type: 'text', text: ', ' },
                    { type: 'clauseRef', attrs: { clauseId: '5.4.1' } },
                    { type: 'text', text: ').' },
                  ],
                },
                {
                  type: 'bulletList',
                  content: [
                    {
                      type: 'listItem',
                      content: [
                        { type: 'paragraph', content: [{ type: 'text', text: 'By the hat.' }] },
                      ],
                    },
                  ],
                },
                {
                  type: 'quote',
                  attrs: { lang: 'pl', dir: 'ltr', exhibitId: exhibit.facts.id },
                  content: [{ type: 'text', text: 'Ten z czerwoną czapką' }],
                },
              ],
            },
          }),
          aRecord('outcome', 'outcome', { recommendation: 'formal' }),
        ],
        [exhibit],
      ),
    );
    expect(problemsIn(document)).toEqual([]);
    expect(told(document)).toMatchSnapshot();
    expect(document.exhibits).toMatchSnapshot();
    expect(document.cover).toMatchSnapshot();
  });

  it('never names a protected reporter, wherever the name was written', () => {
    const exhibit = anExhibit({
      capturedBy: 'Samira Haddad',
      title: 'Screenshot by Samira Haddad',
    });
    const reporter = { part: 'reporter', name: 'Samira Haddad', isProtected: true };
    const records = (isProtected: boolean) => [
      aCaseRecord({ description: 'SAMIRA  HADDAD told me. Samira Haddadi did not.' }),
      aRecord('person', anId(4), { ...reporter, isProtected }),
    ];
    const named = JSON.stringify(report(withRecords(records(false), [exhibit])));
    expect(named).toContain('Samira Haddad');
    const document = report(withRecords(records(true), [exhibit]));
    expect(JSON.stringify(document)).not.toMatch(/samira\s+haddad(?!i)/i);
    expect(told(document)).toContain('[name withheld] told me. Samira Haddadi did not.');
    expect(told(document).join()).toContain('by a person whose identity is protected');
  });

  it.each(['Bronwen Ellis-Hartley', 'Ó Briain', 'A. (Tony) O’Neill [sic]', 'c++ $1 \\d'])(
    'takes out the name %s as it is written',
    (name) => {
      const records = [
        aCaseRecord({ description: `It was ${name}, not ${name}x.` }),
        aRecord('person', anId(4), { part: 'reporter', name, isProtected: true }),
      ];
      expect(told(report(withRecords(records)))).toContain(`It was [name withheld], not ${name}x.`);
    },
  );

  it('says nothing of the decision, which is not the investigator’s', () => {
    const decided = withRecords([
      aCaseRecord(),
      aRecord('outcome', 'outcome', {
        recommendation: 'formal',
        decisionMaker: 'Chair of trustees',
        decidedOn: '2026-08-01',
        actions: ['first_warning'],
      }),
    ]);
    expect(JSON.stringify(report(decided))).not.toMatch(/Chair of trustees|1 August|warning/i);
  });
});
