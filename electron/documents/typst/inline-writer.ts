import { languageOf } from '../../../shared/report/language.ts';
import type { Facts, Inline, TextRun } from '../../../shared/report/model.ts';
import { splitEmoji } from '../coverage.ts';
import { arrayOf, stringLiteral } from './literals.ts';
import type { Names } from './names.ts';

/** Unbroken runs from this length on get places where a line may end: file names, addresses, fingerprints. */
const longToken = /[^\s]{28,}/gu;
const chunkLength = 8;

/** Numbers of exhibits and cases, as in `EX-MK-041` and `SM-2026-014`. */
const numberWithHyphens = /(?<![\p{L}\p{N}-])([A-Z]{2}-[A-Z\d]{1,4}-\d{3,})(?![\p{L}\p{N}-])/u;

/** A Typst expression for a sequence of inlines. */
export function inlineExpression(inlines: readonly Inline[], names: Names): string {
  return joined(inlines.map((inline) => expressionOf(inline, names)));
}

/** A Typst array of term and value for `facts`. */
export function factRows(rows: Facts['rows'], names: Names): string {
  return arrayOf(
    rows.map(({ term, value }) => `(${textExpression(term)}, ${inlineExpression(value, names)})`),
  );
}

/** A Typst expression for plain text: lines, emoji in their own font, everything else as string literals. */
export function textExpression(text: string): string {
  return joined(text.split('\n').map(lineExpression), 'linebreak()');
}

/** The text without line feeds, for places that have one line. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Language and region for Typst of a BCP 47 tag, as in `"en", "GB"` or `"pl", none`. */
export function languageArguments(tag: string): readonly [lang: string, region: string] {
  const { language, region } = languageOf(tag);
  return [stringLiteral(language), region === null ? 'none' : stringLiteral(region)];
}

function joined(expressions: readonly string[], separator = ''): string {
  const [only = '""'] = expressions;
  return expressions.length < 2 ? only : `${arrayOf(expressions)}.join(${separator})`;
}

function expressionOf(inline: Inline, names: Names): string {
  if (typeof inline === 'string') return textExpression(inline);
  switch (inline.kind) {
    case 'text':
      return runExpression(inline, names);
    case 'lineBreak':
      return 'linebreak()';
    case 'exhibit': {
      const { label, number } = names.exhibit(inline.id);
      const citation = names.firstCitation(inline.id);
      const withPage = String(inline.withPage ?? false);
      const reference = `exhibit-reference(label("${label}"), ${stringLiteral(number)}, ${withPage})`;
      return citation ? `[#metadata(none)#label("${citation}")#${reference}]` : reference;
    }
    case 'crossReference':
      return `linked(${names.block(inline.to)}, ${textExpression(names.numbered(inline.to).reference)})`;
    case 'footnote':
      return `footnote(${inlineExpression(inline.content, names)})`;
  }
}

function runExpression(run: TextRun, names: Names): string {
  let expression = textExpression(run.text);
  if (run.mono) expression = `mono(${expression})`;
  if (run.muted) expression = `quiet(${expression})`;
  if (run.italic) expression = `emph(${expression})`;
  if (run.bold) expression = `strong(${expression})`;
  if (run.lang !== undefined) {
    const [lang, region] = languageArguments(run.lang);
    expression = `spoken(${expression}, ${lang}, ${region}, ${names.families(run.lang)})`;
  }
  return run.dir === undefined ? expression : `text(dir: ${run.dir}, ${expression})`;
}

function lineExpression(line: string): string {
  return joined(
    splitEmoji(line).map(({ text, isEmoji }) =>
      isEmoji ? `emoji(${stringLiteral(text)})` : plainExpression(text),
    ),
  );
}

function plainExpression(text: string): string {
  const parts = text
    .split('\t')
    .map((part) => joined(breakable(part).map(wordsExpression), 'h(0pt)'));
  return joined(parts, 'h(1.5em)');
}

/** Text with its numbers of exhibits and cases in one piece: no line ends at their hyphens, which stay plain hyphens to copy. */
function wordsExpression(text: string): string {
  const pieces = text.split(numberWithHyphens);
  return joined(
    pieces.flatMap((piece, index) => {
      if (index % 2 === 1) return `box(${stringLiteral(piece)})`;
      return piece === '' && pieces.length > 1 ? [] : stringLiteral(piece);
    }),
  );
}

/** Pieces between which a line may break without a sign; copied from the page, they are whole again. */
function breakable(text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(longToken)) {
    // Scripts that do not part words by spaces break by their own rules.
    if (!/^[\p{ASCII}\p{Script=Latin}]+$/u.test(match[0])) continue;
    const letters = [...match[0]];
    for (let start = 0; start < letters.length; start += chunkLength) {
      const piece = letters.slice(start, start + chunkLength).join('');
      pieces.push(start === 0 ? text.slice(end, match.index) + piece : piece);
    }
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  return rest !== '' || pieces.length === 0 ? [...pieces, rest] : pieces;
}
