/** A glyph that a text operator shows, with the kerning before it, as written. */
export type Shown = { readonly kerning: string; readonly glyph: number };

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Whether a line of a content stream shows text. */
export function showsText(line: string): boolean {
  return /T[jJ]$/.test(line);
}

/** The glyphs that a line shows, two bytes each, from literal and hexadecimal strings alike; `rest` is kerning after the last. */
export function readShow(line: string): { shown: Shown[]; rest: string } {
  const shown: Shown[] = [];
  let kerning = '';
  const add = (bytes: readonly number[]): void => {
    for (let index = 0; index + 1 < bytes.length; index += 2) {
      shown.push({ kerning, glyph: ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0) });
      kerning = '';
    }
  };
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '(') {
      const { bytes, end } = readLiteral(line, at + 1);
      add(bytes);
      at = end;
    } else if (character === '<') {
      const end = line.indexOf('>', at);
      add([...Buffer.from(line.slice(at + 1, end), 'hex')]);
      at = end;
    } else if (/[-.\d]/.test(character)) {
      const number = /^[-.\d]+/.exec(line.slice(at))?.[0] ?? '';
      kerning = `${kerning} ${number}`.trim();
      at += number.length - 1;
    }
  }
  return { shown, rest: kerning };
}

/** A line that shows glyphs with their kerning. */
export function writeShow(shown: readonly Shown[], rest = ''): string {
  const items = shown.map(({ kerning, glyph }) =>
    `${kerning} <${glyph.toString(16).padStart(4, '0').toUpperCase()}>`.trim(),
  );
  return `[${[...items, ...(rest === '' ? [] : [rest])].join(' ')}] TJ`;
}

/** Reads a literal string from after its bracket. Balanced brackets inside need no escape. */
function readLiteral(line: string, from: number): { bytes: number[]; end: number } {
  const bytes: number[] = [];
  let depth = 1;
  for (let at = from; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(line.slice(at + 1, at + 4))?.[0];
      const escaped = line[at + 1] ?? '';
      bytes.push(octal ? Number.parseInt(octal, 8) : (escapes[escaped] ?? escaped.charCodeAt(0)));
      at += octal?.length ?? 1;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return { bytes, end: at };
    bytes.push(character.charCodeAt(0));
  }
  return { bytes, end: line.length };
}
