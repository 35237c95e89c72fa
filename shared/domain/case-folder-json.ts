import { CASE_FOLDER_VERSION } from './case-folder.ts';
import type { CaseDetail } from './case-detail.ts';
import { toNumbers } from './exhibit-references.ts';
import type { Exhibit } from './exhibit.ts';
import { withoutIdentity } from './person.ts';
import { nameWithholder, withheldNames } from './protected-names.ts';
import { withoutMarks } from './search-text.ts';

const LONGEST_STEM = 60;

/** How a case is written out. */
export type CaseFolderOptions = {
  /** When the case was opened in the library. */
  readonly openedAt: string;
  /** Whether protected people are named, in their records and in texts. Clause 1 says they are not, unless somebody decides so. */
  readonly namesProtected: boolean;
};

/** The text of `case.json` for a case. The same case always gives the same text. */
export function caseFolderJson(detail: CaseDetail, options: CaseFolderOptions): string {
  const { row, records, exhibits } = detail;
  const numbers = new Map(exhibits.map(({ facts }) => [facts.id, facts.number]));
  const shown = shownTexts(detail, options.namesProtected);
  const numbered = (body: unknown): unknown =>
    withTexts(
      toNumbers(body, (id) => numbers.get(id)),
      shown,
    );
  const people = records.people.map(({ body }) =>
    body.isProtected && !options.namesProtected ? withoutIdentity(body) : withTexts(body, shown),
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
    exhibits: exhibits.map((exhibit) => withTexts(folderExhibit(exhibit, shown), shown)),
  };
  return `${JSON.stringify(folder, null, 2)}\n`;
}

/** How texts of a case are shown in a folder: as they are, or without the names of protected people. */
export function shownTexts(detail: CaseDetail, namesProtected: boolean): (text: string) => string {
  return namesProtected ? (text) => text : nameWithholder(withheldNames(detail.records.people, new Map())).text;
}

/** Fields that hold what somebody wrote, in any record; a name may stand in each of them. */
const freeTexts = new Set([
  ...['title', 'description', 'text', 'translation', 'note', 'notes', 'fileName', 'source'],
  ...['displayName', 'account', 'groupName', 'audienceNote', 'associationNote', 'peoplePictured'],
  ...['url', 'capturedBy', 'device', 'name', 'jobTitle', 'team', 'lineManager', 'placedBy'],
  ...['decisionMaker', 'professionalBody', 'registrationNumber', 'platform'],
]);

function withTexts(value: unknown, shown: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, shown));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      typeof inner === 'string' && freeTexts.has(key) ? shown(inner) : withTexts(inner, shown),
    ]),
  );
}

function folderExhibit({ facts, details }: Exhibit, shown: (text: string) => string) {
  const { number, fileName, sha256, receivedAt } = facts;
  return {
    number,
    file: evidenceFileName(number, shown(fileName)),
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
