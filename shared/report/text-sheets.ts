/** Pages of a text exhibit that are printed at most; the original is kept whole with the case. */
const mostTextSheets = 40;

const columns = 88;
const linesPerSheet = 48;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
const encodedLine = /^[A-Za-z0-9+/=]{60,}$/;

/** The lines of a text, page by page, and whether there were more than are printed. */
export type TextSheets = {
  readonly sheets: readonly (readonly string[])[];
  readonly isShortened: boolean;
};

/**
 * Sets a text into pages of lines that fit the paper. Nothing is corrected; long lines go on in the next, and what a text
 * carries in encoded form is told by the number of its lines.
 */
export function textSheets(text: string): TextSheets {
  const lines = withoutEncoded(text.replace(/\r\n?/g, '\n').trimEnd().split('\n')).flatMap(wrapped);
  const all: string[][] = [];
  for (let from = 0; from < lines.length; from += linesPerSheet) {
    all.push(lines.slice(from, from + linesPerSheet));
  }
  return { sheets: all.slice(0, mostTextSheets), isShortened: all.length > mostTextSheets };
}

function withoutEncoded(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (encodedLine.test(lines[end] ?? '')) end += 1;
    if (end - at >= 4) {
      kept.push(`[${end - at} lines of encoded content, not printed]`);
      at = end;
    } else {
      kept.push(lines[at] ?? '');
      at += 1;
    }
  }
  return kept;
}

function wrapped(line: string): string[] {
  const parts: string[] = [];
  let current = '';
  let width = 0;
  let space = -1;
  for (const character of line) {
    const step = character === '\t' ? 4 : wide.test(character) ? 2 : 1;
    if (width + step > columns) {
      const end = space > 0 ? space : current.length;
      parts.push(current.slice(0, end));
      current = current.slice(end).trimStart();
      width = [...current].length;
      space = -1;
    }
    if (character === ' ') space = current.length;
    current += character;
    width += step;
  }
  return [...parts, current];
}
