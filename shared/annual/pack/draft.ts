import { longDate } from '../../report/format.ts';
import { countedInWords, isNone, isTooFew, numberInWords, sentence } from './count-words.ts';
import { daysNamed, earlierTables, tableNamed } from './find.ts';
import type { PublishedAnnual, ToldTable } from './published.ts';
import type { PackSection } from './sections.ts';

/**
 * What a section says before the Director has written in it: paragraphs drawn from what is published, never from the text of a
 * case. They state what the tables show and leave judgement to the Director.
 */
export function draftSection(annual: PublishedAnnual, section: PackSection): string[] {
  return drafts[section](annual).filter((paragraph) => paragraph !== '');
}

const drafts: Readonly<Record<PackSection, (annual: PublishedAnnual) => string[]>> = {
  policy: (annual) => [policyState(annual), reviewState(annual), proposalState(annual)],
  acknowledgements: (annual) => [coverageState(annual)],
  cases: (annual) => [casesBrought(annual), mostEngaged(annual)],
  outcomes: (annual) => [handled(annual), daysTold(annual)],
  appeals: (annual) => [appealsLodged(annual), referralsLead(annual)],
  removals: (annual) => [removalsAsked(annual), clocks(annual)],
  lessons: (annual) => [lessonsLead(annual)],
  retention: (annual) => [retentionDue(annual)],
  decisions: () => ['The Board is asked to decide on the following.'],
  integrity: (annual) => [integrityState(annual)],
};

function policyState({ policy }: PublishedAnnual): string {
  if (policy.inForceSince === null) return 'No version of the policy was in force.';
  const since = longDate(policy.inForceSince);
  const due = policy.nextReviewDue === null ? '' : longDate(policy.nextReviewDue);
  if (!policy.overdue) {
    return `The Social Media Policy has been in force since ${since}. Its next review is due on ${due}.`;
  }
  const { years, months } = policy.overdue;
  const late = [years > 0 && plural(years, 'year'), months > 0 && plural(months, 'month')]
    .filter(Boolean)
    .join(' and ');
  return (
    `The Social Media Policy has been in force since ${since}. It asks Director and Board to review it every year. ` +
    `The review was due on ${due} and is overdue${late === '' ? '' : ` by ${late}`}.`
  );
}

function reviewState({ policy }: PublishedAnnual): string {
  const { lastReview, isUnderReview, adopted } = policy;
  const done = lastReview
    ? `The last review was completed on ${longDate(lastReview.completedOn)}${resultWords(lastReview.result)}.`
    : 'No completed review is recorded.';
  const now = isUnderReview ? ' A review is under way.' : '';
  const taken = adopted.length > 0 ? ' A new version was adopted in the period.' : '';
  return `${done}${now}${taken}`;
}

function resultWords(result: 'unchanged' | 'new_version' | null): string {
  if (result === 'unchanged') return ' and left the policy as it is';
  return result === 'new_version' ? ' and led to a new version' : '';
}

function proposalState({
  policy: { proposals, legislation, gapsDecided },
}: PublishedAnnual): string {
  const decided = proposals.accepted + proposals.deferred + proposals.rejected;
  const parts = [
    `${sentence(countedInWords(exactly(proposals.open), 'proposed change'))} to the policy ${proposals.open === 1 ? 'is' : 'are'} open`,
    decided > 0
      ? `${numberInWords(decided)} ${decided === 1 ? 'was' : 'were'} decided in the period`
      : '',
  ].filter(Boolean);
  const law =
    legislation.checked > 0
      ? ` The policy was held against ${countedInWords(exactly(legislation.checked), 'statute or piece of guidance', 'statutes and pieces of guidance')}.`
      : ' The policy was not held against legislation in the period.';
  const gaps =
    gapsDecided < 2
      ? ' The policy still leaves open who investigates the Director, or what sanctions a trustee may face.'
      : '';
  return `${parts.join('; ')}.${law}${gaps}`;
}

function coverageState(annual: PublishedAnnual): string {
  const table = tableNamed(annual, 'acknowledgements-missing');
  if (!table?.total) return 'No version of the policy was in force to be signed for.';
  const size = table.rows.reduce((sum, { outOf }) => sum + (outOf ?? 0), 0);
  if (size === 0) return 'The register of people holds nobody who was engaged on that day.';
  if (isNone(table.total)) {
    return `Everybody engaged at the end of the period, ${size} people, had signed for the policy.`;
  }
  return `Of ${size} people engaged at the end of the period, ${countedInWords(table.total.cell, 'person', 'people')} had not signed for the version in force.`;
}

function casesBrought(annual: PublishedAnnual): string {
  const { cases, periodLabel } = annual;
  if (isNone(cases)) return `No case was brought to the Director in ${periodLabel}.`;
  const lead = `${sentence(countedInWords(cases.cell, 'case'))} ${cases.cell.kind === 'count' && cases.cell.count === 1 ? 'was' : 'were'} brought to the Director in ${periodLabel}`;
  const [before] = earlierTables(annual, 'cases-by-handling');
  if (!before?.total || cases.cell.kind !== 'count' || before.total.cell.kind !== 'count') {
    return `${lead}.`;
  }
  const difference = cases.cell.count - before.total.cell.count;
  const year = before.periodId;
  if (difference === 0) return `${lead}, as many as in ${year}.`;
  const [size, way] = [numberInWords(Math.abs(difference)), difference > 0 ? 'more' : 'fewer'];
  return `${lead}, ${size} ${way} than in ${year}.`;
}

