import type { BookEntry } from '../../../shared/books/books.ts';
import type { PolicyProposal } from '../../../shared/books/policy-book.ts';
import type { ClauseUses } from '../../../shared/policy/clause-uses.ts';
import type { PolicyVersion } from '../../../shared/policy/register.ts';
import { addMonths } from '../../../shared/time/days.ts';

/** A lesson that a case taught. */
export type LessonUse = ClauseUses['lessons'][number];

/** The proposal that a lesson becomes with one click: its words, its clauses and where it comes from. */
export function proposalFrom(lesson: LessonUse): Partial<PolicyProposal> {
  const [first = ''] = lesson.text.trim().split('\n');
  return {
    title: first.length > 120 ? `${first.slice(0, 119)}…` : first,
    text: lesson.text,
    source: 'lesson',
    lesson: { caseId: lesson.caseId, lessonId: lesson.lessonId },
    clauseIds: [...lesson.clauseIds],
  };
}

/** Lessons with words that no proposal was made from yet. */
export function lessonsLeft(
  lessons: readonly LessonUse[],
  proposals: readonly BookEntry<'policy_proposal'>[],
): readonly LessonUse[] {
  const taken = new Set(proposals.map(({ body }) => body.lesson?.lessonId));
  return lessons.filter(({ lessonId, text }) => !taken.has(lessonId) && text.trim() !== '');
}

/** A review of the version in force, begun on `today`. */
export function reviewOf(version: PolicyVersion, today: string): Record<string, unknown> {
  return {
    title: `Review ${today.slice(0, 4)}`,
    startedOn: today,
    versionId: version.id,
  };
}

/** The review that is under way; null where none is. */
export function openReview(
  reviews: readonly BookEntry<'policy_review'>[],
): BookEntry<'policy_review'> | null {
  return reviews.find(({ body }) => body.completedOn === null) ?? null;
}

/** A year after a day: the policy asks for a review every year (clause "Review"). */
export function yearAfter(day: string): string {
  return addMonths(day, 12);
}

/** The last day on which Director and Board had reviewed a version: when it was adopted, or a later review that left it as it is. */
export function lastReviewOf(
  version: PolicyVersion,
  reviewedOn: string | null,
  reviews: readonly BookEntry<'policy_review'>[],
): string {
  const kept = reviews.flatMap(({ body }) =>
    body.versionId === version.id && body.result === 'unchanged' ? (body.completedOn ?? []) : [],
  );
  return [reviewedOn ?? version.reviewedOn, ...kept].toSorted().at(-1) ?? version.reviewedOn;
}

/** How a proposal is decided on `today`; one that is open again has no day. */
export function decided(state: PolicyProposal['state'], today: string): Partial<PolicyProposal> {
  return { state, decidedOn: state === 'open' ? null : today };
}
