import { type BookEdit, type BookRecord, entryAt } from '../books/books.ts';
import { caseRetentionCategories } from '../domain/case-file.ts';
import type { RetentionRule } from '../books/registers.ts';

/** What the schedule tells apart: closed cases by how they ended, what belongs to cases, registers, and the papers of the Board. */
export const retentionCategories = [
  ...caseRetentionCategories,
  'evidence',
  'meeting_notes',
  'letters',
  'acknowledgements',
  'photo_permissions',
  'removal_requests',
  'official_use',
  'policy_versions',
  'annual_packs',
  'log',
] as const;
export type RetentionCategory = (typeof retentionCategories)[number];

/** A category in words, and the day from which its time runs. */
export type RetentionWords = { readonly label: string; readonly from: string };

const withCase = 'the day on which its case falls due';

export const retentionWords: Readonly<Record<RetentionCategory, RetentionWords>> = {
  case_no_breach: { label: 'Cases: no breach found', from: 'the day the case was closed' },
  case_informal: { label: 'Cases: settled informally', from: 'the day the case was closed' },
  case_warning: {
    label: 'Cases: formal warning',
    from: 'the last day on which the warning counts, or the closing where that is later',
  },
  case_dismissal: {
    label: 'Cases: dismissal, another formal end, or left before a decision',
    from: 'the day the case was closed',
  },
  evidence: { label: 'Evidence of cases', from: withCase },
  meeting_notes: { label: 'Notes of meetings', from: withCase },
  letters: { label: 'Letters of cases', from: withCase },
  acknowledgements: { label: 'Acknowledgements', from: 'the day the engagement ended' },
  photo_permissions: { label: 'Photo permissions', from: 'the day the permission was withdrawn' },
  removal_requests: {
    label: 'Removal requests',
    from: 'the day of removal, or of the request where it was refused',
  },
  official_use: { label: 'Authorised official use', from: 'the last day of the authorisation' },
  policy_versions: { label: 'Versions of the policy', from: 'no day: kept' },
  annual_packs: { label: 'Annual review packs', from: 'no day: kept' },
  log: { label: 'Log of the library', from: 'no day: kept with the library' },
};

const storage =
  'Personal data is kept no longer than needed (UK GDPR Article 5(1)(e)); the ICO sets no periods and expects reasons for each.';
const contract =
  'Claims on a contract, or in tort, can in general be brought for six years (Limitation Act 1980, sections 2 and 5; other periods apply in Scotland).';
const tribunal =
  'Most claims to an employment tribunal must be brought within three months less one day, which early conciliation through Acas lengthens; Parliament has provided for six months (Employment Rights Act 2025): check what is in force.';
const partOfCase = `Kept and reviewed with the case it belongs to. ${storage}`;
const board =
  'The Charity Commission expects trustees to be able to show how they decided; minutes and papers of that kind are commonly kept for the life of the charity.';

type Suggested = Pick<RetentionRule, 'keepMonths' | 'reason' | 'action' | 'owner'>;

function suggest(
  keepMonths: number | null,
  reason: string,
  action: RetentionRule['action'] = 'review',
  owner = 'Executive Director',
): Suggested {
  return { keepMonths, reason, action, owner };
}

const suggestions: Readonly<Record<RetentionCategory, Suggested>> = {
  case_no_breach: suggest(
    12,
    `${storage} ${tribunal} For defamation the period is in general one year (Limitation Act 1980, section 4A).`,
  ),
  case_informal: suggest(24, `Long enough to see whether it happens again. ${storage} ${tribunal}`),
  case_warning: suggest(
    12,
    `A warning that is spent is not held against anybody, but how it came about may still be asked for. ${storage} ${tribunal} ${contract}`,
  ),
  case_dismissal: suggest(
    72,
    `${contract} ${tribunal} A professional body may ask later, too. Where safeguarding was at issue, guidance may ask for much longer: put the case under a legal hold.`,
  ),
  evidence: suggest(0, partOfCase),
  meeting_notes: suggest(0, partOfCase),
  letters: suggest(0, partOfCase),
  acknowledgements: suggest(
    72,
    `Shows which version somebody had accepted, in claims that come after the engagement. ${contract} ${storage}`,
  ),
  photo_permissions: suggest(
    72,
    `Shows that what was published had been permitted at the time. ${contract} ${storage}`,
  ),
  removal_requests: suggest(24, `Shows that requests were met (clause 5.4.2). ${storage}`),
  official_use: suggest(
    24,
    `Shows what was authorised on the day of a conduct that comes to light later. ${storage}`,
  ),
  policy_versions: suggest(
    null,
    `Cases cite the version in force on the day. ${board}`,
    'keep',
    'Board of Trustees',
  ),
  annual_packs: suggest(null, board, 'keep', 'Board of Trustees'),
  log: suggest(
    null,
    'Shows that nothing else was altered; without its beginning it proves nothing.',
    'keep',
  ),
};

/** How long records of a category are kept as the Director has it, or as Casebook suggests it, not confirmed, where nothing was said. */
export function retentionRuleOf(
  records: readonly BookRecord[],
  category: RetentionCategory,
): RetentionRule {
  const isSaid = records.some(({ kind, id }) => kind === 'retention_rule' && id === category);
  return isSaid
    ? entryAt(records, 'retention_rule', category)
    : { ...suggestions[category], confirmedOn: null, confirmedBy: '' };
}

/** What Casebook suggests for a category: a suggestion with its sources, which the Director confirms or changes. */
export function suggestedRetention(category: RetentionCategory): Suggested {
  return suggestions[category];
}

/** Categories whose rule nobody has confirmed yet, in the order of the schedule. */
export function unconfirmedCategories(records: readonly BookRecord[]): RetentionCategory[] {
  return retentionCategories.filter(
    (category) => retentionRuleOf(records, category).confirmedOn === null,
  );
}

/** What confirms the rules of categories as they stand, in one act; with it all of a suggestion is written down. `on` is `YYYY-MM-DD`. */
export function confirmingEdits(
  records: readonly BookRecord[],
  categories: readonly RetentionCategory[],
  { on, by }: { readonly on: string; readonly by: string },
): BookEdit[] {
  return categories.map((category) => ({
    op: 'put',
    kind: 'retention_rule',
    id: category,
    fields: { ...retentionRuleOf(records, category), confirmedOn: on, confirmedBy: by },
  }));
}
