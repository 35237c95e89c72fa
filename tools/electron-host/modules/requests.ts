import type { CdpEvents, CdpSession } from '../browser/cdp.ts';
import { handlerFor, toAppUrl } from './schemes.ts';
import { session, type RequestDetails } from './session.ts';

type Paused = CdpEvents['Fetch.requestPaused'];
type FailReason = 'Aborted' | 'BlockedByClient' | 'InternetDisconnected';

/** Schemes that the browser serves itself. */
const OWN_SCHEMES = /^(data|blob|about|chrome|chrome-error|devtools):/;

/** What answering requests needs to know of the page that makes them. */
export type Requester = {
  readonly cdp: CdpSession;
  readonly webContentsId: number;
  /** Asked for every document the page itself wants to load; `false` leaves the page where it is. */
  mayNavigate(url: string, frameId: string): boolean;
};

/** Answers one paused request: the app's filter, then navigation guards, then its protocol handler. */
export async function answerRequest(requester: Requester, paused: Paused): Promise<void> {
  const { cdp } = requester;
  const { requestId, request, resourceType } = paused;
  const url = toAppUrl(request.url);
  const details = {
    url,
    method: request.method,
    resourceType: electronResourceType(resourceType),
    webContentsId: requester.webContentsId,
  };
  const fail = (errorReason: FailReason): Promise<object> =>
    cdp.send('Fetch.failRequest', { requestId, errorReason });

  if (resourceType === 'Document' && !requester.mayNavigate(url, paused.frameId)) {
    // Aborting keeps the page that is there; any other reason would show an error page.
    await fail('Aborted');
  } else if (!(await session.defaultSession.allows(details))) {
    await fail('BlockedByClient');
  } else if (resourceType === 'Other' && url.endsWith('/favicon.ico')) {
    // Browsers look for an icon that Electron never asks an app for.
    await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  } else if (OWN_SCHEMES.test(url)) {
    await cdp.send('Fetch.continueRequest', { requestId });
  } else {
    const response = await respond(url, request);
    if (response) await fulfil(cdp, requestId, details, response);
    else await fail('InternetDisconnected');
  }
}

async function respond(url: string, request: Paused['request']): Promise<Response | null> {
  const handler = handlerFor(url);
  if (!handler) return null;
  const init: RequestInit = { method: request.method, headers: request.headers };
  if (request.postData !== undefined) init.body = request.postData;
  try {
    return await handler(new Request(url, init));
  } catch (error) {
    console.error('[host] a protocol handler failed', error);
    return null;
  }
}

async function fulfil(
  cdp: CdpSession,
  requestId: string,
  details: RequestDetails,
  response: Response,
): Promise<void> {
  const own: Record<string, string[]> = {};
  for (const [name, value] of response.headers) (own[name] ??= []).push(value);
  const headers = await session.defaultSession.headersFor(
    { ...details, statusCode: response.status },
    own,
  );
  const responseHeaders = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
  await cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    // The protocol takes whole bodies only, so a streamed response is collected here.
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function electronResourceType(type: string): string {
  const known: Record<string, string> = {
    Document: 'mainFrame',
    Stylesheet: 'stylesheet',
    Script: 'script',
    Image: 'image',
    Font: 'font',
    Media: 'media',
    XHR: 'xhr',
    Fetch: 'xhr',
    WebSocket: 'webSocket',
  };
  return known[type] ?? 'other';
}
