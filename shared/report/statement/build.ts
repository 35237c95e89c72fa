import type { Statement } from '../../domain/meeting.ts';
import type { DocumentInput } from '../document-input.ts';
import { longDate } from '../format.ts';
import { directionOf } from '../investigation/content.ts';
import { blocksOf, paragraph, plainParagraphs } from '../investigation/rich-text-blocks.ts';
import type { Block, Inline, ReportDocument } from '../model.ts';
import { facts, plainHeading, signed } from '../parts.ts';
import { personCalled } from '../people.ts';
import { shortDocument } from '../short-document.ts';

/**
 * A statement for the person to sign, or as it is shown to others when it is anonymous: then without name and signature, with
 * the word of whoever took it that the signed original is held.
 */
export function buildStatement(input: DocumentInput, statement: Statement): ReportDocument {
  const by = statement.isAnonymised
    ? 'An anonymous witness'
    : personCalled(input.detail.records, statement.personId);
  return shortDocument(input, {
    title: 'Statement',
    blocks: [
      ...facts([
        ['Reference', input.detail.row.reference],
        ['By', by],
        ['Taken on', statement.takenOn ? longDate(statement.takenOn) : ''],
        ['Taken by', `${input.investigator}, ${input.office}`],
        ['Language', statement.language === 'en' ? '' : languageName(statement.language)],
      ]),
      ...inLanguage(blocksOf(statement.text, 'No text is recorded.'), statement.language),
      ...(statement.isAnonymised ? anonymousEnd(input, statement) : signedEnd(statement, by)),
    ],
  });
}

function signedEnd(statement: Statement, by: string): Block[] {
  return [
    plainHeading('consent', 'Truth and consent'),
    ...signed(
      [
        paragraph(
          'What I have said here is true as far as I know. I have read it, or it was read to me.',
        ),
        paragraph(consentWords(statement)),
        ...plainParagraphs(statement.consentConditions),
      ],
      [{ role: 'Statement by', name: by }],
    ),
  ];
}

function consentWords({ consentToShare }: Statement): string {
  if (consentToShare === 'yes') {
    return 'I agree that it may be shown to those who need it for this process, the person it is about included.';
  }
  return consentToShare === 'no'
    ? 'I do not agree that it is shown to the person it is about.'
    : 'Whether I agree that it is shown to the person it is about: yes / no';
}

function anonymousEnd({ investigator, office }: DocumentInput, statement: Statement): Block[] {
  const signedOn = statement.signedOn ? `, signed on ${longDate(statement.signedOn)}` : '';
  return [
    plainHeading('anonymous', 'Anonymous statement'),
    ...signed(
      [
        paragraph(
          `The person who gave this statement is known to me. Details that would tell who they are have been left out. The original${signedOn} is kept with the case.`,
        ),
      ],
      [{ role: office, name: investigator }],
    ),
  ];
}

const languageNames = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

function languageName(language: string): string {
  try {
    return languageNames.of(language) ?? language;
  } catch {
    return language;
  }
}

/** Marks words with the language they are in, so that they are set and read out as such. */
function inLanguage(blocks: readonly Block[], lang: string): Block[] {
  if (lang === 'en') return [...blocks];
  const style = { lang, dir: directionOf(lang) };
  const inline = (part: Inline): Inline => {
    if (typeof part === 'string') return { kind: 'text', text: part, ...style };
    return part.kind === 'text' && !part.muted ? { ...part, ...style } : part;
  };
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, content: block.content.map(inline) };
    if (block.kind === 'list') {
      return { ...block, items: block.items.map((item) => inLanguage(item, lang)) };
    }
    return block;
  });
}
