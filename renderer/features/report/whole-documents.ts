import type { CaseDocument } from '../../../shared/domain/case-document.ts';

/** Documents of which a case has one each; letters, meetings and statements are at home in their own sections. */
export const wholeDocuments = ['report', 'decision', 'process_record'] as const;
export type WholeDocument = (typeof wholeDocuments)[number];

export const wholeDocumentLabels: Readonly<Record<WholeDocument, string>> = {
  report: 'Report',
  decision: 'Decision',
  process_record: 'Record of the process',
};

/** The document of a kind; the report as a draft until somebody makes it final. */
export function wholeDocument(kind: WholeDocument): CaseDocument {
  return kind === 'report' ? { kind, isFinal: false } : { kind };
}

/** What each is for, and who gets it. */
export const wholeDocumentHints: Readonly<Record<WholeDocument, string>> = {
  report: 'Facts and findings, for whoever decides. The decision is no part of it.',
  decision: 'For the person concerned: findings adopted, decision, reasons, right of appeal.',
  process_record:
    'Internal: how the case was worked, with the reasons for gaps left open and for not reporting.',
};
