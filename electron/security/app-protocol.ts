import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { appHeaders } from './content-policy.ts';
import { isAppUrl } from './schemes.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Serves `app://bundle/…` from a folder, and from nowhere else.
 *
 * Answers 404 to anything outside the folder, of unknown type or not there, and 405 to anything but reading.
 */
export function serveApp(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const path = pathWithin(folder, request.url);
    const contentType = path === null ? undefined : contentTypes[extname(path)];
    if (path === null || contentType === undefined) return refusal(404);
    try {
      const headers = { ...appHeaders, 'content-type': contentType };
      return new Response(await readFile(path), { headers });
    } catch {
      return refusal(404);
    }
  };
}

function pathWithin(folder: string, address: string): string | null {
  const url = URL.parse(address);
  if (!url || !isAppUrl(address)) return null;
  const name = decoded(url.pathname);
  if (name === null || name.includes('\0')) return null;
  const path = join(folder, name);
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? null : path;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: appHeaders });
}
