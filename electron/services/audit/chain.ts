import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';

/** What stands for the hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** The part of a log entry that is chained and may be shown to anyone who checks the log. */
export type EntryHeader = {
  /** 1 for the first entry, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly caseId: string | null;
  /** Facts that are no personal data. */
  readonly public: Readonly<Record<string, unknown>>;
  /** Salted hash of the entry's body; proves the body without showing it. */
  readonly commitment: string;
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The salted hash that stands for a body: SHA-256 of `body <salt> <body>` and a line feed, in hex.
 *
 * Without the salt, a short body could be found by trying; with the salt withheld, a redacted export gives nothing away.
 */
export function commitmentOf(salt: string, body: string): string {
  return sha256(`body ${salt} ${body}\n`);
}

/** The text of an entry that its hash covers: its header in canonical JSON. */
export function entryText(header: EntryHeader): string {
  return canonicalJson(header);
}

/** The hash of an entry: SHA-256 of `entry <hash before> <text>` and a line feed, in hex. */
export function entryHash(prevHash: string, text: string): string {
  return sha256(`entry ${prevHash} ${text}\n`);
}
