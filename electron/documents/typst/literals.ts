/** A Typst expression that is exactly this string. All text enters Typst this way, so none of it can act as markup or code. */
export function stringLiteral(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
  const escaped = text.replace(/["\\\u0000-\u001f\u007f]/g, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
  return `"${escaped}"`;
}

/** A Typst array of expressions, also right for one or none. */
export function arrayOf(expressions: readonly string[]): string {
  return `(${expressions.map((expression) => `${expression}, `).join('')})`;
}
