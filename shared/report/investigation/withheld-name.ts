import type { CaseDetail } from '../../domain/case-detail.ts';
import type { ReportDocument } from '../model.ts';
import { mapText } from '../walk.ts';

/** What stands where a protected reporter's name was written. */
const withheld = '[name withheld]';

/**
 * Takes the name of a protected reporter out of everything that is printed (clause 1): texts of the case may hold it, and who
 * captured an exhibit is often who reported it. Whatever stands instead is in brackets, so that nobody takes it for the original.
 */
export function withoutProtectedName(document: ReportDocument, detail: CaseDetail): ReportDocument {
  const names = detail.records.people
    .filter(({ body }) => body.part === 'reporter' && body.isProtected)
    .map(({ body }) => body.name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return document;
  const patterns = names.map(patternFor);
  return mapText(document, (text) =>
    patterns.reduce((changed, pattern) => changed.replace(pattern, withheld), text),
  );
}

/** The whole name, in any case and however it is spaced, not as part of another word. */
function patternFor(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  );
}
