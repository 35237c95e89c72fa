import { z } from 'zod';
import { Id, Instant, Line, LocalTime, PlainText } from './common.ts';
import { withoutMarks } from './search-text.ts';

/** How an exhibit came about. */
export const captureMethods = [
  'screenshot',
  'photograph',
  'saved_page',
  'downloaded',
  'supplied',
  'scanned',
  'recorded',
] as const;
export const CaptureMethod = z.enum(captureMethods);
export type CaptureMethod = z.infer<typeof CaptureMethod>;

/** What can be done with an exhibit's content, by its bytes. */
export const exhibitKinds = [
  'image',
  'pdf',
  'text',
  'email',
  'audio',
  'video',
  'archive',
  'document',
  'other',
] as const;
export const ExhibitKind = z.enum(exhibitKinds);
export type ExhibitKind = z.infer<typeof ExhibitKind>;

/** What is known for certain about an exhibit; set when it is taken in, never changed. */
export const ExhibitFacts = z.strictObject({
  id: Id,
  caseId: Id,
  /** `EX-MK-003`: initials of who supplied it, then a number never used again. */
  number: z.string().regex(/^EX-[A-Z]{1,4}-\d{3,}$/),
  fileName: z.string().min(1).max(1000),
  sizeBytes: z.number().int().nonnegative(),
  /** Of the content, not of the name. */
  mime: z.string().min(1),
  kind: ExhibitKind,
  /** SHA-256 of the original bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The exhibit of the same case that holds the same bytes. */
  duplicateOfId: Id.nullable(),
  receivedAt: Instant,
});
export type ExhibitFacts = z.infer<typeof ExhibitFacts>;

/** What the investigator records about an exhibit. */
export const ExhibitDetails = z.strictObject({
  title: Line,
  /** Who supplied it or where it came from. */
  source: Line,
  capturedAt: LocalTime.nullable().default(null),
  capturedBy: Line,
  device: Line,
  url: z.string().max(4000).default(''),
  method: CaptureMethod.nullable().default(null),
  /** What a person who cannot see it needs to know; used as alternative text. */
  description: PlainText,
  notes: PlainText,
});
export type ExhibitDetails = z.infer<typeof ExhibitDetails>;

/** An exhibit as screens and reports use it. */
export const Exhibit = z.strictObject({ facts: ExhibitFacts, details: ExhibitDetails });
export type Exhibit = z.infer<typeof Exhibit>;

/** What may happen to an exhibit in its chain of custody. */
export const custodyKinds = [
  'received',
  'viewed',
  'copied',
  'transcribed',
  'redacted',
  'exported',
  'verified',
  'disclosed',
  'sealed',
  'disposed',
] as const;
export const CustodyKind = z.enum(custodyKinds);
export type CustodyKind = z.infer<typeof CustodyKind>;

/** One entry of an exhibit's chain of custody; only ever added. */
export const CustodyEvent = z.strictObject({
  exhibitId: Id,
  kind: CustodyKind,
  at: Instant,
  actor: z.string(),
  reason: z.string(),
  sha256: z.string(),
});
export type CustodyEvent = z.infer<typeof CustodyEvent>;

const titleBefore =
  /^\s*(?:dr|mrs?|ms|miss|mx|prof(?:essor)?|rev(?:erend)?|sir|dame|lord|lady)\b\.?\s+(?=\S)/i;

/** Up to three capital initials of a name without its title and accents; `X` where the name has no Latin letter. */
export function initialsOf(name: string): string {
  const letters = withoutMarks(name)
    .replace(titleBefore, '')
    .split(/[\s\-–'’.]+/u)
    .map((word) => /[A-Za-z]/.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase();
  return letters.slice(0, 3) || 'X';
}

/** The number under which an exhibit is cited, as in `EX-MK-003`. */
export function exhibitNumber(initials: string, sequence: number): string {
  return `EX-${initials}-${String(sequence).padStart(3, '0')}`;
}
