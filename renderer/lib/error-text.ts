/** A failure in words: what happened with what is safe, and what to do now. */
export type ErrorText = {
  readonly title: string;
  readonly whatHappened: string;
  readonly whatToDo: string;
};

/** What to do about what should not happen. */
export const tryAgain = 'Try again. If it happens once more, lock Casebook and start it anew.';
/** Puts a failure in words: its title, what happened, what to do. */
export const text = (title: string, whatHappened: string, whatToDo: string): ErrorText => ({
  title,
  whatHappened,
  whatToDo,
});
