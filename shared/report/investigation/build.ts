import { recommendationLabels, roleLabels } from '../../domain/labels.ts';
import { isBlank, type RichText } from '../../domain/rich-text.ts';
import { longDate } from '../format.ts';
import type { Block, ReportDocument } from '../model.ts';
import { chronology } from './chronology.ts';
import { contentComplainedOf } from './content.ts';
import { reportExhibit } from './exhibits.ts';
import { clausesEngaged, findings } from './findings.ts';
import type { InvestigationInput } from './input.ts';
import { introduction, process, subjectOf } from './introduction.ts';
import { blocksOf, muted, paragraph } from './rich-text-blocks.ts';
import { withoutProtectedName } from './withheld-name.ts';

/**
 * Builds the investigation report of a case, in the order of the Acas guide: introduction, process, findings, conclusions.
 *
 * A protected reporter is not named in it, and the decision is no part of it: the investigator recommends, others decide.
 */
export function buildInvestigationReport(input: InvestigationInput): ReportDocument {
  const { row, exhibits } = input.detail;
  const title = `Investigation report ${row.reference}`;
  const document: ReportDocument = {
    title,
    runningTitle: title,
    reference: row.reference,
    marking: input.marking,
    lang: 'en-GB',
    author: input.investigator,
    subject: 'Investigation under clause 5.5 of the Social Media Policy',
    createdAt: input.createdAt,
    cover: cover(input),
    contentsDepth: 2,
    blocks: [
      ...introduction(input),
      ...process(input),
      ...clausesEngaged(input),
      ...contentComplainedOf(input),
      ...chronology(input),
      ...natureAndExtent(input),
      ...findings(input),
      ...narrativeSection('response', 'The person’s response', input, 'No response is recorded.'),
      ...narrativeSection(
        'mitigation',
        'Mitigating circumstances',
        input,
        'No mitigating circumstances are recorded.',
      ),
      ...narrativeSection('conclusions', 'Conclusions', input, 'No conclusions are recorded.'),
      ...recommendation(input),
      ...signOff(input),
      ...appendices(input),
    ],
    exhibits: exhibits.map(reportExhibit),
  };
  return withoutProtectedName(document, input.detail);
}

function cover(input: InvestigationInput): ReportDocument['cover'] {
  const { row } = input.detail;
  const subject = subjectOf(input);
  const role = subject?.role ? roleLabels[subject.role] : '';
  return {
    organisation: 'STaSS',
    title: 'Investigation report',
    subtitle: row.title,
    facts: [
      { term: 'Reference', value: [row.reference] },
      {
        term: 'Subject',
        value: [
          [subject?.name.trim() || 'Not yet known', subject?.jobTitle.trim() || role]
            .filter(Boolean)
            .join(', '),
        ],
      },
      { term: 'Investigator', value: [`${input.investigator}, Executive Director`] },
      { term: 'Policy', value: [input.policy.title] },
      { term: 'Date', value: [longDate(input.today)] },
      {
        term: 'Edition',
        value: [input.edition === null ? 'Draft for reading on screen' : String(input.edition)],
      },
    ],
    notice:
      'This report holds personal data of identifiable people. Keep it locked away, show it only to those who need it for this process, and return or destroy it afterwards.',
  };
}

function natureAndExtent({ detail }: InvestigationInput): Block[] {
  const { nature, extent } = detail.records.file;
  const part = (id: string, text: string, body: RichText): Block[] => [
    { kind: 'heading', id, level: 2, text, numbering: 'section' },
    ...blocksOf(body, 'Not recorded.'),
  ];
  return [
    {
      kind: 'heading',
      id: 'nature-and-extent',
      level: 1,
      text: 'Nature and extent',
      numbering: 'section',
    },
    ...part('nature', 'Nature of the reported breach', nature),
    ...part('extent', 'Extent of the reported breach', extent),
  ];
}

function narrativeSection(
  key: 'response' | 'mitigation' | 'conclusions',
  text: string,
  { detail }: InvestigationInput,
  whenBlank: string,
): Block[] {
  return [
    { kind: 'heading', id: key, level: 1, text, numbering: 'section' },
    ...blocksOf(detail.records.narrative[key], whenBlank),
  ];
}

function recommendation({ detail }: InvestigationInput): Block[] {
  const { outcome } = detail.records;
  return [
    {
      kind: 'heading',
      id: 'recommendation',
      level: 1,
      text: 'Recommendation',
      numbering: 'section',
    },
    outcome.recommendation
      ? paragraph('The investigator recommends: ', {
          kind: 'text',
          text: `${recommendationLabels[outcome.recommendation].toLowerCase()}.`,
          bold: true,
        })
      : muted('No recommendation is made.'),
    ...(outcome.recommendation || !isBlank(outcome.recommendationReasons)
      ? blocksOf(outcome.recommendationReasons, 'No reasons are recorded.')
      : []),
    paragraph('Whether any action follows is for the decision-maker.'),
  ];
}

function signOff(input: InvestigationInput): Block[] {
  return [
    { kind: 'heading', id: 'sign-off', level: 1, text: 'Sign-off', numbering: 'section' },
    {
      kind: 'signOff',
      rows: [{ role: 'Investigator, Executive Director', name: input.investigator }],
    },
  ];
}

function appendices({ detail, log }: InvestigationInput): Block[] {
  return [
    { kind: 'pageBreak' },
    {
      kind: 'heading',
      id: 'integrity',
      level: 1,
      text: 'Integrity of the record',
      numbering: 'appendix',
    },
    paragraph(
      'Every change to the case is kept in a log in which each entry carries the hash of the one before it. When this report was made the log had ',
      `${log.entries.toLocaleString('en-GB')} ${log.entries === 1 ? 'entry' : 'entries'}, and the last hash was:`,
    ),
    paragraph({ kind: 'text', text: log.head, mono: true }),
    paragraph(
      'Should the log ever be rewritten, this hash would no longer be found in it. The SHA-256 of each exhibit is that of the bytes as they were received.',
    ),
    // Last, because the exhibits themselves are bound behind it.
    { kind: 'heading', id: 'exhibits', level: 1, text: 'Exhibits', numbering: 'appendix' },
    detail.exhibits.length === 0
      ? muted('There are no exhibits.')
      : { kind: 'exhibitIndex', id: 'exhibit-index' },
  ];
}
