import { officeTitles } from '../../../shared/domain/office.ts';
import { buildRegisterDocument } from '../../../shared/registers/build-register-document.ts';
import type { RegisterDocument } from '../../../shared/registers/register-document.ts';
import { britishDate } from '../../../shared/report/format.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { DomainError } from '../../../shared/errors.ts';
import { listBookRecords } from '../books/book-repo.ts';
import type { LibrarySession } from '../library-session.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import {
  type DocumentRelease,
  type ExportedDocument,
  releaseDocument,
} from '../reports/release-document.ts';
import type { ReportOptions } from '../reports/render-report.ts';
import { now, type Session } from '../session.ts';
import { readSettings } from '../settings/settings-service.ts';

/** A document of the registers as they are now. Throws `not_found` when none of its people is there. */
export function registerDocument(session: Session, document: RegisterDocument): ReportDocument {
  const { directorName, office } = readSettings(session.db);
  const createdAt = now(session);
  const registers = listBookRecords(session.db, 'registers');
  const asked = new Set(document.personIds);
  if (!registers.some(({ kind, id }) => kind === 'registered_person' && asked.has(id))) {
    throw new DomainError('not_found', 'none of these people is in the register');
  }
  return buildRegisterDocument(
    {
      registers,
      versions: versionsOf(session.db),
      director: directorName,
      office: officeTitles[office],
      today: britishDate(createdAt),
      createdAt,
    },
    document,
  );
}

/** Writes a document of the registers and logs that it left the library. Throws as rendering and writing do. */
export function exportRegister(
  session: LibrarySession,
  { document: what, ...release }: DocumentRelease & { document: RegisterDocument },
  options: ReportOptions,
): Promise<ExportedDocument> {
  return session.documentTurns.take(options.signal, () =>
    releaseDocument(
      session,
      {
        caseId: null,
        what: what.kind === 'signature_letters' ? 'signature_letters' : 'register',
        document: registerDocument(session, what),
      },
      release,
      options,
    ),
  );
}
