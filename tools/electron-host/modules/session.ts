import { EventEmitter } from 'node:events';
import { browser } from '../browser/browser.ts';
import { protocol } from './schemes.ts';

type Headers = Record<string, string[] | string>;
/** What the app's filters are told of a request. */
export type RequestDetails = {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly webContentsId: number;
};

type BeforeRequest = (
  details: RequestDetails,
  answer: (result: { cancel?: boolean }) => void,
) => void;
type HeadersReceived = (
  details: RequestDetails & { statusCode: number; responseHeaders: Headers },
  answer: (result: { responseHeaders?: Headers }) => void,
) => void;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: object,
) => void;
type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: object,
) => boolean;

const PERMISSIONS = [
  'notifications',
  'geolocation',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'display-capture',
];

/** Stands in for Electron's `Session`. There is one, whatever partition is asked for. */
class Session extends EventEmitter {
  readonly protocol = protocol;
  #beforeRequest: BeforeRequest | null = null;
  #headersReceived: HeadersReceived | null = null;
  #permissionRequest: PermissionRequest | null = null;
  #permissionCheck: PermissionCheck | null = null;

  readonly webRequest = {
    onBeforeRequest: (first: unknown, second?: BeforeRequest): void => {
      this.#beforeRequest = second ?? (first as BeforeRequest);
    },
    onHeadersReceived: (first: unknown, second?: HeadersReceived): void => {
      this.#headersReceived = second ?? (first as HeadersReceived);
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  /** Asks the app whether a request may go on. */
  async allows(details: RequestDetails): Promise<boolean> {
    const ask = this.#beforeRequest;
    if (!ask) return true;
    return new Promise((resolve) => ask(details, ({ cancel }) => resolve(!cancel)));
  }

  /** Lets the app change the headers of a response. */
  async headersFor(
    details: RequestDetails & { statusCode: number },
    headers: Headers,
  ): Promise<Headers> {
    const ask = this.#headersReceived;
    if (!ask) return headers;
    return new Promise((resolve) =>
      ask({ ...details, responseHeaders: headers }, (result) =>
        resolve(result.responseHeaders ?? headers),
      ),
    );
  }

  /** Asks the app's permission handlers once and gives Chromium their answers: it has no hook per request. */
  async applyPermissions(origin: string): Promise<void> {
    for (const name of PERMISSIONS) {
      const isGranted = await this.#isGranted(name, origin);
      await browser.root
        .send('Browser.setPermission', {
          permission: { name },
          setting: isGranted ? 'granted' : 'denied',
          origin,
        })
        .catch(() => undefined);
    }
  }

  async #isGranted(name: string, origin: string): Promise<boolean> {
    if (this.#permissionCheck && !this.#permissionCheck(null, name, origin, {})) return false;
    const request = this.#permissionRequest;
    return request ? new Promise((resolve) => request(null, name, resolve, {})) : true;
  }
}

const onlySession = new Session();

/** Stands in for Electron's `session`. */
export const session = { defaultSession: onlySession, fromPartition: () => onlySession };
