/**
 * Custom schemes. A document cannot have a scheme unknown to Chromium, so a page of `app://bundle` is shown under
 * `https://bundle.app.invalid`, an origin that exists nowhere, and mapped back wherever the app looks. Images and media
 * of other custom schemes need no mapping: requests for them can be answered as they are.
 */

/** Answers a request for a custom scheme. */
export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, ProtocolHandler | null>();

/** Maps an address of a registered scheme to the one the browser shows. */
export function toBrowserUrl(url: string): string {
  return url.replace(
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i,
    (whole, scheme: string, host: string) =>
      handlers.has(scheme) ? `https://${host}.${scheme}.invalid` : whole,
  );
}

/** Maps an address the browser shows back to the one the app knows. */
export function toAppUrl(url: string): string {
  return url.replace(
    /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid/i,
    (whole, host: string, scheme: string) => (handlers.has(scheme) ? `${scheme}://${host}` : whole),
  );
}

/** Says whether an address belongs to a scheme the app registered. */
export function isAppUrl(url: string): boolean {
  return handlers.has(schemeOf(url));
}

/** Returns the handler for an address, if the app set one. */
export function handlerFor(url: string): ProtocolHandler | null {
  return handlers.get(schemeOf(url)) ?? null;
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'));
}

/** Stands in for Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    for (const { scheme } of schemes) handlers.set(scheme, null);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.set(scheme, null);
  },
  isProtocolHandled: (scheme: string): boolean => Boolean(handlers.get(scheme)),
};
