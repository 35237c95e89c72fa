import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../../shared/errors.ts';
import { textEncodingOf } from '../../parser/text-encoding.ts';

/** A list of people is far smaller than this; a larger file is something else. */
export const mostBytes = 5_000_000;
export const mostRows = 5_000;
const mostColumns = 200;

/** What separates cells, likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

/** A row, with the line of the file on which it ends. */
type Row = { line: number; cells: string[] };

/** A file of rows and cells. */
export type CsvTable = {
  readonly fileName: string;
  /** How the bytes were read: "utf-8", "windows-1252". */
  readonly encoding: string;
  readonly separator: string;
  readonly header: string[];
  /** All rows under the header that hold anything. */
  readonly rows: Row[];
  /** Rows with nothing in them. */
  readonly emptyRows: number;
};

/**
 * Reads a table of text as spreadsheets write it: any usual encoding and separator, quoted cells with line breaks, Excel's
 * `sep=` line.
 *
 * Throws `list_unreadable` for a file that is no such table, `list_too_long` for one with too many bytes, rows or columns,
 * `file_empty` for one with no header, and `file_unreadable`.
 */
export async function readCsv(path: string): Promise<CsvTable> {
  const bytes = await readBytes(path);
  const guessed = textEncodingOf(bytes);
  if (guessed === null) throw new DomainError('list_unreadable', 'the file is not text');
  const { text, encoding } = decode(bytes, guessed);
  return { fileName: basename(path), encoding, ...parseTable(text) };
}

/** The rows of a table of text. Throws as `readCsv` does. */
export function parseTable(text: string): Omit<CsvTable, 'fileName' | 'encoding'> {
  const declared = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/iu.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = declared?.[1] ?? separatorOf(body);
  const all = parseRows(body, separator);
  const lineOffset = declared ? 1 : 0;
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rows] = filled;
  if (!header) throw new DomainError('file_empty', 'the file holds no row');
  if (rows.length > mostRows || filled.some(({ cells }) => cells.length > mostColumns)) {
    throw new DomainError('list_too_long', 'too many rows or columns', { most: mostRows });
  }
  return {
    separator,
    header: header.cells,
    rows: rows.map(({ line, cells }) => ({ line: line + lineOffset, cells })),
    emptyRows: all.length - filled.length,
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => {
    throw new DomainError('file_unreadable', 'the file cannot be opened');
  });
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new DomainError('not_a_regular_file', 'not a file');
    if (about.size === 0) throw new DomainError('file_empty', 'the file is empty');
    if (about.size > mostBytes) {
      throw new DomainError('list_too_long', 'the file is too large', { most: mostRows });
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** What was guessed from the beginning of the file need not hold to its end; what has two bytes to a character is nothing else. */
function decode(bytes: Uint8Array, guessed: string): { text: string; encoding: string } {
  const candidates = guessed.startsWith('utf-16') ? [guessed] : [guessed, 'windows-1252'];
  for (const encoding of candidates) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  throw new DomainError('list_unreadable', `not in ${guessed}`);
}

/** The separator that stands most often outside quotes in the first line that has one. */
function separatorOf(text: string): string {
  const [line = ''] = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n|\n|\r/u)
    .filter((candidate) => separators.some((separator) => candidate.includes(separator)));
  const counted = separators.map((separator) => line.split(separator).length);
  return separators[counted.indexOf(Math.max(...counted))] ?? ',';
}

function parseRows(text: string, separator: string): Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: separator,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('list_unreadable', error.code);
    throw error;
  }
}
