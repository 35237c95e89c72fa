import type { LetterBrief } from '../letter-brief.ts';
import type { PersonKey } from './people.ts';

/** A letter of the formal case, to one of its people. */
type Brief = Omit<LetterBrief, 'personId' | 'address' | 'fills'> & {
  readonly with: PersonKey;
  readonly fills?: LetterBrief['fills'];
};

/** Letters of the formal case in the order in which they went out. */
export const letters: readonly Brief[] = [
  {
    kind: 'notice_of_investigation',
    with: 'subject',
    sentOn: '2026-04-20',
  },
  {
    kind: 'interim_measure',
    with: 'subject',
    sentOn: '2026-04-20',
    fills: {
      'day of the next review': '11 May 2026',
      'who keeps in touch': 'Joan Tettey, from the office,',
    },
  },
  {
    kind: 'content_removal_request',
    with: 'subject',
    sentOn: '2026-04-20',
    fills: {
      'each item to take down, with its address':
        'The chat “Nights 🌙” with all its messages, and your public comments of 11 March, 19 March and 6 April 2026.',
      'day by which it is to be down': '22 April 2026',
    },
  },
  {
    kind: 'invitation',
    with: 'hywel',
    to: 'witness',
    sentOn: '2026-04-22',
    fills: { 'day to name a companion by': '27 April 2026' },
  },
  {
    kind: 'invitation',
    with: 'beata',
    to: 'witness',
    sentOn: '2026-04-22',
    fills: { 'day to name a companion by': '1 May 2026' },
  },
  {
    kind: 'invitation',
    with: 'subject',
    to: 'investigation',
    sentOn: '2026-05-08',
    exhibits: ['EX-MK-001', 'EX-MK-009', 'EX-MK-016', 'EX-MK-041', 'EX-MK-044'],
    fills: { 'day to name a companion by': '15 May 2026', 'day to send papers by': '18 May 2026' },
  },
  {
    kind: 'delay_notice',
    with: 'subject',
    sentOn: '2026-05-19',
    fills: {
      'day promised before': '29 May 2026',
      'why it takes longer':
        'that your meeting was moved so that your companion can come, and that one witness is abroad',
    },
  },
  {
    kind: 'invitation',
    with: 'subject',
    to: 'hearing',
    sentOn: '2026-06-08',
    exhibits: ['EX-MK-001', 'EX-MK-009', 'EX-MK-016', 'EX-MK-041', 'EX-MK-044', 'EX-MK-050'],
    fills: {
      'most serious outcome it may have': 'dismissal',
      'day to name a companion by': '23 June 2026',
      'day to send papers by': '25 June 2026',
    },
  },
];

/** What stands in place of blanks that many of the letters have. */
export const everywhere: LetterBrief['fills'] = {
  'somebody who is not part of this and can offer support':
    'our staff counselling line, 0800 555 0142, which is independent and open day and night',
};

/** Where each of them gets letters. */
export const addresses: Readonly<Partial<Record<PersonKey, string>>> = {
  subject: '27 Tanners Row\nHarrowmere\nHM3 4QT',
  hywel: 'The Old Forge\nChurch Lane\nHarrowmere\nHM7 1LD',
  beata: 'Flat 12, Wharf House\nCanal Road\nHarrowmere\nHM1 8PS',
};
