import { CASE_FOLDER_VERSION } from './case-folder-schema.ts';
import { folderId, folderLists, withKeys, withReferences } from './case-folder-references.ts';
import type { CaseDetail } from './case-detail.ts';
import { toNumbers } from './exhibit-references.ts';
import type { Exhibit } from './exhibit.ts';
import { isNameProtected, type Person } from './person.ts';
import type { ProtectedName } from './protected-names.ts';
import { lists, type ListKind } from './records.ts';
import { withoutMarks } from './search-text.ts';

const LONGEST_STEM = 60;

/** How a case is written out. */
export type CaseFolderOptions = {
  /** When the case was opened in the library. */
  readonly openedAt: string;
  /** Names of protected people, by id, where somebody decided that they are told; else none (clause 1). */
  readonly names: ReadonlyMap<string, ProtectedName>;
};

/**
 * The text of `case.json` for a case. The same case always gives the same text.
 *
 * `detail` is the case as whoever gets the folder may read it; nothing is taken out of it here.
 */
export function caseFolderJson(detail: CaseDetail, { openedAt, names }: CaseFolderOptions): string {
  const { row, records, exhibits } = detail;
  const { file, considerations, referrals, gapReasons, triage, outcome, ...rest } = records;
  const written = rewriter(detail);
  const { related: _, ...lookedAt } = triage;
  const { priors: __, ...decided } = outcome;
  const folder = {
    version: CASE_FOLDER_VERSION,
    reference: row.reference,
    openedAt,
    ...(written.body(file) as object),
    ...Object.fromEntries(folderLists.map(([kind, name]) => [name, itemsOf(detail, kind)])),
    considerations: written.body(considerations),
    referrals: written.body(referrals),
    gapReasons: written.keys(gapReasons),
    narrative: written.body(rest.narrative),
    triage: written.body(lookedAt),
    plan: written.body(rest.plan),
    outcome: written.body(decided),
    appeal: written.body(rest.appeal),
    exhibits: exhibits.map(folderExhibit),
  };
  return `${JSON.stringify(folder, null, 2)}\n`;

  function itemsOf({ records: all }: CaseDetail, kind: ListKind): unknown[] {
    return all[lists[kind]].map(({ id, body }, index) => ({
      id: folderId(kind, index),
      ...(written.body(kind === 'person' ? named(id, body as Person, names) : body) as object),
    }));
  }
}

function named(id: string, person: Person, names: CaseFolderOptions['names']): object {
  const known = names.get(id);
  return known && isNameProtected(person)
    ? { ...person, name: known.name, otherNames: known.otherNames }
    : person;
}

/** Rewrites bodies and keys so that they refer to exhibits by number and to other records by what they are called here. */
function rewriter({ records, exhibits }: CaseDetail) {
  const numbers = new Map(exhibits.map(({ facts }) => [facts.id, facts.number]));
  const ids = new Map(
    folderLists.flatMap(([kind]) =>
      records[lists[kind]].map(({ id }, index): [string, string] => [id, folderId(kind, index)]),
    ),
  );
  const nameOf = (kind: ListKind, id: string): string | undefined => {
    const index = records[lists[kind]].findIndex((record) => record.id === id);
    return index === -1 ? undefined : folderId(kind, index);
  };
  return {
    body: (body: unknown): unknown =>
      withReferences(
        toNumbers(body, (id) => numbers.get(id)),
        nameOf,
      ),
    keys: (body: Readonly<Record<string, unknown>>): unknown => {
      const renamed = Object.entries(withKeys(body, new Map([...numbers, ...ids])));
      return Object.fromEntries(renamed.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

function folderExhibit({ facts, details }: Exhibit) {
  const { number, fileName, sha256, receivedAt } = facts;
  const file = evidenceFileName(number, fileName);
  return { number, file, fileName, sha256, receivedAt, ...details };
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
