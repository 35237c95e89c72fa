import { considerationIds } from '../../../shared/domain/consideration.ts';
import { addDays } from '../../../shared/time/days.ts';
import { director } from '../story.ts';
import type { CaseBrief } from './brief.ts';
import { add, put, said, type CaseHand } from './case-hand.ts';

/** The day so many days after a case was brought, at the pace of the case. */
export function dayOf({ broughtOn, pace }: CaseBrief, days: number): string {
  return addDays(broughtOn, Math.round(days * pace));
}

/** What every case answers, sooner or later. */
export function considerationEdits({ story }: CaseBrief): unknown[] {
  return considerationIds.map((id) => {
    const isEngaged = story.engaged.includes(id);
    return put('consideration', id, {
      answer: isEngaged ? 'yes' : 'no',
      reasons: said(isEngaged ? 'The content shows it.' : 'Nothing points to it.'),
      clauseIds: isEngaged ? story.heads : [],
    });
  });
}

/** A lesson for the yearly review of the policy. */
export function lessonEdits(hand: CaseHand, { story, hasLesson }: CaseBrief): unknown[] {
  if (!hasLesson) return [];
  const kind = story.remedy === 'training' ? 'training' : 'lesson';
  const body = { kind, text: story.lesson, clauseIds: story.heads, owner: director };
  return [add('lesson', hand.newId(), body)];
}
