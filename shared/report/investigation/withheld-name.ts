import type { CaseDetail } from '../../domain/case-detail.ts';
import { nameWithholder } from '../../domain/protected-names.ts';
import type { ReportDocument } from '../model.ts';
import { mapText } from '../walk.ts';

/** Takes the names of protected people out of everything that is printed (clause 1). */
export function withoutProtectedName(document: ReportDocument, detail: CaseDetail): ReportDocument {
  return mapText(document, nameWithholder(detail.records.people));
}
