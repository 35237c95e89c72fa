import { mapTextsOf } from '../../domain/free-texts.ts';
import { letterKindLabels } from '../../domain/labels.ts';
import type { Letter } from '../../domain/letter.ts';
import { replacing } from '../../domain/protected-names.ts';
import { isBlank } from '../../domain/rich-text.ts';
import { blanksIn } from '../../letters/blanks.ts';
import { signedLines } from '../../letters/signatory.ts';
import type { Addressed, DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { blocksOf, paragraph } from '../investigation/rich-text-blocks.ts';
import type { Block, Inline, ReportDocument } from '../model.ts';
import { personCalled } from '../people.ts';
import { organisation, shortDocument } from '../short-document.ts';

/** A letter as it is sent: head, date, addressee, subject, text, room to sign. */
export function buildLetter(input: DocumentInput, written: Letter): ReportDocument {
  const { records, row } = input.detail;
  const { addressed } = input;
  const letter = addressed ? byName(written, addressed) : written;
  const addressee =
    letter.addressee.trim() ||
    addressed?.name ||
    (letter.personId ? personCalled(records, letter.personId, '') : '');
  const address = letter.address.split('\n').map((line) => line.trim());
  return shortDocument(input, {
    title: letterKindLabels[letter.kind],
    hasPrintedTitle: false,
    isDraft: isUnfinished(letter),
    blocks: [
      paragraph(...inLines([longDate(letter.datedOn ?? letter.sentOn ?? input.today), blankLine])),
      paragraph(...inLines([...[addressee, ...address].filter(Boolean), blankLine])),
      paragraph({ kind: 'text', text: `Our reference: ${row.reference}`, muted: true }),
      {
        ...paragraph({
          kind: 'text',
          text: letter.subject.trim() || letterKindLabels[letter.kind],
          bold: true,
        }),
        keep: 'next',
      },
      ...keptTogether(blocksOf(letter.body, 'The letter has no text yet.')),
      signature(input, letter),
      ...enclosures(input, letter),
    ],
  });
}

/** The letter with the name of who it is to where it has their alias, as it is spelled: other words may be like it. */
function byName(letter: Letter, { alias, name }: Addressed): Letter {
  const spelled = alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'gu');
  const find = (text: string) =>
    [...text.matchAll(whole)].map(({ index }) => ({
      start: index,
      end: index + alias.length,
      whose: name,
    }));
  return mapTextsOf(
    'letter',
    letter,
    replacing(find, (whose) => whose),
  );
}

function signature({ detail, investigator, office }: DocumentInput, letter: Letter): Block {
  const lines = signedLines(letter, detail.records, { investigator, office });
  return {
    ...paragraph(...inLines(['Yours sincerely', '', '', '', ...lines, organisation])),
    keep: 'whole',
  };
}

/** A letter that could not go out as it stands: nothing in it, or blanks. What was sent is no draft, whatever is in it. */
function isUnfinished({ body, sentOn }: Letter): boolean {
  return sentOn === null && (isBlank(body) || blanksIn(body).length > 0);
}

/** A bold line stays with what it heads, and the signature never stands alone on a page. */
function keptTogether(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && (isBold(block.content) || index === blocks.length - 1)
      ? { ...block, keep: 'next' }
      : block,
  );
}

function isBold(content: readonly Inline[]): boolean {
  return content.every((part) => typeof part === 'object' && part.kind === 'text' && part.bold);
}

function enclosures({ detail }: DocumentInput, { exhibitIds }: Letter): Block[] {
  const numbers = detail.exhibits
    .filter(({ facts }) => exhibitIds.includes(facts.id))
    .map(({ facts }) => facts.number);
  return numbers.length === 0
    ? []
    : [paragraph({ kind: 'text', text: `Enclosed: ${numbers.join(', ')}`, muted: true })];
}

/** A space that keeps its line. */
const blankLine = '\u00a0';

function inLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? [line] : [{ kind: 'lineBreak' }, line],
  );
}
