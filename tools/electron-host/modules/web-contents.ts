import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { PageTarget } from '../browser/browser.ts';
import type { CdpEvents, CdpSession } from '../browser/cdp.ts';
import type { FromPage, ToPage } from '../page/protocol.ts';
import { BINDING, isolatedWorldScript, mainWorldScript, SECRET, WORLD } from '../page/scripts.ts';
import { isPrevented } from './app.ts';
import { codec, ipcMain, type IpcEvent } from './ipc-main.ts';
import { menuAccelerators, runAccelerator } from './menu.ts';
import { answerRequest } from './requests.ts';
import { isAppUrl, toAppUrl, toBrowserUrl } from './schemes.ts';
import { session } from './session.ts';

type OpenHandler = (details: { url: string }) => { action: string };

/** Stands in for Electron's `WebContents`: one page, its preload and its messages. */
export class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  readonly mainFrame: { readonly url: string; readonly origin: string; readonly parent: null };
  readonly id: number;
  readonly #preload: string | undefined;
  #cdp: CdpSession | null = null;
  #targetId = '';
  #preloadContext: number | null = null;
  #url = '';
  #isShown = false;
  #appIsLoading = false;
  #openHandler: OpenHandler = () => ({ action: 'deny' });

  constructor(id: number, preload: string | undefined) {
    super();
    this.id = id;
    this.#preload = preload;
    const url = (): string => this.#url;
    this.mainFrame = {
      get url() {
        return url();
      },
      get origin() {
        const { protocol, host } = new URL(url());
        return `${protocol}//${host}`;
      },
      parent: null,
    };
  }

  /** Prepares a fresh page target: hooks, preload and request interception, before it runs anything. */
  async attach({ session: cdp, targetId }: PageTarget): Promise<void> {
    this.#cdp = cdp;
    this.#targetId = targetId;
    this.#listen(cdp);
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Runtime.enable'),
      cdp.send('DOM.enable'),
      cdp.send('Debugger.enable'),
      cdp.send('Inspector.enable'),
      cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        source: this.#preloadScript(),
        worldName: WORLD,
      }),
      cdp.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  /** The protocol session of the page. Throws before the window is set up. */
  get cdp(): CdpSession {
    if (!this.#cdp) throw new Error('the page has not been set up yet');
    return this.#cdp;
  }

  get isAttached(): boolean {
    return this.#cdp !== null;
  }

  getURL(): string {
    return this.#url;
  }

  isDestroyed(): boolean {
    return false;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  openDevTools(): void {}

  send(channel: string, ...args: unknown[]): void {
    this.#tell({ type: 'message', channel, payload: codec.encode(args) });
  }

  /** Navigates on behalf of the app, which no guard is asked about. Resolves when the page has loaded. */
  async navigate(url: string): Promise<void> {
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    await this.session.applyPermissions(new URL(toBrowserUrl(url)).origin);
    this.#appIsLoading = true;
    const { errorText } = await this.cdp.send('Page.navigate', { url: toBrowserUrl(url) });
    this.#appIsLoading = false;
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  /** Gives the page the accelerators of the current menu. */
  updateAccelerators(): void {
    this.#tell({ type: 'accelerators', accelerators: menuAccelerators() });
  }

  #preloadScript(): string {
    const preload = this.#preload === undefined ? '' : readFileSync(this.#preload, 'utf8');
    const { platform, arch, versions } = process;
    return isolatedWorldScript(preload, {
      platform,
      arch,
      versions: { node: versions.node, electron: versions['electron'] ?? '' },
    });
  }

  #listen(cdp: CdpSession): void {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.name !== WORLD || frameId !== this.#targetId) return;
      this.#preloadContext = context.id;
      this.updateAccelerators();
    });
    cdp.on('Runtime.executionContextsCleared', () => (this.#preloadContext = null));
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.#receive(JSON.parse(payload) as FromPage);
    });
    cdp.on('Debugger.paused', (event) => void this.#answerPause(event));
    cdp.on('Fetch.requestPaused', (event) => {
      const requester = {
        cdp,
        webContentsId: this.id,
        mayNavigate: (url: string, frameId: string) => this.#mayNavigate(url, frameId),
      };
      // A page that goes away takes its requests with it.
      answerRequest(requester, event).catch(() => undefined);
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#url = toAppUrl(frame.url);
    });
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready'));
    cdp.on('Page.lifecycleEvent', ({ name }) => name === 'firstPaint' && this.#shown());
    cdp.on('Page.loadEventFired', () => this.#loaded());
    cdp.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    cdp.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      cdp.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => undefined);
    });
  }

  #loaded(): void {
    // The placeholder of the first visible window loads too, as an error page.
    if (!isAppUrl(this.#url)) return;
    this.emit('did-finish-load');
    this.#shown();
  }

  #shown(): void {
    if (this.#isShown || !isAppUrl(this.#url)) return;
    this.#isShown = true;
    this.emit('first-paint');
  }

  #mayNavigate(url: string, frameId: string): boolean {
    const isMainFrame = frameId === this.#targetId;
    if (isMainFrame && this.#appIsLoading) return true;
    const details = { url, isMainFrame, frame: this.mainFrame };
    const events = isMainFrame ? ['will-navigate', 'will-frame-navigate'] : ['will-frame-navigate'];
    return !events.some((name) =>
      isPrevented((event) => this.emit(name, Object.assign(event, details), url)),
    );
  }

  async #receive(message: FromPage): Promise<void> {
    const event: IpcEvent = { sender: this, senderFrame: this.mainFrame };
    if (message.type === 'open') this.#openHandler({ url: toAppUrl(message.url) });
    else if (message.type === 'accelerator') runAccelerator(message.accelerator);
    else if (message.type === 'send') {
      ipcMain.emit(message.channel, event, ...(codec.decode(message.payload) as unknown[]));
    } else await this.#invoke(event, message);
  }

  async #invoke(event: IpcEvent, message: Extract<FromPage, { type: 'invoke' }>): Promise<void> {
    const { channel, id } = message;
    try {
      const args = codec.decode(message.payload) as unknown[];
      const value = await ipcMain.invoke(channel, event, args);
      this.#tell({ type: 'reply', id, payload: codec.encode(value) });
    } catch (error) {
      const text = `Error invoking remote method '${channel}': ${String(error)}`;
      this.#tell({ type: 'failure', id, message: text });
    }
  }

  /** Answers the isolated world's one synchronous question: where a dropped file lies. */
  async #answerPause({ callFrames }: CdpEvents['Debugger.paused']): Promise<void> {
    const frame = callFrames[0];
    try {
      if (frame?.functionName === SECRET) await this.#tellPath(frame.callFrameId);
    } finally {
      await this.cdp.send('Debugger.resume').catch(() => undefined);
    }
  }

  async #tellPath(callFrameId: string): Promise<void> {
    const evaluate = (expression: string) =>
      this.cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
    const { result } = await evaluate('box.argument');
    // A file made in memory has no path; Electron answers with an empty string then.
    const info = await this.cdp
      .send('DOM.getFileInfo', { objectId: result.objectId ?? '' })
      .catch(() => ({ path: '' }));
    await evaluate(`box.result = ${JSON.stringify(info.path)}`);
  }

  #tell(message: ToPage): void {
    if (this.#preloadContext === null || !this.#cdp) return;
    this.#cdp
      .send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (text) { receiveFromHost(text); }',
        arguments: [{ value: JSON.stringify(message) }],
        executionContextId: this.#preloadContext,
      })
      .catch(() => undefined);
  }
}
