import type { Route } from '../../domain/case-file.ts';
import { roleLabels } from '../../domain/labels.ts';
import { hasPart, isNameProtected, shownName, type Person } from '../../domain/person.ts';
import { isBlank, type RichText } from '../../domain/rich-text.ts';
import type { DocumentInput } from '../document-input.ts';
import { listInWords, longDate } from '../format.ts';
import type { Block } from '../model.ts';
import { facts, section, subsection } from '../parts.ts';
import { calledInDocuments, peopleWith } from '../people.ts';
import { blocksOf, muted, paragraph, plainParagraphs } from './rich-text-blocks.ts';

/** Who asked, who investigated, why, and within which terms of reference (Acas guide: introduction). */
export function introduction(input: DocumentInput): Block[] {
  const { records } = input.detail;
  return [
    section('introduction', 'Introduction'),
    paragraph(
      `The concern was brought to the ${input.office} on ${longDate(records.file.broughtOn)}, ${reporterWords(input)}. `,
      `The investigation was carried out by ${investigators(input)}, under clause 5.5 of the Social Media Policy.`,
    ),
    ...facts(subjectFacts(input)),
    subsection('what-was-reported', 'What was reported'),
    ...(records.file.description.trim()
      ? plainParagraphs(records.file.description)
      : [muted('No description is recorded.')]),
    ...termsOfReference(input),
  ];
}

/** Who investigated: the people of the case who have that part, else whoever works the case here. */
export function investigators(input: DocumentInput): string {
  const named = peopleWith(input.detail.records, 'investigator').map(calledInDocuments);
  return named.length > 0 ? listInWords(named) : `${input.investigator}, ${input.office}`;
}

function termsOfReference({ detail: { records } }: DocumentInput): Block[] {
  const { plan, narrative } = records;
  const said: Readonly<Record<'yes' | 'no', string>> = {
    yes: 'The investigator was asked to recommend whether there is a case to answer.',
    no: 'The investigator was asked to find facts only, and recommends nothing.',
  };
  return [
    subsection('terms-of-reference', 'Terms of reference'),
    ...blocksOf(
      narrative.termsOfReference,
      'No terms of reference are recorded beyond clause 5.5: to establish the nature and extent of the reported breach.',
    ),
    ...scope('What was to be looked into:', plan.inScope),
    ...scope('What was not:', plan.outOfScope),
    ...(plan.recommendationWanted ? [paragraph(said[plan.recommendationWanted])] : []),
    ...facts([
      ['Approved by', plan.approvedBy],
      ['Approved on', plan.approvedOn ? longDate(plan.approvedOn) : ''],
      ['Report due', plan.reportDueOn ? longDate(plan.reportDueOn) : ''],
    ]),
  ];
}

function scope(lead: string, text: RichText): Block[] {
  return isBlank(text)
    ? []
    : [paragraph({ kind: 'text', text: lead, bold: true }), ...blocksOf(text, '')];
}

/** The person the report is about. */
export function subjectOf(input: Pick<DocumentInput, 'detail'>): Person | null {
  return input.detail.records.people.find(({ body }) => hasPart(body, 'subject'))?.body ?? null;
}

const routeWords: Readonly<Record<Route, string>> = {
  line_manager: 'through the line manager',
  whistleblowing: 'under the whistleblowing policy',
  grievance: 'as a grievance',
  complaint: 'as a complaint',
  own_observation: 'from their own observation',
  other: 'by another way',
};

function reporterWords({ detail }: DocumentInput): string {
  const { people, file } = detail.records;
  const reporter = people.find(({ body }) => hasPart(body, 'reporter'))?.body;
  const route = routeWords[file.route];
  if (reporter && isNameProtected(reporter)) {
    return `${route}, by a person whose identity is protected`;
  }
  return reporter?.name.trim() ? `${route}, by ${reporter.name.trim()}` : route;
}

function subjectFacts(input: DocumentInput): [string, string][] {
  const subject = subjectOf(input);
  return [
    ['Reference', input.detail.row.reference],
    ['Subject', (subject && shownName(subject)) || 'Not yet known'],
    ['Role', subject?.role ? roleLabels[subject.role] : 'Not recorded'],
    ['Position', subject?.jobTitle ?? ''],
    ['Team', subject?.team ?? ''],
    ['Line manager', subject?.lineManager ?? ''],
    ['Placed by', subject?.placedBy ?? ''],
    ['Professional body', subject?.professionalBody ?? ''],
    ['Registration', subject?.registrationNumber ?? ''],
  ];
}
