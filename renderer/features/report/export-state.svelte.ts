import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { isNameProtected, shownName } from '../../../shared/domain/person.ts';
import { documentKey, documentTitle } from '../../../shared/report/document-titles.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain } from '../../lib/errors.ts';
import type { CaseState } from '../case/case-state.svelte.ts';
import { DocumentExport } from '../export/document-export.svelte.ts';

/** One document of a case leaving the library, and the times it left before. */
export class ExportState extends DocumentExport {
  override readonly canBePutAway = true;
  disclosures = $state.raw<readonly Disclosure[]>([]);
  /** A report becomes final and a draft again without being another document. */
  document: CaseDocument = $state.raw() as CaseDocument;
  readonly #case: CaseState;

  constructor(caseState: CaseState, document: CaseDocument) {
    super({
      flush: () => caseState.flush(),
      fileName: () => this.name,
      write: async (release) => {
        const what = { caseId: caseState.caseId, document: this.document };
        const exported = await request('report.export', { ...what, ...release });
        await this.load();
        return exported;
      },
    });
    this.#case = caseState;
    this.document = document;
  }

  get title(): string {
    return documentTitle(this.document, this.#case.detail.records);
  }

  /** The document with the reference of its case. */
  get name(): string {
    return `${this.#case.detail.row.reference} ${this.title}`;
  }

  /** What whoever a letter goes to is called in documents, where that is an alias; null otherwise. */
  get alias(): string | null {
    const { document } = this;
    if (document.kind !== 'letter') return null;
    const { letters, people, statements } = this.#case.detail.records;
    const personId = letters.find(({ id }) => id === document.id)?.body.personId;
    const person = people.find(({ id }) => id === personId)?.body;
    const isAnonymous = statements.some(
      ({ body }) => body.isAnonymised && body.personId === personId,
    );
    if (!person || !(isNameProtected(person) || isAnonymous)) return null;
    return isNameProtected(person) ? shownName(person) : 'an alias';
  }

  /** Reads what has left the library so far. */
  async load(): Promise<void> {
    try {
      const all = await request('report.disclosures', { caseId: this.#case.caseId });
      this.disclosures = all.filter(({ what }) => what === this.document.kind);
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }
}

const exports = new WeakMap<CaseState, Map<string, ExportState>>();

/** The exports of a document; one under way goes on while the person works elsewhere. It goes when the case does. */
export function exportsOf(caseState: CaseState, document: CaseDocument): ExportState {
  const ofCase = exports.get(caseState) ?? new Map<string, ExportState>();
  exports.set(caseState, ofCase);
  const key = documentKey(document);
  const known = ofCase.get(key) ?? new ExportState(caseState, document);
  ofCase.set(key, known);
  return known;
}
