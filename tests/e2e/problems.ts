import type { Page } from 'playwright-core';

/** Where a page of the app may load from: the app itself, as Electron and as the development host show it. */
const OWN = /^(app|evidence|data|blob|devtools):|^https:\/\/[a-z]+\.(app|evidence)\.invalid\//;

/**
 * Notes whatever should never happen in a window: console errors, uncaught errors and unhandled rejections, and
 * requests to anywhere but the app. Returns a function that tells what was seen so far.
 */
export function watchForProblems(page: Page): () => readonly string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => seen.push('the page crashed'));
  page.on('request', (request) => {
    if (!OWN.test(request.url())) seen.push(`request: ${request.url()}`);
  });
  page.on('websocket', (socket) => seen.push(`request: ${socket.url()}`));
  return () => [...seen];
}
