import { CaseDetail } from '../../domain/case-detail.ts';
import { mapTexts } from '../../domain/free-texts.ts';
import { nameWithholder, withheldNames, type ProtectedName } from '../../domain/protected-names.ts';
import type { ReportDocument } from '../model.ts';
import { mapText } from '../walk.ts';

/** The names of protected people that are kept apart from the case, by the id of the person. */
export type NamesApart = ReadonlyMap<string, ProtectedName>;

/**
 * Builds a document with the names of protected people taken out of everything that is printed (clause 1).
 *
 * Out of the case first, where a name may be written in pieces, part of it bold; then out of what was made of it.
 */
export function withoutProtectedNames(
  detail: CaseDetail,
  apart: NamesApart,
  build: (detail: CaseDetail) => ReportDocument,
): ReportDocument {
  const withholder = nameWithholder(withheldNames(detail.records.people, apart));
  const guarded = mapTexts(CaseDetail, detail, withholder.change) as CaseDetail;
  return mapText(build(guarded), withholder.text);
}
