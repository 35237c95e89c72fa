import type { BookRecord } from '../books/books.ts';
import { roleLabels } from '../domain/labels.ts';
import type { PolicyVersion } from '../policy/register.ts';
import { longDate } from '../report/format.ts';
import type { Block, Inline, ReportDocument, Table } from '../report/model.ts';
import { organisation } from '../report/short-document.ts';
import { entriesOf } from '../books/books.ts';
import { signatureRows } from './acknowledgements.ts';
import type { PersonEntry } from './people.ts';
import { registerDocumentTitle, type RegisterDocument } from './register-document.ts';
import { signatureLetter } from './signature-letter.ts';

/** What a document of the registers is drawn from. */
export type RegisterInput = {
  readonly registers: readonly BookRecord[];
  readonly versions: readonly PolicyVersion[];
  readonly director: string;
  /** "Executive Director": in what office the Director signs. */
  readonly office: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly createdAt: string;
};

/** A document of the registers. Whoever is not in them any more is left out. */
export function buildRegisterDocument(
  input: RegisterInput,
  document: RegisterDocument,
): ReportDocument {
  const title = registerDocumentTitle(document);
  return {
    title,
    runningTitle: title,
    reference: '',
    marking: 'CONFIDENTIAL',
    lang: 'en-GB',
    author: input.director,
    subject: title,
    createdAt: input.createdAt,
    cover: null,
    contentsDepth: 1,
    blocks: blocksOf(input, document),
    exhibits: [],
  };
}

function blocksOf(input: RegisterInput, document: RegisterDocument): Block[] {
  const byId = new Map(
    entriesOf(input.registers, 'registered_person').map((person) => [person.id, person]),
  );
  const people = document.personIds.flatMap((id) => byId.get(id) ?? []);
  if (document.kind === 'signature_letters') {
    return people.flatMap((person, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'pageBreak', beginsPiece: true } as const]),
      ...signatureLetter(input, person, document.versionId),
    ]);
  }
  const title = registerDocumentTitle(document);
  const subtitle = `${people.length} people, as of ${longDate(input.today)}`;
  return [
    { kind: 'masthead', organisation, title, subtitle },
    document.kind === 'people'
      ? peopleTable(people)
      : acknowledgementTable(input, people, document.versionId),
  ];
}

function peopleTable(people: readonly PersonEntry[]): Table {
  return table(
    'Whom the Social Media Policy covers (clause 3)',
    [
      ['Name', 26],
      ['Role', 24],
      ['Team', 16],
      ['Line manager', 16],
      ['From', 9],
      ['To', 9],
    ],
    people.map(({ body }) => [
      body.name,
      [roleLabels[body.role], body.jobTitle.trim()].filter(Boolean).join(', '),
      body.team,
      body.lineManager,
      shortDay(body.startedOn),
      shortDay(body.endedOn),
    ]),
  );
}

function acknowledgementTable(
  { registers, versions, today }: RegisterInput,
  people: readonly PersonEntry[],
  versionId: string,
): Table {
  const rows = new Map(
    signatureRows(registers, { versionId, on: today }).map((row) => [row.person.id, row]),
  );
  return table(
    'Who signed that the policy was explained, read and understood (Declaration)',
    [
      ['Name', 28],
      ['Role', 22],
      ['Version', 22],
      ['Explained by', 16],
      ['Signed on', 12],
    ],
    people.map(({ id, body }) => {
      const signed = rows.get(id)?.signed?.body;
      const version = versions.find((candidate) => candidate.id === signed?.versionId);
      return [
        body.name,
        roleLabels[body.role],
        signed ? (version?.title ?? signed.versionId) : 'Not signed',
        signed?.explainedBy ?? '',
        shortDay(signed?.signedOn ?? null),
      ];
    }),
  );
}

function table(
  caption: string,
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): Table {
  return {
    kind: 'table',
    id: 'register',
    caption,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: rows.map((cells) => cells.map((cell): Inline[] => (cell ? [cell] : []))),
  };
}

/** `2026-07-01` as "01/07/2026", which fits a narrow column. */
function shortDay(day: string | null): string {
  return day === null ? '' : day.split('-').toReversed().join('/');
}
