import type { vaultApi } from '../../shared/contract/vault-api.ts';
import type { Handlers } from '../../shared/contract/define.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import { DomainError } from '../../shared/errors.ts';

/** What a handler may know about the request it serves. */
export type RequestContext = {
  readonly signal: AbortSignal;
  /** Path behind each grant that the request names; filled in by the main process, never by the window. */
  readonly paths: ReadonlyMap<string, string>;
  readonly progress: (progress: JobProgress) => void;
};

/** Handlers of the channels that the vault serves. */
export type VaultHandlers = Handlers<typeof vaultApi, RequestContext>;

/** The path behind a grant. Throws `forbidden` for one that was never given. */
export function pathOf(context: RequestContext, grant: string): string {
  const path = context.paths.get(grant);
  if (path === undefined) throw new DomainError('forbidden', 'no such grant');
  return path;
}
