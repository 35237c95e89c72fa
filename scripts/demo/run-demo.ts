import { join } from 'node:path';
import { exportCaseFolder } from '../../electron/services/case-folder/export-case-folder.ts';
import { importCaseFolder } from '../../electron/services/case-folder/import-case-folder.ts';
import { openCase } from '../../electron/services/cases/case-service.ts';
import { verifyLibrary } from '../../electron/services/integrity/verify-library.ts';
import type { LibrarySession } from '../../electron/services/library-session.ts';
import { exportDocument } from '../../electron/services/reports/report-service.ts';
import { now } from '../../electron/services/session.ts';
import { keepVerification } from '../../electron/services/settings/settings-service.ts';
import type { Verification } from '../../shared/contract/verification.ts';
import type { Disclosure } from '../../shared/domain/case-detail.ts';
import { findGaps } from '../../shared/domain/gaps.ts';
import { type DrawnExhibit, drawEvidence } from './evidence/draw-evidence.ts';
import { workFormalCase } from './formal-case/work-formal-case.ts';
import { addOtherCases } from './other-cases.ts';
import { type StoryClock, storyClock } from './story-clock.ts';
import { afterReport, archiveAt, intake, reportAt, untilReport } from './story.ts';
import { workCase } from './work-case.ts';
import { withDemoLibrary } from './with-demo-library.ts';
import { writeIntake } from './write-intake.ts';

/** Opens the demo library, in the app too. It guards invented data only. */
export const demoPassphrase = 'elm house demo library 2026';

/** What the demo made. */
export type Made = {
  readonly recoveryKey: string;
  readonly exhibits: number;
  readonly gaps: readonly string[];
  readonly pdf: Disclosure & { readonly pages: number | null };
  readonly docx: Disclosure;
  readonly folder: Disclosure;
  readonly verification: Verification;
};

const signal = new AbortController().signal;
const purpose = 'Disciplinary hearing, 28 July 2026';
const recipient = 'Dr Joanna Abernethy-Nkemelu, Deputy Director';

/**
 * Makes a library in `folder` and works one case in it from intake to closing: evidence taken in and looked at, content and
 * considerations recorded, the report written as PDF and DOCX, the decision recorded, the closed case exported, everything verified.
 *
 * `say` is told of each step.
 */
export async function runDemo(folder: string, say: (line: string) => void): Promise<Made> {
  const clock = storyClock('2025-09-01T09:00:00Z');
  const place = { passphrase: demoPassphrase, clock };
  return withDemoLibrary(join(folder, 'library'), place, async (session, recoveryKey) => {
    say('Made an encrypted library.');
    return { recoveryKey, ...(await workStory(session, clock, folder, say)) };
  });
}

async function workStory(
  session: LibrarySession,
  clock: StoryClock,
  folder: string,
  say: (line: string) => void,
): Promise<Omit<Made, 'recoveryKey'>> {
  addOtherCases(session, clock);
  await workFormalCase(session, clock);
  say('Worked a large formal case up to its hearing.');
  const drawn = await drawEvidence();
  const isHandedIn = ({ entry }: DrawnExhibit): boolean => entry.number.startsWith('EX-TO-');
  const captures = drawn.filter((exhibit) => !isHandedIn(exhibit));
  say(`Drew ${drawn.length} pieces of evidence.`);

  clock.moveTo(intake.openedAt);
  writeIntake(join(folder, 'intake'), intake, drawn.filter(isHandedIn));
  const { caseId, reference } = await importCaseFolder(session, join(folder, 'intake'));
  say(`Took in what the line manager brought, as ${reference}.`);

  const ids = idsOfPeople(session, caseId);
  await workCase(session, caseId, { clock, steps: untilReport, captures, ids });
  say('Investigated: content, evidence, the five considerations, both sides heard.');

  clock.moveTo(reportAt);
  const { pdf, docx } = await writeReports(session, caseId, folder, say);

  await workCase(session, caseId, { clock, steps: afterReport, captures, ids });
  const detail = openCase(session, caseId);
  say('Recorded the hearing and the decision; closed the case.');

  clock.moveTo(archiveAt);
  const exported = await exportCaseFolder(
    session,
    {
      caseId,
      target: join(folder, reference),
      recipient: '',
      purpose: 'Demo',
      namesProtected: false,
    },
    { signal },
  );
  const verification = await verifyLibrary(session);
  keepVerification(session, verification);
  return {
    exhibits: detail.exhibits.length,
    gaps: findGaps(detail, now(session)).map((gap) => gap.text),
    pdf,
    docx,
    folder: exported.disclosure,
    verification,
  };
}

/** Subject and reporter, by their parts. */
function idsOfPeople(session: LibrarySession, caseId: string): Map<string, string> {
  const { people } = openCase(session, caseId).records;
  return new Map(people.map(({ id, body }) => [body.part, id]));
}

async function writeReports(
  session: LibrarySession,
  caseId: string,
  folder: string,
  say: (line: string) => void,
): Promise<Pick<Made, 'pdf' | 'docx'>> {
  const options = { signal, onProgress: () => undefined };
  const write = (format: 'pdf' | 'docx') =>
    exportDocument(
      session,
      {
        ...{ caseId, format, recipient, purpose, password: null },
        document: { kind: 'report', isFinal: false },
        target: join(folder, `report.${format}`),
      },
      options,
    );
  say('Writing the report as PDF…');
  const pdf = await write('pdf');
  say('Writing the report as DOCX…');
  const docx = await write('docx');
  return { pdf: { ...pdf.disclosure, pages: pdf.pageCount }, docx: docx.disclosure };
}
