import { expect, test } from 'vitest';
import { recordDisclosure } from '../../../electron/services/disclosures/record-disclosure.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { tamper } from '../../helpers/tamper.ts';

test.each([
  `is_protected = 0`,
  `is_protected = NULL`,
  `recipient = 'Nobody'`,
  `file_name = 'other.csv'`,
])('what left the library, changed by hand to %s, is found', async (change) => {
  const { session } = await anEvidenceSession();
  session.db.transaction(() =>
    recordDisclosure(session, null, {
      what: 'register',
      format: 'csv',
      fileName: 'Photos.csv',
      edition: 0,
      recipient: 'The Board',
      purpose: 'For the review',
      sha256: 'a'.repeat(64),
      sizeBytes: 12,
      isProtected: true,
    }),
  )();
  expect((await verifyLibrary(session)).problems).toEqual([]);
  tamper(session.db, `UPDATE disclosures SET ${change}`);
  const { problems } = await verifyLibrary(session);
  expect(problems.map(({ code }) => code)).toEqual(['not_as_logged']);
});
