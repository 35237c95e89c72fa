import {
  answerLabels,
  routeLabels,
  stageLabels,
  triageDecisionLabels,
  urgencyLabels,
} from '../../domain/labels.ts';
import type { Answer } from '../../domain/consideration.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { blocksOf, plainParagraphs } from '../investigation/rich-text-blocks.ts';
import type { Block } from '../model.ts';
import { facts, section, subsection } from '../parts.ts';
import { dayOr, tableOr } from './words.ts';

/** What the case is and how it moved. */
export function theCase({ detail: { records, row }, policy }: DocumentInput): Block[] {
  const { file } = records;
  return [
    section('case', 'The case'),
    ...facts([
      ['Reference', row.reference],
      ['Brought on', longDate(file.broughtOn)],
      ['Brought as', routeLabels[file.route]],
      ['Policy version', policy.id],
      ['Closed on', file.closing ? longDate(file.closing.closedOn) : ''],
    ]),
    tableOr('No stages are recorded.', {
      id: 'stages',
      caption: 'Stages of the case',
      columns: [
        ['Stage', 4],
        ['Entered on', 4],
      ],
      rows: file.stages.map(({ stage, enteredOn }) => [stageLabels[stage], longDate(enteredOn)]),
    }),
  ];
}

/** The first look: what was checked before anybody was accused of anything, and what it led to. */
export function triageChecks({ detail: { records } }: DocumentInput): Block[] {
  const { triage } = records;
  const check = (question: string, answer: Answer | null, reasons: string): string[] => [
    question,
    answer ? answerLabels[answer] : 'Not answered',
    reasons.trim() || 'None recorded',
  ];
  return [
    section('triage', 'Triage'),
    tableOr('', {
      id: 'checks',
      caption: 'What was checked first',
      columns: [
        ['Question', 4],
        ['Answer', 2],
        ['Reasons', 6],
      ],
      rows: [
        check('Can the content still be seen?', triage.contentLive, triage.contentLiveNote),
        check(
          'Is anybody who is to investigate or decide too close to it?',
          triage.conflict,
          triage.conflictReasons,
        ),
        check(
          'Is it a protected disclosure (clause 1)?',
          triage.protectedDisclosure,
          triage.protectedDisclosureReasons,
        ),
        check(
          'Is it constructive criticism (clause 2)?',
          triage.constructiveCriticism,
          triage.constructiveCriticismReasons,
        ),
        [
          'How urgent is it?',
          triage.urgency ? urgencyLabels[triage.urgency] : 'Not answered',
          triage.urgencyReasons.trim() || 'None recorded',
        ],
        check('Could it be settled informally?', triage.informalPossible, 'See below'),
      ],
    }),
    subsection('informal', 'Whether it could be settled informally'),
    ...blocksOf(triage.informalReasons, 'No reasons are recorded.'),
    subsection('triage-decision', 'What triage led to'),
    ...facts([
      ['Decision', triage.decision ? triageDecisionLabels[triage.decision] : 'Not recorded'],
      ['By', triage.decidedBy],
      ['On', dayOr(triage.decidedOn)],
    ]),
    ...blocksOf(triage.decisionReasons, 'No reasons are recorded.'),
    ...plainParagraphs(
      triage.related
        .filter(({ relation }) => relation !== 'another_person')
        .map(({ note }) => note)
        .join('\n'),
    ),
  ];
}
