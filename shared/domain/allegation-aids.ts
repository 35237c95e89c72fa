import { guideFor } from '../policy/guiding-questions.ts';
import {
  headsOf,
  inRegisterOrder,
  policyInForce,
  policyOf,
  type PolicyVersion,
} from '../policy/register.ts';
import type { Allegation } from './allegation.ts';
import { considerationIds, type ConsiderationId } from './consideration.ts';
import type { Person } from './person.ts';
import type { CaseRecords } from './records.ts';
import type { Triage } from './triage.ts';

/** An allegation that a consideration answered with yes asks for. */
export type SuggestedAllegation = {
  readonly from: ConsiderationId;
  /** Short name of the consideration: "Confidentiality". */
  readonly name: string;
  readonly clauseIds: readonly string[];
};

/**
 * Allegations to offer: one for each consideration answered yes, with the clauses it engages that are heads of none yet.
 *
 * Only an offer of heads. Whether there is anything to allege is for the Director.
 */
export function suggestedAllegations(
  records: Pick<CaseRecords, 'considerations' | 'allegations'>,
  policy: PolicyVersion,
): SuggestedAllegation[] {
  const possible = new Set(headsOf(policy).map(({ id }) => id));
  const taken = new Set(records.allegations.flatMap(({ body }) => body.clauseIds));
  return considerationIds.flatMap((from) => {
    const { answer, clauseIds } = records.considerations[from];
    const heads = inRegisterOrder(clauseIds).filter((id) => possible.has(id) && !taken.has(id));
    if (answer !== 'yes' || heads.length === 0) return [];
    return [{ from, name: guideFor(from).shortTitle, clauseIds: heads }];
  });
}

/**
 * Whether triage recorded the check of clause 2: legitimate activity and constructive criticism are not stopped, and a
 * protected disclosure is lawful (Employment Rights Act 1996, part IVA).
 *
 * `open` while one of the two was not looked at, `raised` when one was answered yes or unclear.
 */
export function clauseTwoCheck(
  triage: Pick<Triage, 'constructiveCriticism' | 'protectedDisclosure'>,
): 'open' | 'raised' | 'clear' {
  const given = [triage.constructiveCriticism, triage.protectedDisclosure];
  if (given.includes(null)) return 'open';
  return given.some((answer) => answer === 'yes' || answer === 'unclear') ? 'raised' : 'clear';
}

/** The day by which policy and acknowledgement are judged: the first of the conduct, else its last; null while neither is known. */
export function conductDay(
  allegation: Pick<Allegation, 'conductFrom' | 'conductTo'>,
): string | null {
  return allegation.conductFrom ?? allegation.conductTo;
}

/**
 * The version of the policy that a case is judged by: the one in force on the first day of what is alleged, whenever it came up.
 * While no day is known, the one in force when the case was brought.
 */
export function policyOfCase(
  { file, allegations }: Pick<CaseRecords, 'file' | 'allegations'>,
  versions: readonly PolicyVersion[],
): PolicyVersion {
  const [first] = allegations.flatMap(({ body }) => conductDay(body) ?? []).toSorted();
  const inForce = first === undefined ? null : policyInForce(first, versions);
  return inForce ?? policyOf(file.policyVersion, versions);
}

/** The version of the policy a person had acknowledged by `day`, and when; null where none is recorded by then (Declaration). */
export function acknowledgedBy(
  person: Pick<Person, 'acknowledgedVersion' | 'acknowledgedOn'> | undefined,
  day: string,
): { readonly version: string; readonly on: string } | null {
  const { acknowledgedVersion = '', acknowledgedOn = null } = person ?? {};
  if (acknowledgedOn === null || acknowledgedOn > day) return null;
  return { version: acknowledgedVersion.trim(), on: acknowledgedOn };
}

/** A clause that carries a warning of its own wherever it is a head of an allegation. */
export type HeadWarning = 'relationship' | 'registration' | 'conflict';

/**
 * Which warnings an allegation carries: 5.3 (f), a relationship with a service user; any head of 5.3 where the person is
 * registered with a professional body; a conflict with what they told STaSS earlier (5.4.2).
 */
export function headWarnings(
  allegation: Pick<Allegation, 'clauseIds' | 'conflictsWith'>,
  subject: Pick<Person, 'professionalBody' | 'registrationNumber'> | undefined,
): HeadWarning[] {
  const { clauseIds, conflictsWith } = allegation;
  const isRegistered = Boolean(
    subject?.professionalBody.trim() || subject?.registrationNumber.trim(),
  );
  return [
    ...(clauseIds.includes('5.3(f)') ? (['relationship'] as const) : []),
    ...(isRegistered && clauseIds.some((id) => id.startsWith('5.3'))
      ? (['registration'] as const)
      : []),
    ...(conflictsWith.statement.trim() || conflictsWith.exhibitIds.length > 0
      ? (['conflict'] as const)
      : []),
  ];
}
