import type { JobProgress } from '../../../shared/contract/events.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { isNameProtected, shownName } from '../../../shared/domain/person.ts';
import { documentKey, documentTitle } from '../../../shared/report/document-titles.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { Jobs } from '../../lib/jobs.svelte.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/** Files a document can be written as. */
export type ReportFormat = 'pdf' | 'docx';

/** An export under way. */
type Running = {
  readonly format: ReportFormat;
  readonly isLocked: boolean;
  readonly jobId: string;
};

/** An export done: where it can be shown. */
type Done = { readonly disclosure: Disclosure; readonly grant: string };

export const shortestPassword = 8;

/** One document of a case leaving the library: for whom, what for, how far the one under way has come, and those before it. */
export class ExportState {
  recipient = $state('');
  purpose = $state('');
  password = $state('');
  running = $state.raw<Running | null>(null);
  progress = $state.raw<JobProgress | null>(null);
  /** Whether the progress is on show or put away. */
  isShown = $state(false);
  done = $state.raw<Done | null>(null);
  failure = $state.raw<ErrorText | null>(null);
  disclosures = $state.raw<readonly Disclosure[]>([]);
  /** A report becomes final and a draft again without being another document. */
  document: CaseDocument = $state.raw() as CaseDocument;
  readonly #case: CaseState;

  constructor(caseState: CaseState, document: CaseDocument) {
    this.#case = caseState;
    this.document = document;
  }

  get title(): string {
    return documentTitle(this.document, this.#case.detail.records);
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

  // Not $derived: this outlives the component that asks for it first, and a derived value ends with its component.
  get isPasswordShort(): boolean {
    return this.password !== '' && this.password.length < shortestPassword;
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

  /** Asks where to, then writes the document there. What was stopped or failed leaves nothing behind. */
  async start(format: ReportFormat, jobs: Jobs): Promise<void> {
    if (this.running) return;
    this.failure = null;
    this.done = null;
    try {
      await this.#case.flush();
      const target = await request('files.chooseTarget', {
        suggestedName: `${this.#case.detail.row.reference} ${this.title}.${format}`,
        kind: format,
      });
      if (target) await this.#write(format, target.grant, jobs);
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.code !== 'cancelled') this.failure = explain(error);
    } finally {
      this.running = null;
      this.progress = null;
      this.isShown = false;
    }
  }

  async stop(jobs: Jobs): Promise<void> {
    if (this.running) await jobs.cancel(this.running.jobId);
  }

  async #write(format: ReportFormat, grant: string, jobs: Jobs): Promise<void> {
    const password = format === 'pdf' && this.password !== '' ? this.password : null;
    const { recipient, purpose, document } = this;
    const { disclosure } = await jobs.run(
      format === 'pdf' ? 'Making the PDF' : 'Making the DOCX',
      (jobId) => {
        this.running = { format, jobId, isLocked: password !== null };
        this.isShown = true;
        const { caseId } = this.#case;
        return request('report.export', {
          caseId,
          document,
          format,
          target: grant,
          recipient,
          purpose,
          password,
          jobId,
        });
      },
      (progress) => (this.progress = progress),
    );
    this.done = { disclosure, grant };
    await this.load();
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
