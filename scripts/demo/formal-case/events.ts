import type { Lane } from '../../../shared/domain/agenda.ts';

/** Something that happened beside what the records date. With `to` it happened some time in that span. */
type Happening = {
  readonly from: string;
  readonly to?: string;
  readonly isAbout?: boolean;
  readonly lane: Lane;
  readonly what: string;
  readonly source?: string;
};

export const events: readonly Happening[] = [
  {
    from: '2025-11-03',
    isAbout: true,
    lane: 'content',
    what: 'The chat begins to be used for handovers',
    source: 'Remembered by the shift leader',
  },
  {
    from: '2026-01-09T19:20',
    lane: 'process',
    what: 'First e-mail to the office about sleep-in rates',
  },
  { from: '2026-01-23T19:05', lane: 'process', what: 'Second e-mail, not answered' },
  { from: '2026-02-14', lane: 'process', what: 'Moved from Larch Row to Elm House' },
  {
    from: '2026-03-01',
    to: '2026-03-20',
    lane: 'content',
    what: 'Carer A writes to him on another app',
    source: 'What she told the Director',
  },
  { from: '2026-03-08T09:15', lane: 'process', what: 'Beata speaks to the shift leader' },
  { from: '2026-03-16T14:00', lane: 'process', what: 'Supervision: nothing is said of the chat' },
  { from: '2026-03-29', to: '2026-04-02', lane: 'content', what: 'Two members leave the chat' },
  { from: '2026-04-04T12:30', lane: 'process', what: 'The cook speaks to the line manager' },
  { from: '2026-04-04', to: '2026-04-07', lane: 'content', what: 'His nephew stays over Easter' },
  { from: '2026-04-11', lane: 'evidence', what: 'His telephone is repaired' },
  { from: '2026-04-17T08:10', lane: 'process', what: 'A colleague does not come to work' },
  { from: '2026-04-17T10:00', lane: 'process', what: 'The line manager is shown the chat' },
  { from: '2026-04-20T09:40', lane: 'process', what: 'Data breach recognised' },
  { from: '2026-04-20T12:00', lane: 'content', what: 'The chat is closed' },
  {
    from: '2026-05-18T17:00',
    lane: 'process',
    what: 'Meeting put off at the request of the companion',
  },
];
