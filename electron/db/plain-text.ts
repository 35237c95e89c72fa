/**
 * A condition for text with other letters than plain ASCII ones. SQLite compares those by their bytes: what is alike but for
 * marks or case has to be looked at outside it. `expression` is SQL of the program's own.
 */
export function isOtherThanPlain(expression: string): string {
  return `${expression} GLOB '*[^ -~]*'`;
}

/** A pattern for `LIKE … ESCAPE '\\'` that finds a text anywhere. */
export function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
