import type { vaultChannels } from '../shared/contract/channels.ts';
import { DomainError } from '../shared/errors.ts';
import { createChildHost, type ChildHost } from './child-host.ts';
import { clientFor, handlersFor, type Client } from './rpc/protocol.ts';
import { createPeer, type CallOptions } from './rpc/rpc.ts';
import type { ReadEvidence } from './security/evidence-protocol.ts';
import type { ChildHandle, ChildKind } from './services/children/child-handle.ts';
import { childHostProtocol, vaultProtocol } from './vault/vault-protocol.ts';

/** Starts a process: the vault itself, or one that it asks for. */
export type ForkProgram = (kind: ChildKind | 'vault') => ChildHandle;

/** A request as the vault gets it. */
export type VaultRequest = {
  readonly channel: (typeof vaultChannels)[number];
  readonly input: unknown;
  /** Path behind each grant that the input names. */
  readonly paths: Record<string, string>;
};

/** A running vault process. */
type Vault = {
  readonly handle: ChildHandle;
  readonly client: Client<typeof vaultProtocol>;
  readonly children: ChildHost;
};

/** How long the vault may take to finish writing before it is ended by force. */
const CLOSE_DEADLINE_MS = 5000;

/** Requests that may start a vault process; all others need an unlocked one. */
const opening: readonly string[] = ['library.create', 'library.unlock'];

/**
 * Looks after the one vault process: starts it when a library is to be opened, asks it things, and sees to it that it is
 * gone when the library locks.
 */
export class VaultSupervisor {
  readonly #fork: ForkProgram;
  readonly #onEnded: () => void;
  #vault: Vault | null = null;
  #closing: Promise<void> | null = null;
  #isUnlocked = false;
  readonly #underWay = new Set<Promise<unknown>>();

  /** @param onEnded told when an unlocked vault ends by itself */
  constructor(fork: ForkProgram, onEnded: () => void) {
    this.#fork = fork;
    this.#onEnded = onEnded;
  }

  /** Whether a library is open. */
  get isUnlocked(): boolean {
    return this.#isUnlocked;
  }

  /** Whether there is a vault process: a library is open, or is being opened. */
  get isRunning(): boolean {
    return this.#vault !== null;
  }

  /** Hands a request on. Throws what the vault throws; `locked` when none is open or it ends meanwhile. */
  async request(request: VaultRequest, options?: CallOptions): Promise<unknown> {
    const isOpening = opening.includes(request.channel);
    const vault = isOpening ? await this.#running() : this.#unlocked();
    const answer = await this.#tracked(vault.client.request(request, options));
    if (isOpening) this.#isUnlocked = true;
    return answer;
  }

  /** Reads bytes for `evidence://`. Throws as `request` does. */
  readonly readEvidence: ReadEvidence = async (address, range) =>
    this.#tracked(this.#unlocked().client.readEvidence({ address, ...range }));

  /** Resolves when every request under way has been answered, at the latest after `withinMs`. */
  async settled(withinMs: number): Promise<void> {
    await within(withinMs, Promise.allSettled([...this.#underWay]));
  }

  /** Ends the vault: lets it finish writing, by force when that takes too long. Resolves when the process is gone. */
  close(): Promise<void> {
    this.#closing ??= this.#close().finally(() => {
      this.#closing = null;
    });
    return this.#closing;
  }

  async #close(): Promise<void> {
    const vault = this.#vault;
    if (!vault) return;
    this.#isUnlocked = false;
    // A vault that fails to close is ended like one that takes too long; its next start repairs what is half done.
    await within(
      CLOSE_DEADLINE_MS,
      vault.client.close({}).catch(() => undefined),
    );
    vault.handle.kill();
    await Promise.all([vault.handle.exited, vault.children.killAll()]);
  }

  async #running(): Promise<Vault> {
    await this.#closing;
    this.#vault ??= this.#start();
    return this.#vault;
  }

  #unlocked(): Vault {
    if (!this.#vault || !this.#isUnlocked) throw new DomainError('locked', 'no library is open');
    return this.#vault;
  }

  #start(): Vault {
    const handle = this.#fork('vault');
    const children = createChildHost(this.#fork, {
      message: (childId, message) => void client.childMessage({ childId, message }).catch(ignore),
      exited: (childId) => void client.childExited({ childId }).catch(ignore),
    });
    const handlers = handlersFor(childHostProtocol, children.implementation);
    const client = clientFor(
      vaultProtocol,
      createPeer(handle.port, handlers, { closedCode: 'locked' }),
    );
    const vault = { handle, client, children };
    void handle.exited.then(() => this.#ended(vault));
    return vault;
  }

  #ended(vault: Vault): void {
    void vault.children.killAll();
    if (this.#vault !== vault) return;
    this.#vault = null;
    const wasUnlocked = this.#isUnlocked;
    this.#isUnlocked = false;
    if (wasUnlocked) this.#onEnded();
  }

  async #tracked<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }
}

/** What a child says to a vault that is just ending is lost with it. */
function ignore(): void {
  // nothing to do
}

async function within(deadlineMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deadlineMs);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
