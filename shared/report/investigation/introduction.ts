import { enteredStageOn, type Route } from '../../domain/case-file.ts';
import { roleLabels } from '../../domain/labels.ts';
import type { Person } from '../../domain/person.ts';
import { longDate } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import type { InvestigationInput } from './input.ts';
import { blocksOf, muted, paragraph, plainParagraphs } from './rich-text-blocks.ts';

/** Who asked, who investigated, why, and within which terms of reference (Acas guide: introduction). */
export function introduction(input: InvestigationInput): Block[] {
  const { records, row } = input.detail;
  return [
    { kind: 'heading', id: 'introduction', level: 1, text: 'Introduction', numbering: 'section' },
    paragraph(
      `The concern was brought to the Executive Director on ${longDate(records.file.broughtOn)}, ${reporterWords(input)}. `,
      `The investigation was carried out by ${input.investigator}, Executive Director, under clause 5.5 of the Social Media Policy.`,
    ),
    { kind: 'facts', rows: subjectFacts(subjectOf(input), row.reference) },
    heading('what-was-reported', 'What was reported'),
    ...(records.file.description.trim()
      ? plainParagraphs(records.file.description)
      : [muted('No description is recorded.')]),
    heading('terms-of-reference', 'Terms of reference'),
    ...blocksOf(
      records.narrative.termsOfReference,
      'No terms of reference are recorded beyond clause 5.5: to establish the nature and extent of the reported breach.',
    ),
  ];
}

/** How the investigation was done, and what could not be collected (Acas guide: process). */
export function process(input: InvestigationInput): Block[] {
  const { file, narrative } = input.detail.records;
  const began = enteredStageOn(file, 'investigating');
  const count = input.detail.exhibits.length;
  return [
    { kind: 'heading', id: 'process', level: 1, text: 'Process followed', numbering: 'section' },
    paragraph(
      began
        ? `The investigation began on ${longDate(began)}. `
        : 'No date is recorded on which the investigation began. ',
      collected(count),
      ...(count === 0 ? [] : [{ kind: 'crossReference', to: 'exhibits' } as const, '.']),
    ),
    ...blocksOf(narrative.process, 'Nothing further is recorded about the process.'),
    heading('not-collected', 'What could not be collected or who could not be seen'),
    ...blocksOf(narrative.notCollected, 'None recorded.'),
  ];
}

function collected(count: number): string {
  const since = 'hashed when it was received and has not been changed since.';
  if (count === 0) return 'No exhibits were collected.';
  return count === 1
    ? `One exhibit was collected; it was ${since} It is listed in `
    : `${count} exhibits were collected; each was ${since} They are listed in `;
}

/** The person the report is about. */
export function subjectOf(input: InvestigationInput): Person | null {
  return input.detail.records.people.find(({ body }) => body.part === 'subject')?.body ?? null;
}

const routeWords: Readonly<Record<Route, string>> = {
  line_manager: 'through the line manager',
  whistleblowing: 'under the whistleblowing policy',
  grievance: 'as a grievance',
  complaint: 'as a complaint',
  own_observation: 'from the Director’s own observation',
  other: 'by another way',
};

function reporterWords({ detail }: InvestigationInput): string {
  const { people, file } = detail.records;
  const reporter = people.find(({ body }) => body.part === 'reporter')?.body;
  const route = routeWords[file.route];
  if (reporter?.isProtected) return `${route}, by a person whose identity is protected`;
  return reporter?.name.trim() ? `${route}, by ${reporter.name.trim()}` : route;
}

function subjectFacts(
  subject: Person | null,
  reference: string,
): { term: string; value: Inline[] }[] {
  const known: [string, string][] = [
    ['Reference', reference],
    ['Subject', subject?.name.trim() || 'Not yet known'],
    ['Role', subject?.role ? roleLabels[subject.role] : 'Not recorded'],
    ['Position', subject?.jobTitle ?? ''],
    ['Team', subject?.team ?? ''],
    ['Line manager', subject?.lineManager ?? ''],
    ['Placed by', subject?.placedBy ?? ''],
    ['Professional body', subject?.professionalBody ?? ''],
    ['Registration', subject?.registrationNumber ?? ''],
  ];
  return known
    .filter(([, value]) => value.trim() !== '')
    .map(([term, value]) => ({ term, value: [value] }));
}

function heading(id: string, text: string): Block {
  return { kind: 'heading', id, level: 2, text, numbering: 'section' };
}
