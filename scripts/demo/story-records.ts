import { rich } from './rich.ts';

/** Who investigates in the story. */
export const investigator = 'Miriam Keane';

/** A letter that went out, by hand. */
export function letter(
  kind: string,
  subject: string,
  sentOn: string,
  paragraphs: readonly string[],
) {
  const to = { personId: '$subject', addressee: 'Aleksandra Wiśniewska-Zakrzewska' };
  const sent = { datedOn: sentOn, sentOn, sentBy: 'by_hand' };
  return {
    kind: 'letter',
    body: { kind, subject, ...to, ...sent, body: rich(...paragraphs) },
  } as const;
}

/** A note taken at a meeting. */
export function note(at: string, text: string) {
  return { id: '$new', at, text };
}

/** Something that speaks for or against an allegation. */
export function point(side: 'for' | 'against', text: string, exhibits: readonly string[]) {
  return { id: '$new', side, text, exhibits };
}

/** What was decided about telling a body. */
export function referral(id: string, decision: 'refer' | 'not_refer', reasons: string) {
  const decided = { decidedBy: investigator, decidedOn: '2026-07-18' };
  const referredOn = decision === 'refer' ? '2026-07-18' : null;
  return {
    kind: 'referral',
    id,
    fields: { decision, reasons: rich(reasons), ...decided, referredOn },
  } as const;
}
