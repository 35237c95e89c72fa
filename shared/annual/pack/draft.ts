import { listInWords, longDate } from '../../report/format.ts';
import { homeDayOf } from '../../time/zones.ts';
import { periodOf } from '../facts/period.ts';
import { cellWords } from '../figures/cell-words.ts';
import type { Published } from '../suppression/types.ts';
import {
  countedInWords,
  exactly,
  isNone,
  isTooFew,
  lowerFirst,
  numberInWords,
} from './count-words.ts';
import {
  openQuestions,
  policyState,
  proposalsLead,
  reviewInShort,
  reviewState,
} from './draft-policy.ts';
import { daysNamed, earlierTables, tableNamed } from './find.ts';
import { largestRow } from './largest.ts';
import type { PublishedAnnual } from './published.ts';
import type { PackSection } from './sections.ts';

/**
 * What a section says before the Director has written in it: paragraphs drawn from what is published, never from the text of a
 * case. They state what the tables show and leave judgement to the Director.
 */
export function draftSection(annual: PublishedAnnual, section: PackSection): string[] {
  return drafts[section](annual).filter((paragraph) => paragraph !== '');
}

const drafts: Readonly<Record<PackSection, (annual: PublishedAnnual) => string[]>> = {
  summary: (annual) => [
    casesBrought(annual),
    reviewInShort(annual),
    coverageState(annual),
    incidentsTold(annual),
    soundness(annual),
  ],
  policy: (annual) => [policyState(annual), reviewState(annual), openQuestions(annual)],
  acknowledgements: (annual) => [coverageState(annual)],
  cases: (annual) => [casesBrought(annual), mostEngaged(annual), whyNoBreakdown(annual)],
  outcomes: (annual) => [handled(annual), daysTold(annual)],
  appeals: (annual) => [appealsLodged(annual), referralsLead(annual), incidentsTold(annual)],
  removals: (annual) => [removalsAsked(annual), daysToRemoval(annual), clocks(annual)],
  lessons: (annual) => [proposalsLead(annual)],
  retention: (annual) => [retentionDue(annual)],
  decisions: () => [],
  integrity: (annual) => [integrityState(annual)],
};

function coverageState(annual: PublishedAnnual): string {
  const table = tableNamed(annual, 'acknowledgements-missing');
  if (!table?.total) return 'No version of the policy was in force to be signed for.';
  const size = table.rows.reduce((sum, { outOf }) => sum + (outOf ?? 0), 0);
  if (size === 0)
    return 'The register of people holds nobody who was engaged at the end of the period.';
  if (isNone(table.total)) {
    return `Everybody engaged at the end of the period, ${size} people, had signed for the policy.`;
  }
  return `Of ${size} people engaged at the end of the period, ${countedInWords(table.total.cell, 'person', 'people')} had not signed for the version in force.`;
}

function casesBrought(annual: PublishedAnnual): string {
  const { cases, periodLabel } = annual;
  const earlier = earlierTables(annual, 'cases-by-handling');
  const when = inPeriod(periodLabel);
  if (isNone(cases)) return `${when}, no case was brought to the Director.`;
  const lead = `${when}, ${countedInWords(cases.cell, 'case')} ${was(cases.cell)} brought to the Director`;
  const before = earlier.flatMap(({ periodId, total }) => {
    if (!total) return [];
    const { label } = periodOf(periodId);
    return [{ label, cell: total.cell }];
  });
  const [nearest] = before;
  if (!nearest) return `${lead}. There is no earlier period to compare it with.`;
  if (isTooFew(cases) && before.every(({ cell }) => cell.kind === 'fewerThan')) {
    return `${lead}, as in ${listInWords(before.map(({ label }) => label))}.`;
  }
  const others = before.map(({ label, cell }) => `${countShort(cell)} in ${label}`);
  return `${lead}, after ${listInWords(others)}.`;
}

function whyNoBreakdown({ cases }: PublishedAnnual): string {
  if (!isTooFew(cases)) return '';
  return (
    'With so few, any breakdown would tell who they were about. None is given, and the sections on outcomes and on ' +
    'appeals and referrals say how such matters are handled, not what happened. A trustee who needs to know more asks the Director, in confidence.'
  );
}

