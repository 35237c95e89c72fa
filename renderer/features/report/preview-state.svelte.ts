import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { documentKey } from '../../../shared/report/document-titles.ts';
import { request } from '../../lib/client.ts';
import type { CaseState } from '../case/case-state.svelte.ts';
import { PagesState } from './pages-state.svelte.ts';

/** A document of a case as pages. */
export class PreviewState extends PagesState {
  /** A report becomes final and a draft again without being another document. */
  document: CaseDocument = $state.raw() as CaseDocument;

  constructor(caseState: CaseState, document: CaseDocument) {
    super({
      flush: () => caseState.flush(),
      version: () => `${caseState.detail.row.updatedAt} ${JSON.stringify(this.document)}`,
      layOut: (jobId) =>
        request('report.preview', { caseId: caseState.caseId, document: this.document, jobId }),
    });
    this.document = document;
  }
}

const previews = new WeakMap<CaseState, Map<string, PreviewState>>();

/** A document laid out; it stays while the person works in other sections, and goes when the case does. */
export function previewOf(caseState: CaseState, document: CaseDocument): PreviewState {
  const ofCase = previews.get(caseState) ?? new Map<string, PreviewState>();
  previews.set(caseState, ofCase);
  const key = documentKey(document);
  const known = ofCase.get(key) ?? new PreviewState(caseState, document);
  ofCase.set(key, known);
  return known;
}
