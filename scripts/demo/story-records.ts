import type { LetterKind } from '../../shared/domain/letter.ts';
import { rich } from './rich.ts';
import type { LetterBrief } from './letter-brief.ts';

/** Who investigates in the story. */
export const investigator = 'Miriam Keane';

/** A letter to her that went out, by hand. */
export function letter(
  kind: LetterKind,
  sentOn: string,
  fills: LetterBrief['fills'],
  more: Pick<LetterBrief, 'to' | 'exhibits'> = {},
): LetterBrief {
  const address = 'Flat 3, 8 Corn Street\nHarrowmere\nHM1 2QT';
  return {
    kind,
    personId: '$subject',
    address,
    sentOn,
    fills: { ...everywhere, ...fills },
    ...more,
  };
}

const everywhere = {
  'somebody who is not part of this and can offer support':
    'our staff counselling line, 0800 555 0142, which is independent and open day and night',
  'day to name a companion by': '10 July 2026',
};

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
