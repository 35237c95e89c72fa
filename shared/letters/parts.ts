import { isBlank, type RichBlock, type RichInline, type RichText } from '../domain/rich-text.ts';
import { longDate } from '../report/format.ts';
import { blank } from './blanks.ts';

/** A paragraph of sentences. Empty ones are left out. */
export function say(...sentences: readonly string[]): RichBlock {
  return { type: 'paragraph', content: textOf(sentences.filter(Boolean).join(' ')) };
}

/** A short bold line over what follows. */
export function heading(text: string): RichBlock {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] };
}

/** A list of points. */
export function points(texts: readonly string[]): RichBlock {
  return {
    type: 'bulletList',
    content: texts.map((text) => ({ type: 'listItem', content: [say(text)] })),
  };
}

/** A sentence with tags of exhibits after it: "I enclose: EX-1, EX-2." */
export function withExhibits(before: string, exhibitIds: readonly string[]): RichBlock {
  const tags = exhibitIds.flatMap((exhibitId, index): RichInline[] => [
    ...textOf(index === 0 ? ' ' : ', '),
    { type: 'exhibitRef', attrs: { exhibitId } },
  ]);
  return { type: 'paragraph', content: [...textOf(before), ...tags, ...textOf('.')] };
}

/** What somebody wrote in the case, as it stands; a blank where they have not. */
export function written(text: RichText, missing: string): readonly RichBlock[] {
  return isBlank(text) ? [say(blank(missing))] : text.content;
}

/** A line as entered, or a blank. */
export function lineOr(text: string, missing: string): string {
  return text.trim() || blank(missing);
}

/** A day in words, or a blank. */
export function dayOr(day: string | null, missing: string): string {
  return day ? longDate(day) : blank(missing);
}

function textOf(text: string): RichInline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
