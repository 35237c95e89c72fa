const daysOfWeek = 7;

/**
 * The whole weeks around a range of days: never an end that is one case's own number of days (output checkers' rule of thumb:
 * no minimum, no maximum).
 */
export const weeksAround = (
  shortestDays: number,
  longestDays: number,
): { readonly fromWeeks: number; readonly toWeeks: number } => ({
  fromWeeks: Math.floor(shortestDays / daysOfWeek),
  toWeeks: Math.floor(longestDays / daysOfWeek) + 1,
});
