import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardNavigation } from '../../electron/security/navigation.ts';
import { isAppUrl } from '../../electron/security/schemes.ts';
import { isTrustedFrame } from '../../electron/security/sender.ts';
import { lockDownSession, mayRequest } from '../../electron/security/session.ts';

/** A page that only has events and the handler for new windows. */
class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  /** Emits an event and says whether a listener prevented what it announces. */
  isPrevented(name: string, details: object = {}): boolean {
    const preventDefault = vi.fn();
    this.emit(name, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }
}

function guarded() {
  const contents = new FakeContents();
  const offered: string[] = [];
  guardNavigation(contents as unknown as WebContents, (url) => void offered.push(url));
  return { contents, offered };
}

const foreign = [
  'https://example.com/',
  'http://bundle/index.html',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://bundle.example.com/',
  'app://bundle:81/',
  'evidence://exhibit/1/original',
  'about:blank',
  'data:text/html,x',
  '',
];

describe('a page', () => {
  it.each(foreign)('may not go to %s', (url) => {
    const { contents } = guarded();
    expect(contents.isPrevented('will-navigate', { url })).toBe(true);
    expect(contents.isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(isAppUrl(url)).toBe(false);
    expect(isTrustedFrame({ url, parent: null })).toBe(false);
  });

  it('may go to itself, but no frame inside it may go anywhere', () => {
    const { contents } = guarded();
    const url = 'app://bundle/index.html';
    expect(contents.isPrevented('will-navigate', { url })).toBe(false);
    expect(contents.isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(contents.isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  it('is never redirected and never holds another page', () => {
    const { contents } = guarded();
    const url = 'app://bundle/index.html';
    expect(contents.isPrevented('will-redirect', { url })).toBe(true);
    expect(contents.isPrevented('will-attach-webview')).toBe(true);
  });

  it('opens no window; what it wanted to open is offered outside', () => {
    const { contents, offered } = guarded();
    expect(contents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(offered).toEqual(['https://example.com/']);
  });
});

/** A session that keeps the handlers it is given. */
class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (...args: never[]) => unknown>();
  isSpelling = true;
  readonly webRequest = {
    onBeforeRequest: (handler: () => unknown) => void this.handlers.set('request', handler),
  };

  setPermissionRequestHandler = (handler: () => unknown) => this.handlers.set('ask', handler);
  setPermissionCheckHandler = (handler: () => unknown) => this.handlers.set('check', handler);
  setDevicePermissionHandler = (handler: () => unknown) => this.handlers.set('device', handler);
  setSpellCheckerEnabled = (isEnabled: boolean) => (this.isSpelling = isEnabled);

  call(name: string, ...args: unknown[]): unknown {
    return this.handlers.get(name)?.(...(args as never[]));
  }
}

function lockedDown() {
  const session = new FakeSession();
  lockDownSession(session as unknown as Session, false);
  return session;
}

describe('the session', () => {
  it('gives no permission, whether asked or checked, and no device', () => {
    const session = lockedDown();
    for (const permission of [
      'media',
      'geolocation',
      'clipboard-read',
      'fileSystem',
      'openExternal',
    ]) {
      const answer = vi.fn();
      session.call('ask', null, permission, answer, {});
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(session.call('check', null, permission, 'app://bundle', {})).toBe(false);
    }
    expect(session.call('device', { deviceType: 'usb' })).toBe(false);
  });

  it('downloads nothing and fetches no dictionaries', () => {
    const session = lockedDown();
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(session.isSpelling).toBe(false);
  });

  it.each([
    'https://example.com/',
    'http://localhost/',
    'ws://x/',
    'file:///x',
    'devtools://x/',
    '',
  ])('stops a request for %s', (url) => {
    const answer = vi.fn();
    lockedDown().call('request', { url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true });
  });

  it('lets the app’s own two schemes through, and developer tools in development', () => {
    expect(mayRequest('app://bundle/index.html', false)).toBe(true);
    expect(mayRequest('evidence://exhibit/1/original', false)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
  });
});
