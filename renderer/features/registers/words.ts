import type { PolicyVersion } from '../../../shared/policy/register.ts';
import type { RegisteredPerson } from '../../../shared/books/registers.ts';
import { roleLabels } from '../../../shared/domain/labels.ts';
import type { SignatureState } from '../../../shared/registers/acknowledgements.ts';

/** Words for where somebody stands with the declaration. */
export const signatureStateLabels: Readonly<Record<SignatureState, string>> = {
  kept: 'Signed, form kept',
  no_form: 'No form kept',
  other_version: 'Another version',
  missing: 'Not signed',
};

const monthAndYear = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A version of the policy by its month: "May 2015". */
export function versionName({ reviewedOn }: Pick<PolicyVersion, 'reviewedOn'>): string {
  return monthAndYear.format(Date.parse(reviewedOn));
}

/** The name of the version of an id, or the id where it is not known. */
export function versionNameOf(versions: readonly PolicyVersion[], id: string): string {
  const version = versions.find((candidate) => candidate.id === id);
  return version ? versionName(version) : id;
}

/** Role and job of somebody in one line: "Trustee, Chair". */
export function roleAndJob({ role, jobTitle }: RegisteredPerson): string {
  return [roleLabels[role], jobTitle.trim()].filter(Boolean).join(', ');
}
