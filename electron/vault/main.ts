import { randomUUID } from 'node:crypto';
import { vaultApi } from '../../shared/contract/vault-api.ts';
import { DomainError } from '../../shared/errors.ts';
import { parentPort } from '../rpc/port.ts';
import { clientFor, handlersFor } from '../rpc/protocol.ts';
import { createPeer } from '../rpc/rpc.ts';
import { createReportPreviews } from '../services/reports/report-previews.ts';
import { annualHandlers } from './handlers/annual-handlers.ts';
import { bookHandlers } from './handlers/book-handlers.ts';
import { caseHandlers } from './handlers/case-handlers.ts';
import { evidenceHandlers } from './handlers/evidence-handlers.ts';
import { folderHandlers } from './handlers/folder-handlers.ts';
import { handoverHandlers } from './handlers/handover-handlers.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { registerDocumentHandlers } from './handlers/register-document-handlers.ts';
import { registerHandlers } from './handlers/register-handlers.ts';
import { policyHandlers } from './handlers/policy-handlers.ts';
import { relationHandlers } from './handlers/relation-handlers.ts';
import { reportHandlers } from './handlers/report-handlers.ts';
import { todayHandlers } from './handlers/today-handlers.ts';
import { createVault } from './open-vault.ts';
import { readEvidence } from './read-evidence.ts';
import { remoteChildren } from './remote-children.ts';
import type { RequestContext, VaultHandlers } from './request-context.ts';
import { childHostProtocol, vaultProtocol } from './vault-protocol.ts';

/*
 * The vault process: keys, database, evidence and all use cases. It opens one library and ends with it, because only the
 * end of a process takes its memory, and the keys in it, away.
 */

const port = parentPort();
const previews = createReportPreviews();
const children = remoteChildren({
  startChild: (input) => host.startChild(input),
  postToChild: (input) => host.postToChild(input),
  killChild: (input) => host.killChild(input),
});
const vault = createVault({
  clock: () => new Date(),
  newId: randomUUID,
  spawnChild: children.spawnChild,
});

const handlers: VaultHandlers = {
  ...vault.handlers,
  ...libraryHandlers(vault.session),
  ...caseHandlers(vault.session),
  ...peopleHandlers(vault.session),
  ...relationHandlers(vault.session),
  ...evidenceHandlers(vault.session),
  ...reportHandlers(vault.session, previews),
  ...folderHandlers(vault.session),
  ...handoverHandlers(vault.session),
  ...todayHandlers(vault.session),
  ...bookHandlers(vault.session),
  ...registerHandlers(vault.session),
  ...registerDocumentHandlers(vault.session, previews),
  ...annualHandlers(vault.session, previews),
  ...policyHandlers(vault.session, previews),
};

/** Input and channel are parsed here again: the vault trusts no process but itself. */
async function answer(channel: keyof VaultHandlers, raw: unknown, context: RequestContext) {
  const input = vaultApi[channel].input.safeParse(raw);
  if (!input.success) throw new DomainError('invalid_input', input.error.message);
  const handler = handlers[channel] as (input: unknown, context: RequestContext) => unknown;
  const output = await handler(input.data, context);
  if (channel !== 'library.create' && channel !== 'library.unlock') {
    vault.session().library.signLogIfDue();
  }
  return output;
}

const peer = createPeer(
  port,
  handlersFor(vaultProtocol, {
    request: ({ channel, input, paths }, { signal, progress }) =>
      answer(channel, input, { signal, progress, paths: new Map(Object.entries(paths)) }),
    readEvidence: ({ address, ...range }) =>
      readEvidence(vault.session(), previews, address, range),
    childMessage: ({ childId, message }) => children.receive(childId, message),
    childExited: ({ childId }) => children.exited(childId),
    close: () => vault.close(),
  }),
);
const host = clientFor(childHostProtocol, peer);

// Without a parent nobody could lock this process.
void peer.closed.then(() => {
  vault.close();
  process.exit(0);
});
