import type { Deadline } from '../../domain/agenda.ts';
import { dueOf, ruleTexts } from '../../time/deadline-rules.ts';
import { momentInWords } from '../../time/in-words.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import type { Block } from '../model.ts';
import { section, subsection } from '../parts.ts';
import { dayOr, tableOr } from './words.ts';

/** Clocks that ran, how they were counted and whether they were met; and what was to be done. */
export function deadlinesAndActions({ detail: { records }, today }: DocumentInput): Block[] {
  return [
    section('deadlines', 'Deadlines and actions'),
    tableOr('No deadlines are recorded.', {
      id: 'deadlines-table',
      caption: 'Deadlines by rule',
      columns: [
        ['What', 4],
        ['Rule', 3],
        ['Due', 3],
        ['Met', 3],
      ],
      rows: records.deadlines.map(({ body }) => [
        [body.what.trim() || ruleTexts[body.rule].what, body.note.trim()]
          .filter(Boolean)
          .join('\n'),
        ruleTexts[body.rule].short,
        dueWords(body, today),
        body.metAt ? momentInWords(body.metAt) : 'Not met yet',
      ]),
    }),
    subsection('actions', 'Actions'),
    tableOr('No actions are recorded.', {
      id: 'actions-table',
      caption: 'Actions',
      columns: [
        ['What', 5],
        ['Who', 3],
        ['Due', 3],
        ['Done', 3],
      ],
      rows: records.actions.map(({ body }) => [
        [body.what.trim(), body.note.trim()].filter(Boolean).join('\n'),
        body.owner.trim() || 'Nobody named',
        dayOr(body.dueOn),
        dayOr(body.doneOn, 'Not done'),
      ]),
    }),
  ];
}

function dueWords(deadline: Deadline, today: string): string {
  const due = dueOf(deadline, today);
  if (due === null) return 'Its clock has not begun';
  const at = due.at.includes('T') ? momentInWords(due.at) : longDate(due.at);
  return due.isPaused ? `${at}; the clock stands still` : at;
}
