import { longDate } from '../report/format.ts';
import { paragraph } from '../report/investigation/rich-text-blocks.ts';
import type { Block, Inline } from '../report/model.ts';
import { organisation } from '../report/short-document.ts';
import type { BookRecord } from '../books/books.ts';
import type { PolicyVersion } from '../policy/register.ts';
import { chaseList, suggestedVia } from './chase-list.ts';
import type { PersonEntry } from './people.ts';

type LetterInput = {
  readonly registers: readonly BookRecord[];
  readonly versions: readonly PolicyVersion[];
  readonly director: string;
  readonly office: string;
  readonly today: string;
};

/**
 * One page that asks somebody to sign for a version of the policy, with the declaration to sign on it (clauses 3, 4.1,
 * Declaration).
 */
export function signatureLetter(
  { registers, versions, director, office, today }: LetterInput,
  { id, body }: PersonEntry,
  versionId: string,
): Block[] {
  const title = versions.find((version) => version.id === versionId)?.title ?? versionId;
  const { asked } = chaseList(registers, { versionId, on: today });
  const before = asked.find(({ person }) => person.id === id);
  const via = withArticle(before?.via ?? suggestedVia(body)) || `the ${office}`;
  const address = body.address.split('\n').map((line) => line.trim());
  return [
    { kind: 'masthead', organisation, title: '', subtitle: '' },
    paragraph(...inLines([longDate(today), blankLine])),
    paragraph(...inLines([...[body.name, ...address].filter(Boolean), blankLine])),
    paragraph({ kind: 'text', text: `Please sign: ${title}`, bold: true }),
    paragraph(`Dear ${body.name}`),
    paragraph(
      'The Social Media Policy covers everybody who works, volunteers or is on placement with STaSS, and its trustees. Each of us signs that it was explained to us, and that we have read and understood it.',
    ),
    paragraph(
      `Your signature for this version is not in our register.${
        before?.lastAskedOn ? ` We last asked you on ${longDate(before.lastAskedOn)}.` : ''
      } Please ask ${via} to go through the policy with you, sign below, and give this page back to them. If you have signed already, tell us, so that we can put the register right.`,
    ),
    {
      ...paragraph(
        ...inLines([
          'Yours sincerely',
          '',
          '',
          [director, office].filter(Boolean).join(', '),
          blankLine,
        ]),
      ),
      keep: 'whole',
    },
    { ...paragraph({ kind: 'text', text: 'Declaration', bold: true }), keep: 'next' },
    {
      ...paragraph(
        `The ${title} has been explained to me. I have read and understood it, and I will keep to it during and after my engagement with STaSS.`,
      ),
      keep: 'next',
    },
    {
      kind: 'signOff',
      rows: [
        { role: 'Signed', name: body.name },
        { role: 'Explained by', name: '' },
      ],
    },
  ];
}

/** A space that keeps its line. */
const blankLine = '\u00a0';

/** An office is asked with its article, a person by name. */
function withArticle(via: string): string {
  return /^(Volunteer Co-ordinator|Chair)$/u.test(via) ? `the ${via}` : via;
}

function inLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? [line] : [{ kind: 'lineBreak' }, line],
  );
}
