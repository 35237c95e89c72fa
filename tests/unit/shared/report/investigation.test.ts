import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import type { AnyRecord } from '../../../../shared/domain/records.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { buildCaseDocument } from '../../../../shared/report/case-document.ts';
import type { DocumentInput } from '../../../../shared/report/document-input.ts';
import type { ReportDocument } from '../../../../shared/report/model.ts';
import { problemsIn } from '../../../../shared/report/validate.ts';
import { aDocumentInput, told } from '../../../helpers/case-documents.ts';
import { aCaseRecord, aCompleteCase, anExhibit, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

function report(
  detail: CaseDetail,
  fields: Partial<DocumentInput> = {},
  isFinal = true,
): ReportDocument {
  return buildCaseDocument(aDocumentInput(detail, fields), { kind: 'report', isFinal });
}

function withRecords(records: AnyRecord[], exhibits: CaseDetail['exhibits'] = []): CaseDetail {
  return { ...aCompleteCase(), records: sortRecords(records), exhibits };
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
      '# 7 Findings on the allegations',
      '# 8 The five considerations',
      '# 9 The person’s response',
      '# 10 Mitigating circumstances',
      '# 11 Conclusions',
      '# 12 Recommendation',
      '# 13 Sign-off',
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

  it.each(['Bronwen Ellis-Hartley', 'Ó Briain', 'A. (Tony) O’Neill'])(
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
