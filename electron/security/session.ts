import type { Session } from 'electron';

/** Takes away from a session everything the app does not need: permissions, devices, downloads, the network. */
export function lockDownSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The spelling checker fetches dictionaries from the network on some systems.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayRequest(url, isDevelopment) }),
  );
}

/** Whether anything in the window may ask for an address. Developer tools are there in development only. */
export function mayRequest(address: string, isDevelopment: boolean): boolean {
  const scheme = URL.parse(address)?.protocol;
  if (scheme === 'app:' || scheme === 'evidence:') return true;
  return isDevelopment && scheme === 'devtools:';
}
