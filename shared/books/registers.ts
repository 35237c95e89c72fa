import { z } from 'zod';
import { CalendarDate, Id, Line, OptionalDate, OptionalId, PlainText } from '../domain/common.ts';
import { Role } from '../domain/person.ts';

/** A day on or after which something has to be looked at again; null for never. */
const ReviewDate = OptionalDate;

/** A kept document that belongs to the entry: a scan, a proof. */
const DocumentId = OptionalId;

/** Someone whom the policy covers (clause 3), in the register of people. The same human being has the same id in cases. */
export const RegisteredPerson = z.strictObject({
  name: z.string().trim().min(1).max(500),
  role: Role,
  /** Job or placement in their own words. */
  jobTitle: Line,
  team: Line,
  lineManager: Line,
  startedOn: OptionalDate,
  endedOn: OptionalDate,
  professionalBody: Line,
  registrationNumber: Line,
  /** Placement provider of a student, or the agency of an agency worker. */
  placedBy: Line,
  email: Line,
  /** For letters, line by line. */
  address: PlainText,
  /** What payroll or the volunteer list calls them; tells namesakes apart on import. */
  staffNumber: Line,
  notes: PlainText,
});
export type RegisteredPerson = z.infer<typeof RegisteredPerson>;

/** That someone signed that the policy was explained to, read and understood by them (Declaration). */
export const Acknowledgement = z.strictObject({
  personId: Id,
  /** Id of the version of the policy that they signed for. */
  versionId: z.string().min(1).max(40),
  explainedBy: Line,
  signedOn: CalendarDate,
  /** The scan of the signed form. */
  documentId: DocumentId,
  notes: PlainText,
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** That someone was asked to sign, and how. */
export const SignatureRequest = z.strictObject({
  personId: Id,
  versionId: z.string().min(1).max(40),
  askedOn: CalendarDate,
  how: z.enum(['letter', 'email', 'in_person', 'other']).default('letter'),
  /** Through whom: a line manager, the Volunteer Co-ordinator (clause 4.1). */
  via: Line,
});
export type SignatureRequest = z.infer<typeof SignatureRequest>;

/** Leave to use an account of STaSS in working hours (clause 5.2). */
export const OfficialUse = z.strictObject({
  personId: OptionalId,
  /** Whoever is not in the register of people. */
  personName: Line,
  /** The line manager who authorised it. */
  authorisedBy: Line,
  authorisedOn: OptionalDate,
  accountId: OptionalId,
  /** The account, where it is not in the register. */
  account: Line,
  platform: Line,
  purpose: PlainText,
  from: OptionalDate,
  /** The last day; null while it is open. */
  to: OptionalDate,
  /** The day on which access to the account was taken back. */
  accessEndedOn: OptionalDate,
  reviewOn: ReviewDate,
  documentId: DocumentId,
  notes: PlainText,
});
export type OfficialUse = z.infer<typeof OfficialUse>;

/** Leave to publish a photograph taken at work, and what became of the copy on the phone (clause 5.1). */
export const PhotoPermission = z.strictObject({
  what: Line,
  takenOn: OptionalDate,
  takenBy: Line,
  takenById: OptionalId,
  /** Who is in the picture; service users by alias. */
  pictured: PlainText,
  permittedBy: Line,
  permittedOn: OptionalDate,
  /** How it benefits STaSS. */
  purpose: PlainText,
  accountId: OptionalId,
  uploadedTo: Line,
  uploadedOn: OptionalDate,
  deletedFromPhoneOn: OptionalDate,
  /** When it was taken back, by whomever gave it or is pictured. */
  withdrawnOn: OptionalDate,
  reviewOn: ReviewDate,
  documentId: DocumentId,
  notes: PlainText,
});
export type PhotoPermission = z.infer<typeof PhotoPermission>;

/** A request to take an item about somebody down at once (clause 5.4.2). */
export const RemovalRequest = z.strictObject({
  askedBy: Line,
  askedById: OptionalId,
  askedOn: CalendarDate,
  item: Line,
  /** Where it stands: the address of the post. */
  address: Line,
  platform: Line,
  /** Who is to take it down. */
  askedOf: Line,
  askedOfId: OptionalId,
  dueOn: OptionalDate,
  removedOn: OptionalDate,
  /** Why it stays, where it was refused. */
  refusedBecause: PlainText,
  proofId: DocumentId,
  /** The case it belongs to, if any. */
  caseId: OptionalId,
  notes: PlainText,
});
export type RemovalRequest = z.infer<typeof RemovalRequest>;

/** An account of STaSS. */
export const SocialAccount = z.strictObject({
  platform: Line,
  name: Line,
  address: Line,
  purpose: Line,
  /** Who answers for it. */
  owners: Line,
  ownerIds: z.array(Id).max(50).default([]),
  openedOn: OptionalDate,
  closedOn: OptionalDate,
  reviewOn: ReviewDate,
  notes: PlainText,
});
export type SocialAccount = z.infer<typeof SocialAccount>;

/** How long records of a category are kept, as the Director confirmed or changed what Casebook suggests. Keyed by category. */
export const RetentionRule = z.strictObject({
  /** Whole months from the day that the rule counts from; null until the Director has said. */
  keepMonths: z.number().int().min(0).max(1200).nullable().default(null),
  reason: PlainText,
  action: z.enum(['review', 'dispose', 'anonymise', 'keep']).default('review'),
  owner: Line,
  confirmedOn: OptionalDate,
  confirmedBy: Line,
});
export type RetentionRule = z.infer<typeof RetentionRule>;
