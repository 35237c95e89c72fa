import { z } from 'zod';

/** Why words of the Director may tell what the tables hide. */
export const textRisks = ['name', 'reference', 'small_number', 'presence'] as const;

/** Words in a section that may tell what the tables hide, with where they stand. */
export const TextRisk = z.strictObject({ risk: z.enum(textRisks), quote: z.string() });
export type TextRisk = z.infer<typeof TextRisk>;

const smallWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const counted =
  '(?:cases?|persons?|people|employees?|volunteers?|students?|trustees?|workers?|appeals?|referrals?|breach(?:es)?|warnings?|dismissals?|requests?|incidents?|of them)';
const presence = new RegExp(
  [
    'for the first time',
    'once more',
    'again this year',
    `\\b(?:no|none of the|neither|both|only|single|each|every) (?:\\p{L}+ ){0,2}?${counted}\\b`,
    '\\bin (?:each|every) (?:case|instance)\\b',
    '\\bnobody\\b',
  ].join('|'),
  'giu',
);
const reference = /\bSM-\d{4}-\d{3,}\b/gu;

/**
 * Words in a text that may tell a hidden count: a case’s reference, a number under the threshold, or that something did or did
 * not occur. What the draft says in the same words rests on what is published and is let pass.
 *
 * A help for the eye, no proof: a text can tell of a person in ways that no rule foresees.
 */
export function risksIn(
  text: string,
  { threshold, draft }: { threshold: number; draft: string },
): TextRisk[] {
  const smallNumber = new RegExp(
    `\\b(?:${numbersBelow(threshold).join('|')}) (?:\\p{L}+ ){0,3}?${counted}\\b`,
    'giu',
  );
  const found = [
    ...quotes(text, reference, 'reference'),
    ...quotes(text, smallNumber, 'small_number'),
    ...quotes(text, presence, 'presence'),
  ];
  const isNew = ({ quote }: TextRisk, index: number): boolean =>
    found.findIndex((other) => other.quote === quote) === index;
  return found.filter(
    (risk, index) =>
      isNew(risk, index) && (risk.risk === 'reference' || !isSaidIn(draft, risk.quote)),
  );
}

/** Whether a draft says the same words: whole ones, since "12 cases" does not say "2 cases". */
function isSaidIn(draft: string, quote: string): boolean {
  const [text, words] = [draft.toLowerCase(), quote.toLowerCase()];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) return true;
  }
  return false;
}

function numbersBelow(threshold: number): string[] {
  return Array.from({ length: threshold - 1 }, (_, index) => index + 1).flatMap((count) => [
    String(count),
    ...(smallWords[count - 1] ? [smallWords[count - 1] ?? ''] : []),
  ]);
}

function quotes(text: string, pattern: RegExp, risk: TextRisk['risk']): TextRisk[] {
  return [...text.matchAll(pattern)].map(([quote]) => ({ risk, quote: quote.trim() }));
}
