import type { PolicyVersion } from '../../../shared/policy/register.ts';
import { policyVersions } from '../../../shared/policy/versions.ts';
import type { ReadDb } from '../../db/sql.ts';
import { listBookRecords } from '../books/book-repo.ts';

/** Every version of the policy that this library's cases can be judged by, oldest first. */
export function versionsOf(db: ReadDb): readonly PolicyVersion[] {
  return policyVersions(listBookRecords(db, 'policy'));
}