function mostEngaged(annual: PublishedAnnual): string {
  if (isTooFew(annual.cases) || isNone(annual.cases)) return '';
  const outOf = annual.cases.cell.kind === 'count' ? ` of ${annual.cases.cell.count}` : '';
  const top = (name: string): { label: string; number: string } | null => {
    const row = largestRow(tableNamed(annual, name));
    if (!row) return null;
    return {
      label: row.label,
      number: row.cell.kind === 'count' ? ` (${row.cell.count}${outOf})` : '',
    };
  };
  const who = top('cases-by-role');
  const platform = top('cases-by-platform');
  const clause = top('cases-by-clause');
  const consideration = top('cases-by-consideration');
  return [
    who && `Most often a case was about ${lowerFirst(who.label)}${who.number}.`,
    platform && `The platform named most often was ${platform.label}${platform.number}.`,
    clause && `The clause most often at issue was ${clause.label}${clause.number}.`,
    consideration &&
      `Of the five considerations, ${lowerFirst(consideration.label)} was most often answered yes${consideration.number}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function handled(annual: PublishedAnnual): string {
  if (isTooFew(annual.cases)) {
    return (
      'Each concern is looked at within the same steps: triage, where needed an investigation and a hearing, a decision with reasons, ' +
      'and the right to appeal. What became of so few, and how long it took, is not told here.'
    );
  }
  if (isNone(annual.cases)) return 'There was nothing to decide.';
  const rows = tableNamed(annual, 'cases-by-handling')?.rows ?? [];
  const said = rows.flatMap(({ id, label, cell }) =>
    cell.kind === 'count' && cell.count > 0 && (id === 'formal' || id === 'informal')
      ? [`${numberInWords(cell.count)} ${was(cell)} ${lowerFirst(label)}`]
      : [],
  );
  return said.length === 0 ? '' : `Of the cases brought, ${listInWords(said)}.`;
}

function daysTold(annual: PublishedAnnual): string {
  const closing = daysNamed(annual, 'days-to-stages')?.rows.find(
    ({ label }) => label === 'To closing',
  );
  if (!closing?.days) return '';
  const [before] = annual.days.filter(
    ({ id, periodId }) => id.startsWith('days-to-stages@') && periodId !== annual.periodId,
  );
  const then = before?.rows.find(({ label }) => label === 'To closing')?.days;
  const year = before && periodOf(before.periodId).label;
  const compared = year && then ? `; in ${year} it was ${then.median}` : '';
  return `Half of the closed cases were closed within ${closing.days.median} days of being brought${compared}.`;
}

function appealsLodged(annual: PublishedAnnual): string {
  const lodged = tableNamed(annual, 'appeals')?.rows.find(({ id }) => id === 'lodged');
  if (!lodged || isTooFew(annual.cases)) return '';
  if (isNone(lodged)) return 'No appeal was lodged.';
  if (lodged.cell.kind === 'count' || lodged.cell.kind === 'band') {
    return `An appeal was lodged in ${countedInWords(lodged.cell, 'case')}.`;
  }
  return 'Appeals were too few, if there were any, for their number to be told.';
}

function referralsLead({ cases }: PublishedAnnual): string {
  if (isNone(cases)) return '';
  return (
    'Whether a body outside has to be told is decided case by case, with reasons, also for not telling. ' +
    'Reporting a serious incident to the Charity Commission is the duty of the trustees, even where the Director does it for them: ' +
    'they are told of one when it happens, and do not wait for this review.'
  );
}

function incidentsTold(annual: PublishedAnnual): string {
  if (isTooFew(annual.cases) || isNone(annual.cases)) return '';
  const rows = tableNamed(annual, 'referral-charity_commission')?.rows ?? [];
  const cellOf = (wanted: string) => rows.find(({ id }) => id === wanted)?.cell;
  const [told, notTold] = [cellOf('referred'), cellOf('not_referred')];
  if (told?.kind !== 'count' || notTold?.kind !== 'count') return '';
  return `The Charity Commission was to be told of ${countedInWords(told, 'case')} as a serious incident; in ${countedInWords(notTold, 'case')} it was decided not to tell it.`;
}

function removalsAsked(annual: PublishedAnnual): string {
  const table = tableNamed(annual, 'removals');
  if (!table?.total) return '';
  if (isNone(table.total)) return 'Nobody asked for anything to be taken down.';
  return `There ${was(table.total.cell)} ${countedInWords(table.total.cell, 'request')} to take something down (clause 5.4.2).`;
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
  return parts.length === 2 ? `The records hold ${parts.join(' and ')}.` : '';
}

function daysToRemoval(annual: PublishedAnnual): string {
  const row = daysNamed(annual, 'days-to-removal')?.rows[0];
  if (!row?.days) return '';
  return `Half of what was taken down was down within ${countedInWords(exactly(row.days.median), 'day')} of the request.`;
}

function retentionDue(annual: PublishedAnnual): string {
  const table = tableNamed(annual, 'retention-due');
  if (!table) return 'No retention schedule has been confirmed.';
  const none = table.rows.every((row) => isNone(row));
  return none
    ? 'No record is due for review under the rules of the retention schedule that have been confirmed.'
    : 'Records whose time of keeping is up are listed by category. Nothing is disposed of without the Director’s decision.';
}

function integrityState({ integrity: { verification } }: PublishedAnnual): string {
  const kept =
    'Every change to the records is entered in a log whose entries are chained by fingerprints. Whoever keeps this pack can later ' +
    'hold the fingerprint below against the log: while it is found there, nothing entered before has been altered or taken out.';
  if (!verification) return `${kept} The library has not been checked as a whole yet.`;
  const on = longDate(homeDayOf(verification.verifiedAt));
  const what =
    verification.exhibits > 0 ? 'the whole log and every exhibit were' : 'the whole log was';
  return verification.isSound
    ? `${kept} On ${on} ${what} checked, and nothing was found altered or missing.`
    : `${kept} The check on ${on} found ${countedInWords(exactly(verification.problems), 'problem')}, which the Director explains.`;
}

function soundness({ integrity: { verification } }: PublishedAnnual): string {
  if (!verification) return '';
  const on = longDate(homeDayOf(verification.verifiedAt));
  return verification.isSound
    ? `The records were checked on ${on} and found whole.`
    : `The check of the records on ${on} found ${countedInWords(exactly(verification.problems), 'problem')}.`;
}

/** "In 2025", "In April 2025 to March 2026" would not do: a range of days reads "From … to …". */
function inPeriod(label: string): string {
  return label.includes(' to ') ? `From ${label}` : `In ${label}`;
}

function was(cell: Published): string {
  return cell.kind === 'count' && cell.count === 1 ? 'was' : 'were';
}

function countShort(cell: Published): string {
  return cell.kind === 'count' ? numberInWords(cell.count) : cellWords(cell);
}
