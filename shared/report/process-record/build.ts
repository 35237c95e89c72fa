import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { integrity } from '../investigation/appendices.ts';
import type { ReportDocument } from '../model.ts';
import { signed } from '../parts.ts';
import { organisation } from '../short-document.ts';
import { withoutBoundExhibits } from '../unbound.ts';
import { decisionsTaken, referralsDecided } from './decisions.ts';
import { gapsLeftOpen, lessonsLearnt, whatHasLeft } from './afterwards.ts';
import { deadlinesAndActions } from './deadlines.ts';
import { lettersSent, meetingsAndStatements } from './meetings-letters.ts';
import { measuresTaken, planAndRoles } from './plan.ts';
import { theCase, triageChecks } from './triage.ts';

/**
 * The internal record of how a case was worked: what a tribunal asks about when it asks whether the process was fair.
 *
 * It holds what the report leaves out: reasons for gaps left open, for not reporting to a body, for interim measures.
 */
export function buildProcessRecord(input: DocumentInput): ReportDocument {
  const { row, exhibits } = input.detail;
  const title = `Record of the process ${row.reference}`;
  return {
    title,
    runningTitle: title,
    reference: row.reference,
    marking: `Internal · ${input.marking}`,
    lang: 'en-GB',
    author: input.investigator,
    subject: 'How the case was worked',
    createdAt: input.createdAt,
    cover: {
      organisation,
      title: 'Record of the process',
      subtitle: row.title,
      facts: [
        { term: 'Reference', value: [row.reference] },
        { term: 'Kept by', value: [`${input.investigator}, ${input.office}`] },
        { term: 'Date', value: [longDate(input.today)] },
        {
          term: 'Edition',
          value: [input.edition === null ? 'For reading on screen' : String(input.edition)],
        },
      ],
      notice:
        'Internal. This record is no part of the investigation report and is not given to the people it names. It holds personal data; keep it locked away.',
    },
    contentsDepth: 2,
    blocks: withoutBoundExhibits(
      [
        ...theCase(input),
        ...triageChecks(input),
        ...planAndRoles(input),
        ...measuresTaken(input),
        ...meetingsAndStatements(input),
        ...lettersSent(input),
        ...deadlinesAndActions(input),
        ...decisionsTaken(input),
        ...referralsDecided(input),
        ...gapsLeftOpen(input),
        ...lessonsLearnt(input),
        ...whatHasLeft(input),
        {
          kind: 'heading',
          id: 'integrity',
          level: 1,
          text: 'Integrity of the record',
          numbering: 'section',
        },
        ...signed(integrity(input.log), [{ role: input.office, name: input.investigator }]),
      ],
      exhibits,
    ),
    exhibits: [],
  };
}
