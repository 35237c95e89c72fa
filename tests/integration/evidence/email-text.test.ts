import { expect, test } from 'vitest';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import { evidenceHandlers } from '../../../electron/vault/handlers/evidence-handlers.ts';
import type { RequestContext } from '../../../electron/vault/request-context.ts';
import { aCase } from '../../helpers/cases.ts';
import { forwardedPost, nestedEmail } from '../../helpers/emails.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';

const context = { signal: new AbortController().signal } as RequestContext;

/** What the screen is given of files that were added to a case. */
async function textsOf(...files: Buffer[]) {
  const { session } = await anEvidenceSession();
  const { library, ...surroundings } = session;
  const caseId = aCase(session);
  const started = startSession(library, { ...surroundings, spawnChild: forkChild });
  const handlers = evidenceHandlers(() => ({ ...started, actor: session.actor }));
  const texts = [];
  for (const bytes of files) {
    const { facts } = await addBytes(session, { caseId, bytes, fileName: 'mail.eml' });
    texts.push(await handlers['evidence.text']({ exhibitId: facts.id }, context));
  }
  return texts;
}

test('an e-mail is given taken apart and as its source; one that cannot be, and other texts, as source alone', async () => {
  const damaged = nestedEmail(1000);
  const [mail, broken, plain] = await textsOf(forwardedPost, damaged, Buffer.from('Only words'));
  expect(mail?.text).toBe(forwardedPost.toString());
  expect(mail?.email?.messages[0]?.text).toBe('Zażółć what she wrote about Michał 😂');
  expect(broken).toMatchObject({ text: damaged.toString(), email: null });
  expect(plain).toMatchObject({ text: 'Only words', email: null });
});
