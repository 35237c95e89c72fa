import { basename, join, resolve } from 'node:path';
import { mkdir } from 'node:fs/promises';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTargetFolder, writeWithin } from '../files/write-target.ts';
import type { Session } from '../session.ts';
import type { Library } from '../vault/library.ts';
import { exportLog } from './export-log.ts';
import { verifyScript } from './verify-script.ts';

/** The log itself, in the folder that is exported. */
export const LOG_FILE = 'log.txt';
/** What checks the log without Casebook, in the same folder. */
export const VERIFIER_FILE = 'verify-log.sh';

/** What is exported, to whom and why. */
export type LogExport = {
  /** A folder that is not there yet, or empty. */
  readonly target: string;
  /** The case whose entries say in full what happened; none does where it is null. All entries are there and proven. */
  readonly shownCaseId: string | null;
  readonly recipient: string;
  readonly purpose: string;
};

/**
 * Writes the whole log, signed to its end, beside the script that checks it: a folder that is there whole or not at all.
 * It is logged as a disclosure before it is there. Throws `conflict` when the target holds something, `target_unwritable`,
 * `disk_full` and `cancelled`.
 */
export async function exportLogFolder(
  session: Session & { readonly library: Library },
  input: LogExport,
  signal: AbortSignal,
): Promise<{ disclosure: Disclosure; entries: number }> {
  const { db, library } = session;
  const { recipient, purpose, shownCaseId } = input;
  const target = resolve(input.target);
  const { seq: entries } = library.signLog();
  const isShown = (row: { case_id: string | null }): boolean =>
    shownCaseId !== null && row.case_id === shownCaseId;
  // At one go: what is logged while the file is written would stand unsigned at its end.
  const text = [...exportLog(db, library.logIdentity, isShown)].join('');
  const disclosure = await writeTargetFolder(session, target, {
    write: async (folder) => {
      await mkdir(folder, { mode: 0o700 });
      await writeWithin(join(folder, VERIFIER_FILE), [Buffer.from(verifyScript)], signal);
      return await writeWithin(join(folder, LOG_FILE), [Buffer.from(text)], signal);
    },
    log: (written) => {
      const leaving = { what: 'log', format: 'text', edition: 0, recipient, purpose } as const;
      const fileName = basename(target);
      return recordDisclosure(session, null, { ...leaving, fileName, ...written });
    },
  });
  return { disclosure, entries };
}