function mostEngaged(annual: PublishedAnnual): string {
  if (isTooFew(annual.cases) || isNone(annual.cases)) return '';
  const consideration = largest(tableNamed(annual, 'cases-by-consideration'));
  const platform = largest(tableNamed(annual, 'cases-by-platform'));
  return [
    consideration &&
      `The consideration answered yes most often was ${consideration.toLowerCase()}.`,
    platform && `${platform} was the platform named most often.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The one row that is certainly larger than every other; empty where none is. */
function largest(table: ToldTable | undefined): string {
  const rows = (table?.rows ?? []).map(({ label, cell }) => ({ label, ...bounds(cell) }));
  const found = rows.find((row) => rows.every((other) => other === row || row.least > other.most));
  return found?.label ?? '';
}

function bounds(cell: ToldTable['rows'][number]['cell']): { least: number; most: number } {
  switch (cell.kind) {
    case 'count':
      return { least: cell.count, most: cell.count };
    case 'fewerThan':
      return { least: 0, most: cell.bound - 1 };
    case 'band':
      return { least: cell.from, most: cell.to };
    case 'withheld':
      return { least: 0, most: Infinity };
  }
}

function handled(annual: PublishedAnnual): string {
  if (isTooFew(annual.cases)) return 'What became of them is not broken down.';
  if (isNone(annual.cases)) return 'There was nothing to decide.';
  const formal = tableNamed(annual, 'cases-by-handling')?.rows.find(({ id }) => id === 'formal');
  if (formal?.cell.kind !== 'count') return '';
  return `${sentence(countedInWords(formal.cell, 'case'))} ${formal.cell.count === 1 ? 'was' : 'were'} investigated formally.`;
}

function daysTold(annual: PublishedAnnual): string {
  const closing = daysNamed(annual, 'days-to-stages')?.rows.find(
    ({ label }) => label === 'To closing',
  );
  if (!closing?.days) return '';
  return `Half of the closed cases were closed within ${closing.days.median} days of being brought.`;
}

function appealsLodged(annual: PublishedAnnual): string {
  const lodged = tableNamed(annual, 'appeals')?.rows.find(({ id }) => id === 'lodged');
  if (!lodged || isTooFew(annual.cases)) return '';
  if (lodged.cell.kind === 'count' || lodged.cell.kind === 'band') {
    return `An appeal was lodged in ${countedInWords(lodged.cell, 'case')}.`;
  }
  return 'Appeals were too few, if there were any, for their number to be told.';
}

function referralsLead({ cases }: PublishedAnnual): string {
  if (isNone(cases)) return '';
  return (
    'For each case the Director considers whether a body outside has to be told, and records the reasons, also for not telling. ' +
    'The Charity Commission expects the Board to know of serious incidents.'
  );
}

function removalsAsked(annual: PublishedAnnual): string {
  const table = tableNamed(annual, 'removals');
  if (!table?.total) return '';
  if (isNone(table.total)) return 'Nobody asked for anything to be taken down.';
  return `${sentence(countedInWords(table.total.cell, 'request'))} to take something down ${table.total.cell.kind === 'count' && table.total.cell.count === 1 ? 'was' : 'were'} made (clause 5.4.2).`;
}

function clocks(annual: PublishedAnnual): string {
  const told = (name: string, one: string, many: string): string => {
    const total = tableNamed(annual, name)?.total;
    return total && total.cell.kind === 'count' ? countedInWords(total.cell, one, many) : '';
  };
  const parts = [
    told('breaches', 'personal-data breach', 'personal-data breaches'),
    told('rights-requests', 'rights request', 'rights requests'),
  ].filter((part) => part !== '');
  return parts.length === 2 ? `${sentence(parts.join(' and '))} were recorded.` : '';
}

function lessonsLead({ policy }: PublishedAnnual): string {
  const { open } = policy.proposals;
  return open > 0
    ? `What cases taught has led to changes being proposed; ${countedInWords(exactly(open), 'proposal')} ${open === 1 ? 'is' : 'are'} before the Board.`
    : 'No change to the policy is proposed at present.';
}

function retentionDue(annual: PublishedAnnual): string {
  const table = tableNamed(annual, 'retention-due');
  if (!table) return 'No retention schedule has been confirmed.';
  const none = table.rows.every((row) => isNone(row));
  return none
    ? 'No record is due for review under the retention schedule.'
    : 'Records whose time of keeping is up are listed by category. Nothing is disposed of without the Director’s decision.';
}

function integrityState({ integrity: { verification, log } }: PublishedAnnual): string {
  const kept = `Every change to the records is entered in a log whose entries are chained by fingerprints: ${log.entries} so far.`;
  if (!verification) return `${kept} The library has not been checked as a whole yet.`;
  const on = longDate(verification.verifiedAt.slice(0, 10));
  return verification.isSound
    ? `${kept} On ${on} the whole log and every exhibit were checked, and nothing was found altered or missing.`
    : `${kept} The check on ${on} found ${countedInWords(exactly(verification.problems), 'problem')}, which the Director explains.`;
}

function exactly(count: number): { kind: 'count'; count: number } {
  return { kind: 'count', count };
}

function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
