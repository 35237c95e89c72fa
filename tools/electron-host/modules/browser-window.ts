import { EventEmitter } from 'node:events';
import { browser } from '../browser/browser.ts';
import { app } from './app.ts';
import { nativeTheme } from './native-theme.ts';
import { openWindows } from './open-windows.ts';
import { WebContents } from './web-contents.ts';

type WindowOptions = {
  width?: number;
  height?: number;
  title?: string;
  webPreferences?: {
    preload?: string;
    nodeIntegration?: boolean;
    contextIsolation?: boolean;
    sandbox?: boolean;
  };
};

/** Stands in for Electron's `BrowserWindow`. */
export class BrowserWindow extends EventEmitter {
  static #lastId = 0;
  readonly id = ++BrowserWindow.#lastId;
  readonly webContents: WebContents;
  readonly #options: WindowOptions;
  readonly #whenSetUp: Promise<void>;
  #title: string;
  #isDestroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    const preferences = options.webPreferences ?? {};
    if (
      preferences.nodeIntegration ||
      preferences.contextIsolation === false ||
      preferences.sandbox === false
    ) {
      throw new Error('the host shows isolated, sandboxed windows only');
    }
    this.#options = options;
    this.#title = options.title ?? app.name;
    this.webContents = new WebContents(this.id, preferences.preload);
    this.webContents.once('first-paint', () => this.emit('ready-to-show'));
    openWindows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    this.#whenSetUp = this.#setUp();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((known) => known instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((known) => known.webContents === contents) ?? null;
  }

  /** Tells the window whose page closed. Closing cannot be prevented in the host. */
  static pageGone(sessionId: string): void {
    for (const window of BrowserWindow.getAllWindows()) {
      const { webContents } = window;
      if (webContents.isAttached && webContents.cdp.id === sessionId) window.#closed();
    }
  }

  async loadURL(url: string): Promise<void> {
    await this.#whenSetUp;
    await this.webContents.navigate(url);
  }

  close(): void {
    if (this.webContents.isAttached) {
      this.webContents.cdp.send('Page.close').catch(() => undefined);
    }
  }

  destroy(): void {
    this.close();
  }

  focus(): void {
    if (!this.webContents.isAttached) return;
    this.webContents.cdp.send('Page.bringToFront').catch(() => undefined);
    this.emit('focus');
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    const { width = 1280, height = 800 } = this.#options;
    return { x: 0, y: 0, width, height };
  }

  isMinimized(): boolean {
    return false;
  }

  isVisible(): boolean {
    return true;
  }

  show(): void {}
  hide(): void {}
  restore(): void {}
  setProgressBar(): void {}
  setContentProtection(): void {}
  setBackgroundColor(): void {}

  async #setUp(): Promise<void> {
    const page = await browser.newPage();
    await this.webContents.attach(page);
    nativeTheme.applyTo(this.webContents.cdp);
    const { width, height } = this.getBounds();
    const { windowId } = await page.session.send('Browser.getWindowForTarget');
    await page.session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  }

  #closed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    openWindows.delete(this);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (openWindows.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
}
