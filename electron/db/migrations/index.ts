import type { Migration } from '../migrate.ts';
import { core } from './0010-core.ts';
import { cases } from './0020-cases.ts';
import { evidence } from './0030-evidence.ts';
import { protectedNames } from './0040-protected-names.ts';
import { handovers } from './0050-handovers.ts';
import { books } from './0060-books.ts';
import { lookups } from './0070-lookups.ts';
import { issuedPacks } from './0090-issued-packs.ts';
import { linkedEntries } from './0100-linked-entries.ts';
import { today } from './0110-today.ts';
import { protectedFiles } from './0120-protected-files.ts';

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  core,
  cases,
  evidence,
  protectedNames,
  handovers,
  books,
  lookups,
  issuedPacks,
  linkedEntries,
  today,
  protectedFiles,
];
