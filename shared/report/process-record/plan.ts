import { measureKindLabels } from '../../domain/labels.ts';
import { decidingParts, partsOf } from '../../domain/person.ts';
import type { Measure } from '../../domain/triage.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { blocksOf, muted, paragraph, plainParagraphs } from '../investigation/rich-text-blocks.ts';
import type { Block } from '../model.ts';
import { facts, section, subsection } from '../parts.ts';
import { calledInDocuments, partsInWords } from '../people.ts';
import { dayOr, tableOr } from './words.ts';

const conflictWords = { yes: 'Yes', no: 'No', unknown: 'Not known' };

/** Who had which part, why one person had two that should be apart, and what was planned. */
export function planAndRoles({ detail: { records } }: DocumentInput): Block[] {
  const { plan, people } = records;
  const several = people.some(
    ({ body }) =>
      partsOf(body).filter((part) => decidingParts.some((own) => own === part)).length > 1,
  );
  return [
    section('plan', 'Plan and roles'),
    ...facts([
      ['Approved by', plan.approvedBy],
      ['Approved on', dayOr(plan.approvedOn)],
      ['Report due', dayOr(plan.reportDueOn)],
      ['Next word promised by', dayOr(plan.promisedOn)],
    ]),
    tableOr('No people are recorded.', {
      id: 'roles',
      caption: 'People and their parts',
      columns: [
        ['Who', 3],
        ['Part', 4],
        ['Conflict of interest', 4],
      ],
      rows: people.map(({ body }) => [
        calledInDocuments(body),
        partsInWords(body),
        [
          body.conflictOfInterest ? conflictWords[body.conflictOfInterest] : 'Not recorded',
          body.conflictNote.trim(),
        ]
          .filter(Boolean)
          .join(': '),
      ]),
    }),
    subsection('same-roles', 'One person in two of the parts that find and decide'),
    ...(plan.sameRolesReason.trim()
      ? plainParagraphs(plan.sameRolesReason)
      : [muted(several ? 'No reason is recorded.' : 'Not the case.')]),
  ];
}

/** Interim measures with their reasons and every review (Acas Code, paragraph 8). */
export function measuresTaken({ detail: { records } }: DocumentInput): Block[] {
  return [
    section('measures', 'Interim measures'),
    ...(records.measures.length === 0 ? [muted('None were taken.')] : []),
    ...records.measures.flatMap(({ id, body }, index) => oneMeasure(id, body, index + 1)),
  ];
}

const reviewWords = { continued: 'continued', changed: 'changed', ended: 'ended' };

function oneMeasure(id: string, measure: Measure, number: number): Block[] {
  return [
    subsection(
      `measure-${id}`,
      `Measure ${number}: ${measure.what.trim() || measureKindLabels[measure.kind]}`,
    ),
    ...facts([
      ['Kind', measureKindLabels[measure.kind]],
      ['Decided by', measure.decidedBy],
      ['From', dayOr(measure.startedOn)],
      ['Until', dayOr(measure.endedOn, 'Still in place')],
      ['Told in writing', dayOr(measure.toldOn)],
      ['Next review', measure.endedOn ? '' : dayOr(measure.reviewOn)],
    ]),
    ...blocksOf(measure.reasons, 'No reasons are recorded.'),
    ...measure.reviews.map(({ on, decision, note }) =>
      paragraph(
        `Reviewed on ${longDate(on)}: ${reviewWords[decision]}${note.trim() ? `. ${note.trim()}` : '.'}`,
      ),
    ),
  ];
}
