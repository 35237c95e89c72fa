import type { CaseDetail } from '../domain/case-detail.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { freeAlias, isNameProtected } from '../domain/person.ts';
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
 * Whoever gave an anonymous statement is protected in every document but a letter to them by name. Throws `not_found` for a record the case has not.
 */
export function buildCaseDocument(input: DocumentInput, document: CaseDocument): ReportDocument {
  const detail = withAnonymousProtected(input.detail, input.addressed?.personId);
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

function withAnonymousProtected(detail: CaseDetail, reader?: string): CaseDetail {
  const { people, statements } = detail.records;
  const anonymous = new Set(
    statements.filter(({ body }) => body.isAnonymised).map(({ body }) => body.personId),
  );
  if (anonymous.size === 0) return detail;
  const taken = people.map(({ body }) => body.alias.trim());
  const guarded = people.map(({ id, body }) => {
    if (id === reader || !anonymous.has(id) || isNameProtected(body)) return { id, body };
    const alias = body.alias.trim() || freeAlias(body.part, taken);
    taken.push(alias);
    return { id, body: { ...body, isProtected: true, alias } };
  });
  return { ...detail, records: { ...detail.records, people: guarded } };
}
