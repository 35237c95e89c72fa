import type { DatedKind } from '../../../../shared/registers/due.ts';

/** The register in which entries of a kind stand, as the session calls it. */
export const registerPartOf: Readonly<Record<DatedKind, string>> = {
  official_use: 'official-use',
  photo_permission: 'photos',
  removal_request: 'removals',
  social_account: 'accounts',
};
