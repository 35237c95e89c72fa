import { z } from 'zod';
import { vaultChannels } from '../../shared/contract/channels.ts';
import { JobId } from '../../shared/contract/common.ts';
import type { JobProgress } from '../../shared/contract/events.ts';
import { vaultApi, type LibrarySettings } from '../../shared/contract/vault-api.ts';
import type { VaultSupervisor } from '../vault-supervisor.ts';
import { RequestProgress } from '../vault/vault-protocol.ts';
import type { Grants } from './grants.ts';
import type { Jobs } from './jobs.ts';

type VaultChannel = (typeof vaultChannels)[number];
type Forwarders = Readonly<Record<VaultChannel, (input: object) => Promise<unknown>>>;

/** What handing on needs of the rest of the main process. */
export type ForwardOptions = {
  readonly vault: VaultSupervisor;
  readonly grants: Grants;
  readonly jobs: Jobs;
  readonly onProgress: (progress: JobProgress) => void;
  /** A library has been opened. */
  readonly onUnlocked: (path: string, settings: LibrarySettings) => void;
  readonly onSettings: (settings: LibrarySettings) => void;
};

const WithJob = z.looseObject({ jobId: JobId });

/** Handlers that hand requests on to the vault, with the paths behind the grants they name. */
export function vaultForwarders(options: ForwardOptions): Forwarders {
  const forwarders = vaultChannels.map((channel) => [
    channel,
    async (input: object) => {
      const paths = options.grants.pathsNamedIn(channel, input);
      const value = await forward(channel, input, paths, options);
      notice(channel, input, value, paths, options);
      return value;
    },
  ]);
  return Object.fromEntries(forwarders) as Forwarders;
}

function forward(
  channel: VaultChannel,
  input: object,
  paths: Record<string, string>,
  { vault, jobs, onProgress }: ForwardOptions,
): Promise<unknown> {
  const request = { channel, input, paths };
  const job = WithJob.safeParse(input);
  if (!job.success) return vault.request(request);
  return jobs.run(job.data.jobId, (signal) =>
    vault.request(request, {
      signal,
      // An import that is stopped has still brought something; and what has stopped has really ended.
      waitsForAnswer: true,
      onProgress: (progress) => onProgress(RequestProgress.parse(progress)),
    }),
  );
}

/** Main learns from the answers that pass through it which library is open and when it is to lock. */
function notice(
  channel: VaultChannel,
  input: object,
  value: unknown,
  paths: Record<string, string>,
  { onUnlocked, onSettings }: ForwardOptions,
): void {
  const [path = ''] = Object.values(paths);
  if (channel === 'library.create') {
    onUnlocked(path, vaultApi[channel].input.parse(input).settings);
  } else if (channel === 'library.unlock') {
    onUnlocked(path, vaultApi[channel].output.parse(value).settings);
  } else if (channel === 'settings.set') {
    onSettings(vaultApi[channel].output.parse(value));
  }
}
