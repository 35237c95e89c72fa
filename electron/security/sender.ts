import { isAppUrl } from './schemes.ts';

/** The part of Electron's `WebFrameMain` by which a sender is judged. */
export type SenderFrame = { readonly url: string; readonly parent: unknown };

/** Whether a message comes from the app's own page itself: its exact origin, and not from a frame inside it. */
export function isTrustedFrame(frame: SenderFrame | null | undefined): boolean {
  // The frame is null when it navigated or was destroyed between sending and now.
  if (!frame || frame.parent !== null) return false;
  return isAppUrl(frame.url);
}
