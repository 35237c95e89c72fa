import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { findGaps } from '../../../shared/domain/gaps.ts';
import { officeTitles } from '../../../shared/domain/office.ts';
import { policyOfCase } from '../../../shared/domain/allegation-aids.ts';
import { buildCaseDocument } from '../../../shared/report/case-document.ts';
import { citedPriors } from '../../../shared/report/investigation/cited-priors.ts';
import type { Addressed } from '../../../shared/report/document-input.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { disclosuresOf } from '../disclosures/record-disclosure.ts';
import type { LibrarySession } from '../library-session.ts';
import { caseForReaders } from '../people/case-for-readers.ts';
import { namesApartFrom } from '../people/withhold.ts';
import { now, today } from '../session.ts';
import { readSettings } from '../settings/settings-service.ts';
import { earlierOutcomes } from './earlier-outcomes.ts';

/** Protective marking of everything about a case. */
const MARKING = 'CONFIDENTIAL';

/**
 * A document of a case as the case stands now; `edition` is null on the screen and for documents without editions.
 *
 * A letter by name is told what is otherwise kept from readers about whom it is to. Throws `not_found` for a letter, meeting or statement that the case has not.
 */
export function caseDocument(
  session: LibrarySession,
  caseId: string,
  document: CaseDocument,
  edition: number | null,
  addressed: Addressed | null = null,
): ReportDocument {
  const head = session.library.signLog();
  const reader = addressed?.personId ?? null;
  const detail = caseForReaders(session, caseId, reader);
  const moment = now(session);
  return buildCaseDocument(
    {
      detail,
      namesApart: namesApartFrom(session.db, caseId, reader),
      addressed,
      policy: policyOfCase(detail.records, detail.policies),
      investigator: session.actor(),
      office: officeTitles[readSettings(session.db).office],
      marking: MARKING,
      today: today(session),
      createdAt: moment,
      edition,
      log: { entries: head.seq, head: head.hash },
      priors: citedPriors(earlierOutcomes(session, caseId), detail.records.outcome.priors),
      gaps: findGaps(detail, moment),
      disclosures: disclosuresOf(session, caseId),
    },
    document,
  );
}
