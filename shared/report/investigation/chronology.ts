import { chronologyOf } from '../../chronology/chronology.ts';
import { AS_RECORDED, timeIn } from '../../chronology/display.ts';
import type { ChronologyEntry } from '../../chronology/entry.ts';
import type { CaseSection } from '../../domain/case-sections.ts';
import type { LetterKind } from '../../domain/letter.ts';
import { longDate } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { exhibitReferences } from './exhibits.ts';
import type { InvestigationInput } from './input.ts';
import { muted } from './rich-text-blocks.ts';

/** What is no part of an investigation: the decision and what follows it, and the reminders of whoever works the case. */
const notInvestigated: readonly CaseSection[] = ['outcome', 'referrals', 'actions'];
const lettersOfDecision: readonly LetterKind[] = ['outcome', 'appeal_outcome', 'no_further_action'];

/** Everything that is dated, in order, as the timeline of the case shows it, up to the decision; times as recorded. */
export function chronology(input: InvestigationInput): Block[] {
  const known = new Set(input.detail.exhibits.map(({ facts }) => facts.id));
  const entries = chronologyOf(input.detail, input.createdAt).filter((entry) =>
    isOfInvestigation(entry, input),
  );
  return [
    { kind: 'heading', id: 'chronology', level: 1, text: 'Chronology', numbering: 'section' },
    entries.length === 0
      ? muted('No dated facts are recorded.')
      : {
          kind: 'table',
          id: 'chronology-table',
          caption: 'Dated facts, in order',
          columns: [
            { title: 'When', width: 3 },
            { title: 'What', width: 7 },
            { title: 'Exhibits', width: 3 },
          ],
          rows: entries.map((entry) => [
            when(entry),
            [entry.mark === 'planned' ? `${entry.what} (planned)` : entry.what],
            exhibitReferences(entry.exhibitIds, known, { withPage: false }),
          ]),
        },
  ];
}

function isOfInvestigation(entry: ChronologyEntry, { detail }: InvestigationInput): boolean {
  if (entry.section !== 'letters') return !notInvestigated.includes(entry.section);
  const letter = detail.records.letters.find(({ id }) => id === entry.target)?.body;
  return letter !== undefined && !lettersOfDecision.includes(letter.kind);
}

/** Times with the zone they were recorded in; a receipt and what lasts are told by their days. */
function when(entry: ChronologyEntry): Inline[] {
  const { day, clock } = timeIn(entry.from, AS_RECORDED);
  const isByDay = entry.to !== null || entry.id.endsWith('-received');
  return [
    days(entry, day),
    ...(clock && !isByDay
      ? ([
          { kind: 'lineBreak' },
          { kind: 'text', text: `${clock} ${entry.from.shown.timeZone}`, muted: true },
        ] as const)
      : []),
  ];
}

function days({ to, precision }: ChronologyEntry, day: string): string {
  const first = longDate(day);
  if (precision === 'about') return `About ${first}`;
  if (!to) return first;
  const last = longDate(to.shown.local);
  return precision === 'span' ? `Between ${first} and ${last}` : `${first} to ${last}`;
}
