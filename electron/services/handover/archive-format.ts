import { z } from 'zod';
import { Disclosure, Reference } from '../../../shared/domain/case-detail.ts';
import { Id, Instant } from '../../../shared/domain/common.ts';
import { ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { Office } from '../../../shared/domain/office.ts';
import { LibrarySettings } from '../../../shared/contract/vault-api.ts';
import { CarriedVersions } from './carried-policy.ts';
import { ArchivedCustody, Handover } from './handover-repo.ts';

/** Names inside a case archive, in their order; logs of other libraries and the evidence follow. */
export const MANIFEST = 'manifest.json';
export const RECORDS = 'records.json';
export const EXHIBITS = 'exhibits.json';
export const NAMES = 'protected-names.json';
export const CUSTODY = 'custody.json';
export const DISCLOSURES = 'disclosures.json';
export const POLICY = 'policy.json';
export const LOG = 'log.txt';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** All members but evidence are in the memory together; more than this, no case and no log has. */
const MOST_TEXT_BYTES = 512 * 2 ** 20;

function textBytesIn(members: readonly { name: string; sizeBytes: number }[]): number {
  return members
    .filter(({ name }) => !name.startsWith('evidence/'))
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** The only names that a member may have; none leads anywhere. */
const MemberName = z.union([
  z.enum([RECORDS, EXHIBITS, NAMES, CUSTODY, DISCLOSURES, POLICY, LOG]),
  z.string().regex(/^joined\/[0-9a-f-]{36}\.txt$/),
  z.string().regex(/^evidence\/[0-9a-f]{64}$/),
]);

/** The log of another library that lies in the archive as well. */
const JoinedLog = z.strictObject({ libraryId: Id, name: z.string().max(200) });

/** What an archive says of itself: the first thing in it. */
export const Manifest = z.strictObject({
  format: z.literal('casebook-archive'),
  version: z.literal(1),
  /** The same for handing over and bringing back. */
  handoverId: Id,
  purpose: Handover.shape.purpose,
  caseId: Id,
  reference: Reference,
  openedAt: Instant,
  createdAt: Instant,
  recipient: z.string().max(300),
  reason: z.string().max(1000),
  source: z.strictObject({
    libraryId: Id,
    name: z.string().max(200),
    /** Ed25519 public key of the log, SubjectPublicKeyInfo in base64. */
    publicKey: z.string().max(200),
    investigator: z.string().max(200),
    office: Office,
  }),
  /** Where the source's log stands in the archive. */
  log: z.strictObject({ size: z.number().int().positive(), head: Sha256 }),
  joined: z.array(JoinedLog).max(100),
  /** Everything else in the archive, in its order. */
  members: z
    .array(
      z.strictObject({
        name: MemberName,
        sizeBytes: z.number().int().nonnegative(),
        sha256: Sha256,
      }),
    )
    .max(1_000_000)
    .refine((members) => textBytesIn(members) <= MOST_TEXT_BYTES, 'more text than any case has'),
});
export type Manifest = z.infer<typeof Manifest>;

/** A record as archived: its body as the log has it. */
export const ArchivedRecord = z.strictObject({
  kind: z.string(),
  id: z.string(),
  position: z.number().int(),
  body: z.unknown(),
});
export type ArchivedRecord = z.infer<typeof ArchivedRecord>;

/** The names of a protected person, with the salt that proves them against the log. */
export const ArchivedName = z.strictObject({
  personId: Id,
  name: z.string().max(500),
  otherNames: z.array(z.string().max(200)).max(50),
  salt: z.string().max(200),
});
export type ArchivedName = z.infer<typeof ArchivedName>;

/** Schemas of the members that hold JSON. */
export const archivedJson = {
  [RECORDS]: z.array(ArchivedRecord),
  [EXHIBITS]: z.array(ExhibitFacts),
  [NAMES]: z.array(ArchivedName),
  [CUSTODY]: z.array(ArchivedCustody),
  [DISCLOSURES]: z.array(Disclosure),
  [POLICY]: CarriedVersions,
} as const;

/** The most that a member but evidence may hold; more than any library's, and what a wrong file may fill of the memory. */
export const largestBytes = (name: string): number => (name.endsWith('.txt') ? 256 : 64) * 2 ** 20;

/** Where an exhibit's bytes lie. */
export function evidenceName(sha256: string): string {
  return `evidence/${sha256}`;
}

/** Where the log of another library lies. */
export function joinedName(libraryId: string): string {
  return `joined/${libraryId}.txt`;
}

/** The library whose settings these are, as an archive names it. */
export function sourceOf(
  identity: { libraryId: string; publicKey: string },
  settings: LibrarySettings,
): Manifest['source'] {
  const { libraryName: name, directorName: investigator, office } = settings;
  return { ...identity, name, investigator, office };
}
