const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The glyphs that a piece of a content stream shows, two bytes each, from literal and hexadecimal strings alike. */
export function shownGlyphs(content: string): number[] {
  const shown = content
    .split('\n')
    .filter((line) => /(?:Tj|TJ)$/.test(line))
    .flatMap((line) => bytesOfStrings(line));
  const glyphs: number[] = [];
  for (let index = 0; index + 1 < shown.length; index += 2) {
    glyphs.push(((shown[index] ?? 0) << 8) | (shown[index + 1] ?? 0));
  }
  return glyphs;
}

function bytesOfStrings(line: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '(') at = readLiteral(line, at + 1, bytes);
    else if (line[at] === '<') {
      const end = line.indexOf('>', at);
      bytes.push(...Buffer.from(line.slice(at + 1, end), 'hex'));
      at = end;
    }
  }
  return bytes;
}

/** Reads a literal string from after its bracket; answers where its closing bracket is. Balanced brackets need no escape. */
function readLiteral(line: string, from: number, bytes: number[]): number {
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
    if (depth === 0) return at;
    bytes.push(character.charCodeAt(0));
  }
  return line.length;
}
