import { agendaOf } from '../../time/agenda.ts';
import { ruleTexts } from '../../time/deadline-rules.ts';
import { dueInWords } from '../../time/in-words.ts';
import { isOverdue } from '../../time/time-left.ts';
import { homeDayOf } from '../../time/zones.ts';
import type { AgendaItem } from '../case-relations.ts';
import { caseSections, type CaseSection } from '../case-sections.ts';
import type { CaseRecords } from '../records.ts';
import { gapsOf, together, type Gap, type Rule } from './gap.ts';
import { clocksStarted } from './urgent.ts';

const missing = gapsOf('time');

/** How something overdue is told, without names. An appeal that nobody lodged in time leaves nothing to do. */
function textOf({ kind, publicWhat, target }: AgendaItem, records: CaseRecords): string {
  const numberIn = (list: readonly { readonly id: string }[]): number =>
    list.findIndex(({ id }) => id === target) + 1;
  switch (kind) {
    case 'action':
      return `Action ${numberIn(records.actions)} is overdue`;
    case 'meeting':
      return `Meeting ${numberIn(records.meetings)}: its time is past; say whether it was held`;
    case 'deadline':
    case 'review':
    case 'promise':
    case 'appeal':
      return `Overdue: ${inSentence(publicWhat)}`;
  }
}

/** "Review: suspension" as "review of suspension". */
function inSentence(what: string): string {
  return `${what.slice(0, 1).toLowerCase()}${what.slice(1)}`.replace(/^review: /, 'review of ');
}

/** Since when something is late, and the rule behind it where there is more to it than its day. */
function sourceOf({ kind, due, rule }: AgendaItem, today: string): string {
  const since = `since ${dueInWords(due, today)}`;
  const isPlain = kind === 'action' || kind === 'meeting' || rule === ruleTexts.promise.short;
  return isPlain ? since : `${since}; ${rule}`;
}

const sectionOf = (item: AgendaItem): CaseSection =>
  caseSections.find((section) => section === item.section) ?? 'actions';

const inTime: Rule = ({ records, now }) => {
  const late = agendaOf(records, now).filter((item) => isOverdue(item, now));
  const gaps = late.flatMap((item): readonly Gap[] =>
    missing(true, {
      id: `overdue-${item.id}-${item.due}`,
      before: 'now',
      text: textOf(item, records),
      source: sourceOf(item, homeDayOf(now)),
      section: sectionOf(item),
      ...(item.target !== null && { target: item.target }),
    }),
  );
  const isAction = (gap: Gap): boolean => gap.id.startsWith('overdue-action-');
  const many = {
    id: 'overdue-action-many',
    text: (count: number) => `${count} actions are overdue`,
  };
  return [...gaps.filter((gap) => !isAction(gap)), ...together(gaps.filter(isAction), many, 1)];
};

/** Whatever should have been done by now. */
export const timeRules: readonly Rule[] = [inTime, clocksStarted];
