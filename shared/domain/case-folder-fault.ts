import { DomainError } from '../errors.ts';

/** The error for a case folder that cannot be read: `fault` names the place in it, as it is written there, and what is wrong. */
export function caseFolderInvalid(fault: string): DomainError {
  return new DomainError('case_folder_invalid', fault, { fault });
}
