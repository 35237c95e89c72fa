import type { Exhibit } from '../../domain/exhibit.ts';
import { exhibitKindLabels } from '../../domain/labels.ts';
import type { Inline, ReportExhibit } from '../model.ts';

const printableImages = ['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif'];

/** An exhibit as the report binds it: on its own pages where it can be printed, otherwise on a page that says why not. */
export function reportExhibit({ facts, details }: Exhibit): ReportExhibit {
  const title = details.title.trim() || facts.fileName;
  return {
    id: facts.id,
    number: facts.number,
    title,
    alt: details.description.trim() || `${exhibitKindLabels[facts.kind]}: ${title}`,
    fileName: facts.fileName,
    mime: facts.mime,
    sizeBytes: facts.sizeBytes,
    sha256: facts.sha256,
    print: printOf({ facts, details }),
  };
}

function printOf({ facts }: Exhibit): ReportExhibit['print'] {
  if (printableImages.includes(facts.mime)) return { as: 'image' };
  if (facts.mime === 'application/pdf') return { as: 'pdf' };
  if (isPrintedAsText(facts.mime)) return { as: 'text' };
  return { as: 'unplaceable', reason: whyNotPrinted(facts.kind) };
}

/** Whether a file is set into the report as text: plain text and e-mails, but no markup, which only a browser makes readable. */
export function isPrintedAsText(mime: string): boolean {
  return mime === 'message/rfc822' || (mime.startsWith('text/') && mime !== 'text/html');
}

/** Why files of a kind get a page of their own that says so, in a sentence for the reader. */
export function whyNotPrinted(kind: Exhibit['facts']['kind']): string {
  switch (kind) {
    case 'audio':
    case 'video':
      return `${exhibitKindLabels[kind]} cannot be printed. The original is kept with the case and can be played there.`;
    case 'archive':
      return 'An archive of several files cannot be printed. The original is kept with the case.';
    case 'email':
    case 'text':
    case 'document':
      return 'Files of this kind are not set into the report. The original is kept with the case and can be supplied.';
    case 'image':
      return 'This image format cannot be printed. The original is kept with the case.';
    case 'pdf':
    case 'other':
      return 'This kind of file cannot be printed. The original is kept with the case.';
  }
}

/**
 * References to exhibits: in running text with their pages and commas between them, in narrow columns one to a line.
 *
 * In a narrow column Word would break the numbers at their hyphens, which have to be plain ones to be found and copied.
 */
export function exhibitReferences(
  ids: readonly string[],
  known: ReadonlySet<string>,
  { withPage } = { withPage: true },
): Inline[] {
  return ids
    .filter((id) => known.has(id))
    .flatMap((id, index) => [
      ...(index === 0 ? [] : [withPage ? ', ' : ({ kind: 'lineBreak' } as const)]),
      { kind: 'exhibit', id, ...(withPage && { withPage }) } as const,
    ]);
}
