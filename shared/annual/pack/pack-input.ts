import type { Office } from '../../domain/office.ts';
import type { RichText } from '../../domain/rich-text.ts';
import type { PublishedAnnual } from './published.ts';
import type { PackSection } from './sections.ts';

/** What a pack is written from: what is published, the Director's words, and what is said once. */
export type PackInput = {
  readonly annual: PublishedAnnual;
  /** The Director's text of each section; sections without one are as drafted. */
  readonly texts: Readonly<Partial<Record<PackSection, RichText>>>;
  readonly decisions: readonly { readonly text: string; readonly source: string }[];
  readonly recipient: string;
  /** `YYYY-MM-DD`, or null while no meeting is named. */
  readonly meetingOn: string | null;
  readonly director: string;
  readonly office: Office;
  /** Number of the issue, from 1; null for a draft. */
  readonly issue: number | null;
  /** Why it takes the place of an earlier issue; empty for a first one. */
  readonly correction: string;
  readonly createdAt: string;
};
