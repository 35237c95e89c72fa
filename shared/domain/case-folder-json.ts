import { CASE_FOLDER_VERSION } from './case-folder.ts';
import type { CaseDetail } from './case-detail.ts';
import { toNumbers } from './exhibit-references.ts';
import type { Exhibit } from './exhibit.ts';
import { withoutIdentity } from './person.ts';
import { withoutMarks } from './search-text.ts';

const LONGEST_STEM = 60;

/** How a case is written out. */
export type CaseFolderOptions = {
  /** When the case was opened in the library. */
  readonly openedAt: string;
  /** Whether protected people are named (clause 1 says they are not, unless somebody decides so). */
  readonly namesProtected: boolean;
};

/** The text of `case.json` for a case. The same case always gives the same text. */
export function caseFolderJson(detail: CaseDetail, options: CaseFolderOptions): string {
  const { row, records, exhibits } = detail;
  const numbers = new Map(exhibits.map(({ facts }) => [facts.id, facts.number]));
  const numbered = (body: unknown): unknown => toNumbers(body, (id) => numbers.get(id));
  const people = records.people.map(({ body }) =>
    body.isProtected && !options.namesProtected ? withoutIdentity(body) : body,
  );
  const folder = {
    version: CASE_FOLDER_VERSION,
    reference: row.reference,
    openedAt: options.openedAt,
    ...(numbered(records.file) as object),
    people,
    content: records.content.map(({ body }) => numbered(body)),
    considerations: numbered(records.considerations),
    narrative: numbered(records.narrative),
    outcome: numbered(records.outcome),
    exhibits: exhibits.map(folderExhibit),
  };
  return `${JSON.stringify(folder, null, 2)}\n`;
}

function folderExhibit({ facts, details }: Exhibit) {
  const { number, fileName, sha256, receivedAt } = facts;
  return {
    number,
    file: evidenceFileName(number, fileName),
    fileName,
    sha256,
    receivedAt,
    ...details,
  };
}

/**
 * The name of an exhibit's file under `evidence/`: its number, then what can be kept of its own name.
 *
 * Letters, digits, `-`, `_` and one dot, at most 90 of them, and never a name that a system keeps for itself: safe to
 * copy to any disk.
 */
export function evidenceFileName(number: string, fileName: string): string {
  const plain = withoutMarks(fileName.split(/[/\\]/).at(-1) ?? '');
  const [, stem = plain, extension = ''] = /^(.*)\.([A-Za-z0-9]{1,10})$/s.exec(plain) ?? [];
  const kept = stem
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, '');
  return `${number}${kept && `_${kept}`}${extension && `.${extension.toLowerCase()}`}`;
}
