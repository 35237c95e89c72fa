import type { CaseDetail } from '../domain/case-detail.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { DomainError } from '../errors.ts';
import { buildDecision } from './decision/build.ts';
import type { DocumentInput } from './document-input.ts';
import { buildInvestigationReport } from './investigation/build.ts';
import { withoutProtectedNames } from './investigation/withheld-name.ts';
import { buildLetter } from './letter/build.ts';
import { buildMeetingRecord } from './meeting/build.ts';
import type { ReportDocument } from './model.ts';
import { buildProcessRecord } from './process-record/build.ts';
import { buildStatement } from './statement/build.ts';

/**
 * Builds any document of a case, with the names of protected people taken out of everything that is printed.
 *
 * Whoever gave an anonymous statement is protected in every document. Throws `not_found` for a record the case has not.
 */
export function buildCaseDocument(input: DocumentInput, document: CaseDocument): ReportDocument {
  const detail = withAnonymousProtected(input.detail);
  return withoutProtectedNames(detail, input.namesApart, (guarded) =>
    build({ ...input, detail: guarded }, document),
  );
}

function build(input: DocumentInput, document: CaseDocument): ReportDocument {
  const { records } = input.detail;
  switch (document.kind) {
    case 'report':
      return buildInvestigationReport({ ...input, isFinal: document.isFinal });
    case 'decision':
      return buildDecision(input);
    case 'process_record':
      return buildProcessRecord(input);
    case 'letter':
      return buildLetter(input, bodyOf(records.letters, document.id));
    case 'meeting':
      return buildMeetingRecord(input, bodyOf(records.meetings, document.id));
    case 'statement':
      return buildStatement(input, bodyOf(records.statements, document.id));
  }
}

function bodyOf<T>(records: readonly { readonly id: string; readonly body: T }[], id: string): T {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new DomainError('not_found', 'the case has no such record');
  return record.body;
}

function withAnonymousProtected(detail: CaseDetail): CaseDetail {
  const { people, statements } = detail.records;
  const anonymous = new Set(
    statements.filter(({ body }) => body.isAnonymised).map(({ body }) => body.personId),
  );
  if (anonymous.size === 0) return detail;
  const guarded = people.map(({ id, body }) => ({
    id,
    body: anonymous.has(id) ? { ...body, isProtected: true } : body,
  }));
  return { ...detail, records: { ...detail.records, people: guarded } };
}
