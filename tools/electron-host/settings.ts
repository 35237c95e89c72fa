/** How this run of the host was asked to behave, read once from the command line and the environment. */
export const settings = {
  /** No visible window. */
  isHeadless: process.env['HOST_HEADLESS'] === '1',
  /** Driven by the end-to-end fixture: a debugging port is open for Playwright and dialogs must be stubbed. */
  isTest: process.env['HOST_TEST'] === '1',
  /** A particular browser to use. */
  chromium: process.env['HOST_CHROMIUM'],
} as const;

/** Returns the value of `--name=value` on the command line. */
export function switchValue(name: string): string | undefined {
  const prefix = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
}
