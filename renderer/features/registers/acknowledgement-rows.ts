import type { PolicyVersion } from '../../../shared/policy/register.ts';
import { roleGroupOf, type RoleGroup } from '../../../shared/annual/facts/groups.ts';
import { searchWords, foldForSearch } from '../../../shared/domain/search-text.ts';
import {
  signatureStates,
  type SignatureRow,
  type SignatureState,
} from '../../../shared/registers/acknowledgements.ts';
import { isOfCoordinator, type PersonEntry } from '../../../shared/registers/people.ts';
import { roleAndJob, versionNameOf } from './words.ts';

/** A line of the register of acknowledgements, in words. */
export type AcknowledgementRow = {
  readonly id: string;
  readonly person: PersonEntry;
  readonly name: string;
  readonly group: string;
  readonly version: string;
  readonly versionId: string | null;
  readonly explainedBy: string;
  readonly signedOn: string;
  readonly state: SignatureState;
};

/** Columns by which the register can be sorted. */
export type AcknowledgementSort =
  'name' | 'group' | 'version' | 'explainedBy' | 'signedOn' | 'state';

/** What the register is narrowed to; empty lists mean no narrowing. */
export type AcknowledgementFilter = {
  readonly words: string;
  readonly groups: readonly RoleGroup[];
  readonly states: readonly SignatureState[];
  readonly versionIds: readonly string[];
  readonly isCoordinators: boolean;
};

/** Signatures in words. */
export function asRows(
  rows: readonly SignatureRow[],
  versions: readonly PolicyVersion[],
): AcknowledgementRow[] {
  return rows.map(({ person, signed, state }) => ({
    id: person.id,
    person,
    name: person.body.name,
    group: roleAndJob(person.body),
    version: signed ? versionNameOf(versions, signed.body.versionId) : '',
    versionId: signed?.body.versionId ?? null,
    explainedBy: signed?.body.explainedBy ?? '',
    signedOn: signed?.body.signedOn ?? '',
    state,
  }));
}

/** The rows that fit, in order; those that are alike stand by name. */
export function narrowed(
  rows: readonly AcknowledgementRow[],
  filter: AcknowledgementFilter,
  sort: { readonly by: AcknowledgementSort; readonly descending: boolean },
): AcknowledgementRow[] {
  const words = searchWords(filter.words);
  const isIn = <T>(list: readonly T[], value: T): boolean =>
    list.length === 0 || list.includes(value);
  const sign = sort.descending ? -1 : 1;
  return rows
    .filter(
      ({ person, name, group, state, versionId }) =>
        (!filter.isCoordinators || isOfCoordinator(person.body)) &&
        isIn(filter.groups, roleGroupOf(person.body.role)) &&
        isIn(filter.states, state) &&
        (filter.versionIds.length === 0 ||
          (versionId !== null && filter.versionIds.includes(versionId))) &&
        isFound(`${name} ${group} ${person.body.team}`, words),
    )
    .toSorted((a, b) => sign * compare(a, b, sort.by) || a.name.localeCompare(b.name, 'en'));
}

/** Whether a text holds all words, folded as `searchWords` folds them. */
export function isFound(text: string, words: readonly string[]): boolean {
  const folded = foldForSearch(text);
  return words.every((word) => folded.includes(word));
}

function compare(a: AcknowledgementRow, b: AcknowledgementRow, by: AcknowledgementSort): number {
  if (by === 'state') return signatureStates.indexOf(a.state) - signatureStates.indexOf(b.state);
  return a[by].localeCompare(b[by], 'en');
}
