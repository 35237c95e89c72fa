import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../settings.ts';
import { CdpConnection, type CdpEvents, type CdpSession } from './cdp.ts';
import { chromiumArguments, findChromium, PLACEHOLDER_URL } from './chromium.ts';

const CLOSE_DEADLINE_MS = 3000;

/** A page target that waits for the host to set it up before it runs anything. */
export type PageTarget = { readonly session: CdpSession; readonly targetId: string };

/** The browser process: starts it, hands out page targets, says when one goes. */
class Browser {
  #connection: CdpConnection | null = null;
  #profile: string | null = null;
  readonly #waitingPages: PageTarget[] = [];
  readonly #wanted: ((page: PageTarget) => void)[] = [];
  #pagesAskedFor = 0;
  /** Called with the session id of a page that closed. */
  onPageGone: (sessionId: string) => void = () => undefined;
  /** Called when the whole browser ended. */
  onExit: () => void = () => undefined;

  /** Starts Chromium with a throw-away profile. Throws when there is none to start. */
  async start(): Promise<void> {
    const binary = findChromium();
    if (!binary) throw new Error('no Chromium, Chrome or Edge found; set HOST_CHROMIUM to one');
    // A fresh profile each time: nothing a page showed is left on the disk.
    this.#profile = mkdtempSync(join(tmpdir(), 'electron-host-'));
    const connection = new CdpConnection(binary, chromiumArguments(this.#profile));
    this.#connection = connection;
    connection.on('stderr', tellPlaywrightWhere);
    connection.on('exit', () => {
      this.#removeProfile();
      this.onExit();
    });
    connection.root.on('Target.attachedToTarget', (event) => this.#attached(event));
    connection.root.on('Target.detachedFromTarget', ({ sessionId }) => this.onPageGone(sessionId));
    await connection.root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  /** Resolves with a page for a new window. */
  async newPage(): Promise<PageTarget> {
    const isFirst = this.#pagesAskedFor++ === 0;
    // With a visible browser the first window came with it (`--app=`).
    if (settings.isHeadless || !isFirst) {
      await this.root.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    }
    return new Promise((resolve) => {
      this.#wanted.push(resolve);
      this.#match();
    });
  }

  /** The session of the browser itself. */
  get root(): CdpSession {
    if (!this.#connection) throw new Error('the browser has not started');
    return this.#connection.root;
  }

  /** Closes the browser, by force when it takes too long, and removes its profile. */
  async stop(): Promise<void> {
    const connection = this.#connection;
    if (!connection || connection.isClosed) return;
    this.onExit = () => undefined;
    const gone = new Promise<void>((resolve) => connection.once('exit', () => resolve()));
    connection.root.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => connection.kill(), CLOSE_DEADLINE_MS);
    await gone;
    clearTimeout(timer);
  }

  #attached({ sessionId, targetInfo }: CdpEvents['Target.attachedToTarget']): void {
    const session = this.#connection?.session(sessionId);
    if (!session) return;
    const isWindow =
      targetInfo.type === 'page' &&
      !targetInfo.openerId &&
      (targetInfo.url === 'about:blank' || targetInfo.url === PLACEHOLDER_URL);
    if (isWindow) {
      this.#waitingPages.push({ session, targetId: targetInfo.targetId });
      this.#match();
      return;
    }
    // Workers and the browser's own surfaces (omnibox popups attach too) run on; stray pages are closed.
    session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    if (targetInfo.type === 'page') {
      this.root
        .send('Target.closeTarget', { targetId: targetInfo.targetId })
        .catch(() => undefined);
    }
  }

  #match(): void {
    while (this.#waitingPages.length > 0 && this.#wanted.length > 0) {
      const page = this.#waitingPages.shift();
      if (page) this.#wanted.shift()?.(page);
    }
  }

  #removeProfile(): void {
    if (this.#profile) rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
    this.#profile = null;
  }
}

/** Passes the address of the test-only debugging port to the fixture that started this host. */
function tellPlaywrightWhere(text: string): void {
  const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
  if (address) process.send?.({ type: 'listening', address });
}

/** The one browser of this host. */
export const browser = new Browser();
