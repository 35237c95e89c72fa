/** What the person is asked before an address is opened outside the app. */
export type AskToOpen = (url: URL) => Promise<boolean>;

/**
 * Returns an address that may be opened in the browser or the mail program, or `null`.
 *
 * Only `https:` and `mailto:` are ever opened, judged by the parsed address; one that carries a name or password is not.
 */
export function externalUrl(address: string): URL | null {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') return url;
  return url.protocol === 'https:' && url.hostname !== '' ? url : null;
}

/** Opens an address outside the app if it may be and the person agrees: a visit can be seen by whoever runs the site. */
export async function openExternally(
  address: string,
  ask: AskToOpen,
  open: (address: string) => Promise<void>,
): Promise<void> {
  const url = externalUrl(address);
  if (url && (await ask(url))) await open(url.href);
}
