import type { WebContents } from 'electron';
import { isAppUrl } from './schemes.ts';

/**
 * Keeps a page where it is: no other address, no frame, no second window, no embedded page.
 *
 * @param offerOutside gets addresses that wanted a window of their own
 */
export function guardNavigation(
  contents: WebContents,
  offerOutside: (address: string) => void,
): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    offerOutside(url);
    return { action: 'deny' };
  });
}
