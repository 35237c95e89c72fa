import { roleLabels } from '../../domain/labels.ts';
import { adoptionLabels, outcomeActionLabels } from '../../domain/outcome-labels.ts';
import { isDecidedFormally } from '../../domain/formality.ts';
import { shownName } from '../../domain/person.ts';
import { isBlank } from '../../domain/rich-text.ts';
import { companyAtHearing } from '../../letters/company.ts';
import { wordsFor } from '../../letters/role-words.ts';
import { inRegisterOrder } from '../../policy/register.ts';
import type { DocumentInput } from '../document-input.ts';
import { allegationTitle, findingInWords } from '../finding-words.ts';
import { listInWords, longDate } from '../format.ts';
import { subjectOf } from '../investigation/introduction.ts';
import { blocksOf, muted, paragraph } from '../investigation/rich-text-blocks.ts';
import type { Block, ReportDocument } from '../model.ts';
import { bullets, facts, minorHeading, section, subsection } from '../parts.ts';
import { shortDocument } from '../short-document.ts';
import { appealOutcome } from './appeal.ts';
import { warningCounts } from './warning.ts';

/**
 * The decision for the person it is about: complaint, response, findings adopted or not, decision and reasons, how long a warning
 * counts, and the right of appeal (Acas Code, paragraphs 21 to 29). It names nobody but the person and who decided.
 */
export function buildDecision(input: DocumentInput): ReportDocument {
  const { records, row } = input.detail;
  const { outcome } = records;
  const subject = subjectOf(input);
  const isFormal = isDecidedFormally(records);
  return shortDocument(input, {
    title: 'Decision',
    subtitle: row.title,
    isDraft: outcome.decidedOn === null || outcome.actions.length === 0,
    blocks: [
      ...facts([
        ['Reference', row.reference],
        ['Concerning', (subject && shownName(subject)) || 'Not recorded'],
        ['Position', subject?.jobTitle.trim() || (subject?.role ? roleLabels[subject.role] : '')],
        ['Decided by', outcome.decisionMaker.trim() || 'Not recorded'],
        ['Decided on', outcome.decidedOn ? longDate(outcome.decidedOn) : 'Not decided yet'],
        ['Told on', outcome.toldOn ? longDate(outcome.toldOn) : ''],
        ['Policy', input.policy.title],
        ['Edition', input.edition === null ? '' : String(input.edition)],
      ]),
      ...complaint(input),
      ...(isFormal ? decidedFindings(input) : []),
      ...(isFormal || !isBlank(records.narrative.mitigation) ? mitigation(input) : []),
      ...decision(input),
      ...(isFormal || outcome.rightOfAppeal ? rightOfAppeal(input) : []),
      ...appealOutcome(input),
      section('sign-off', 'Sign-off'),
      { kind: 'signOff', rows: [{ role: 'Decision-maker', name: outcome.decisionMaker.trim() }] },
    ],
  });
}

/** What is settled informally need not be set out at length: its sections are there only when somebody wrote them. */
function complaint({ detail: { records } }: DocumentInput): Block[] {
  const isFormal = isDecidedFormally(records);
  const { nature } = records.file;
  const { response } = records.narrative;
  return [
    ...(isFormal || !isBlank(nature)
      ? [section('complaint', 'What the complaint was'), ...blocksOf(nature, 'Not recorded.')]
      : []),
    ...(isFormal || !isBlank(response)
      ? [
          subsection('response', 'The person’s response'),
          ...blocksOf(response, 'No response is recorded.'),
        ]
      : []),
  ];
}

function mitigation({ detail: { records } }: DocumentInput): Block[] {
  return [
    section('mitigation', 'Mitigating circumstances'),
    ...blocksOf(records.narrative.mitigation, 'No mitigating circumstances are recorded.'),
  ];
}

function decidedFindings({ detail: { records } }: DocumentInput): Block[] {
  if (records.allegations.length === 0) return [];
  return [
    section('findings', 'Findings'),
    ...records.allegations.flatMap(({ id, body }, index): Block[] => {
      const { adoption = null, reasons = '' } = records.outcome.adoptions[id] ?? {};
      return [
        subsection(`allegation-${id}`, allegationTitle(body, index + 1)),
        ...blocksOf(body.wording, 'The wording is not recorded.'),
        ...facts([
          ['Clauses', listInWords(inRegisterOrder(body.clauseIds))],
          ['Finding', findingInWords(body)],
          ['Decision-maker', adoption ? adoptionLabels[adoption] : 'Not decided yet'],
          ['Why', reasons],
        ]),
        ...(isBlank(body.response)
          ? []
          : [minorHeading(`response-${id}`, 'Response'), ...blocksOf(body.response, '')]),
      ];
    }),
  ];
}

function decision({ detail: { records } }: DocumentInput): Block[] {
  const { actions, decisionReasons, warningUntil } = records.outcome;
  return [
    section('decision', isDecidedFormally(records) ? 'Decision and reasons' : 'What was agreed'),
    actions.length === 0
      ? muted('Nothing is decided yet.')
      : bullets(
          actions.map((action) => [
            { kind: 'text', text: outcomeActionLabels[action], bold: true },
          ]),
        ),
    ...warningCounts(actions, warningUntil),
    ...blocksOf(decisionReasons, 'No reasons are recorded.'),
  ];
}

function rightOfAppeal(input: DocumentInput): Block[] {
  const { rightOfAppeal: right, appealBy } = input.detail.records.outcome;
  const words = {
    yes: appealBy
      ? `You can appeal against this decision, in writing and saying why, by ${longDate(appealBy)}.`
      : 'You can appeal against this decision, in writing and saying why.',
    no: 'There is no appeal against this decision.',
  };
  return [
    section('appeal-right', 'Right of appeal'),
    right ? paragraph(words[right]) : muted('Whether there is a right of appeal is not recorded.'),
    ...(right === 'yes' ? [paragraph(companyAtAppeal(input))] : []),
  ];
}

/** Said as the letter says it; of nobody whose role is unknown that it is their right. */
function companyAtAppeal(input: DocumentInput): string {
  const words = wordsFor(subjectOf(input)?.role ?? null);
  const { who } = companyAtHearing({ ...words, isWorker: words.isWorker ?? false });
  return ['At the appeal you need not be alone.', ...who].join(' ');
}
