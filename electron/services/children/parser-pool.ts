import { DomainError } from '../../../shared/errors.ts';
import {
  parserHostProtocol,
  parserProtocol,
  type PreviewKind,
  type FileFacts,
} from '../../parser/protocol.ts';
import { type Client, clientFor, handlersFor } from '../../rpc/protocol.ts';
import { createPeer } from '../../rpc/rpc.ts';
import type { ChildHandle, SpawnChild } from './child-handle.ts';
import { Turns } from './turns.ts';

/** A file for the parser: its identity, its size, and the way to its bytes. */
export type ParserFile = {
  /** Same key, same bytes. */
  readonly key: string;
  readonly kind: PreviewKind;
  readonly sizeBytes: number;
  read(offset: number, length: number): Promise<Uint8Array>;
};

/** A parser with its file open. */
export type OpenParser = {
  readonly facts: FileFacts;
  readonly client: Client<typeof parserProtocol>;
};

/** Parsers at work. */
export type ParserPool = {
  /**
   * Runs `work` on a parser that has opened `file`. Aborting ends the parser.
   *
   * @throws DomainError as the parser refuses; `parser_failed` when it dies or takes too long; `cancelled`.
   */
  use<T>(
    file: ParserFile,
    work: (parser: OpenParser) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  /** Ends all parsers. Work under way fails. */
  close(): void;
};

/** How a pool works. */
export type ParserPoolOptions = {
  readonly spawn: SpawnChild;
  /** Parsers alive at one time. */
  readonly size?: number;
  /** How long one piece of work may take, opening included. */
  readonly timeLimitMs?: number;
  /** How long an unused parser keeps its file open. */
  readonly idleMs?: number;
};

type Slot = {
  readonly key: string;
  readonly child: ChildHandle;
  readonly client: Client<typeof parserProtocol>;
  readonly opened: Promise<FileFacts>;
  idleTimer?: NodeJS.Timeout;
};

/**
 * Keeps a few parsers, each bound to one file for its whole life: a file that takes over its parser finds no other file
 * there, neither before it nor after it. Reading on in the same file reuses its parser; anything that goes wrong ends it.
 */
export function createParserPool(options: ParserPoolOptions): ParserPool {
  const { spawn, size = 2, timeLimitMs = 30_000, idleMs = 20_000 } = options;
  const idle = new Set<Slot>();
  const busy = new Set<Slot>();
  const turns = new Turns(size);

  const end = (slot: Slot): void => {
    clearTimeout(slot.idleTimer);
    idle.delete(slot);
    busy.delete(slot);
    slot.child.kill();
  };
  const take = (file: ParserFile): Slot => {
    const kept = [...idle].find((slot) => slot.key === file.key);
    if (kept !== undefined) {
      clearTimeout(kept.idleTimer);
      idle.delete(kept);
      return kept;
    }
    const [oldest] = idle;
    if (oldest !== undefined && idle.size + busy.size >= size) end(oldest);
    return startParser(spawn, file);
  };
  const keep = (slot: Slot): void => {
    idle.add(slot);
    slot.idleTimer = setTimeout(() => end(slot), idleMs).unref();
  };

  return {
    use: async (file, work, signal) => {
      await turns.wait(signal);
      const slot = take(file);
      busy.add(slot);
      try {
        const result = await within(timeLimitMs, signal, async () =>
          work({ client: slot.client, facts: await slot.opened }),
        );
        busy.delete(slot);
        keep(slot);
        return result;
      } catch (error) {
        end(slot);
        throw error;
      } finally {
        turns.done();
      }
    },
    close: () => {
      turns.close();
      for (const slot of [...idle, ...busy]) end(slot);
    },
  };
}

function startParser(spawn: SpawnChild, file: ParserFile): Slot {
  const child = spawn('parser');
  const handlers = handlersFor(parserHostProtocol, {
    read: ({ offset, length }) => file.read(offset, length),
  });
  const peer = createPeer(child.port, handlers, { closedCode: 'parser_failed' });
  const client = clientFor(parserProtocol, peer);
  const opened = client.open({ kind: file.kind, sizeBytes: file.sizeBytes });
  // Who waits for it learns of a failure; a parser that is ended early has nobody waiting.
  opened.catch(() => undefined);
  return { key: file.key, child, client, opened };
}

/** Runs work until done, out of time or no longer wanted; ending the child is what stops it in the last two. */
async function within<T>(
  timeLimitMs: number,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new DomainError('parser_failed', 'the file took too long to read', { timeLimitMs }));
  }, timeLimitMs);
  const abort = (): void => {
    reject(new DomainError('cancelled', 'the preview is no longer wanted'));
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work(), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
