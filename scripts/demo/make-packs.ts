import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportIssuedPack, issuePack } from '../../electron/services/annual/issue-pack.ts';
import { verifyLibrary } from '../../electron/services/integrity/verify-library.ts';
import { keepVerification } from '../../electron/services/settings/settings-service.ts';
import type { Disclosure } from '../../shared/domain/case-detail.ts';
import { storyClock } from './story-clock.ts';
import { withDemoLibrary } from './with-demo-library.ts';
import { workYear } from './year/work-year.ts';

/** A pack as it was written: the year it is about, and its two files. */
export type MadePack = {
  readonly cases: 3 | 60;
  readonly pdf: Disclosure & { readonly pages: number | null };
  readonly docx: Disclosure;
};

const year = 2025;
const recipient = 'The Board of Trustees';
const purpose = `Annual review ${year}`;
const options = { signal: new AbortController().signal, onProgress: () => undefined };

/**
 * Makes a library with a made-up year of so many cases, the registers of about 94 people and two years before, and issues its
 * review pack as `pack-<cases>-cases.pdf` and `.docx` in `folder`.
 */
export async function makePack(
  folder: string,
  { cases, passphrase }: { cases: 3 | 60; passphrase: string },
): Promise<MadePack> {
  const library = join(folder, `year-of-${cases}-cases`);
  mkdirSync(library, { recursive: true });
  const clock = storyClock(`${year - 2}-01-02T08:00:00Z`);
  return withDemoLibrary(library, { passphrase, clock }, async (session) => {
    workYear(session, clock, { cases, year });
    keepVerification(session, await verifyLibrary(session));
    const leaving = { recipient, purpose, password: null };
    const target = (format: string): string => join(folder, `pack-${cases}-cases.${format}`);
    const { issued, disclosure, pageCount } = await issuePack(
      session,
      {
        ...leaving,
        periodId: String(year),
        correction: '',
        format: 'pdf',
        target: target('pdf'),
      },
      options,
    );
    const docx = await exportIssuedPack(
      session,
      { ...leaving, packId: issued.id, format: 'docx', target: target('docx') },
      options,
    );
    return { cases, pdf: { ...disclosure, pages: pageCount }, docx: docx.disclosure };
  });
}
