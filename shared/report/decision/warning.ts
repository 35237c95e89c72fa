import { warnings, type OutcomeAction } from '../../domain/outcome.ts';
import { longDate } from '../format.ts';
import { paragraph } from '../investigation/rich-text-blocks.ts';
import type { Block } from '../model.ts';

/** How long the warning among the outcomes counts (Acas Code, paragraph 21); nothing without a warning. */
export function warningCounts(actions: readonly OutcomeAction[], until: string | null): Block[] {
  if (!actions.some((action) => warnings.includes(action))) return [];
  return [
    paragraph(
      until
        ? `The warning counts until ${longDate(until)}. After that day it is spent.`
        : 'No last day is recorded for the warning.',
    ),
  ];
}
