import { recommendationLabels } from '../../domain/outcome-labels.ts';
import { isBlank, type RichText } from '../../domain/rich-text.ts';
import type { Block, ReportDocument } from '../model.ts';
import { section, subsection } from '../parts.ts';
import { calledInDocuments, peopleWith } from '../people.ts';
import { allegationFindings } from './allegations.ts';
import { appendices } from './appendices.ts';
import { chronology } from './chronology.ts';
import { clausesEngaged } from './clauses.ts';
import { fiveConsiderations } from './considerations.ts';
import { contentComplainedOf } from './content.ts';
import { reportCover } from './cover.ts';
import { reportExhibit } from './exhibits.ts';
import type { InvestigationInput } from './input.ts';
import { introduction } from './introduction.ts';
import { earlierWarnings } from './priors.ts';
import { process } from './process.ts';
import { blocksOf, muted, paragraph } from './rich-text-blocks.ts';

/**
 * Builds the investigation report of a case, in the order of the Acas guide: introduction, process, findings, conclusions.
 *
 * The decision is no part of it: the investigator finds facts and recommends if asked to, others decide. Nor are the reasons
 * for gaps left open, which the record of the process holds.
 */
export function buildInvestigationReport(input: InvestigationInput): ReportDocument {
  const { row, exhibits } = input.detail;
  const title = `Investigation report ${row.reference}`;
  return {
    title,
    runningTitle: title,
    reference: row.reference,
    marking: input.isFinal ? input.marking : `Draft · ${input.marking}`,
    lang: 'en-GB',
    author: input.investigator,
    subject: 'Investigation under clause 5.5 of the Social Media Policy',
    createdAt: input.createdAt,
    cover: reportCover(input),
    contentsDepth: 2,
    blocks: [
      ...introduction(input),
      ...process(input),
      ...clausesEngaged(input),
      ...contentComplainedOf(input),
      ...chronology(input),
      ...natureAndExtent(input),
      ...allegationFindings(input),
      ...fiveConsiderations(input),
      ...narrativeSection('response', 'The person’s response', input, 'No response is recorded.'),
      ...narrativeSection(
        'mitigation',
        'Mitigating circumstances',
        input,
        'No mitigating circumstances are recorded.',
      ),
      ...earlierWarnings(input),
      ...narrativeSection('conclusions', 'Conclusions', input, 'No conclusions are recorded.'),
      ...recommendation(input),
      ...signOff(input),
      ...appendices(input),
    ],
    exhibits: exhibits.map(reportExhibit),
  };
}

function natureAndExtent({ detail }: InvestigationInput): Block[] {
  const { nature, extent } = detail.records.file;
  const part = (id: string, text: string, body: RichText): Block[] => [
    subsection(id, text),
    ...blocksOf(body, 'Not recorded.'),
  ];
  return [
    section('nature-and-extent', 'Nature and extent'),
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
  return [section(key, text), ...blocksOf(detail.records.narrative[key], whenBlank)];
}

/** Left out where the plan says that none is wanted (Acas guide: a recommendation only if asked for). */
function recommendation({ detail }: InvestigationInput): Block[] {
  const { outcome, plan } = detail.records;
  if (plan.recommendationWanted === 'no') return [];
  return [
    section('recommendation', 'Recommendation'),
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
  const named = peopleWith(input.detail.records, 'investigator').map(calledInDocuments);
  return [
    section('sign-off', 'Sign-off'),
    {
      kind: 'signOff',
      rows:
        named.length > 0
          ? named.map((name) => ({ role: 'Investigator', name }))
          : [{ role: `Investigator, ${input.office}`, name: input.investigator }],
    },
  ];
}
