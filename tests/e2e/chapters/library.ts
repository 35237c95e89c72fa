import type { Page } from 'playwright-core';
import type { RunningApp } from '../fixture.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { TodayPage } from '../pages/today-page.ts';

/** Whose library is made, where, and by which passphrase it opens. */
export type NewLibrary = {
  readonly folder: string;
  readonly name: string;
  readonly owner: string;
  readonly passphrase: string;
  readonly office?: 'Executive Director' | 'Chair of trustees';
};

/** Makes a library by the first run, quickly; the mouse walk looks at each step of it. */
export async function makeLibrary(app: RunningApp, page: Page, library: NewLibrary): Promise<void> {
  const first = new FirstRunPage(page);
  await app.stub('showOpenDialog', { canceled: false, filePaths: [library.folder] });
  await first.chooseFolder.click();
  await first.libraryName.fill(library.name);
  const { office = 'Executive Director' } = library;
  await first.office(office).click();
  await first.nameAs(office).fill(library.owner);
  await first.toPassphrase.click();
  await first.passphrase.fill(library.passphrase);
  await first.again.fill(library.passphrase);
  await first.understood.check();
  await first.toRecoveryKey.click();
  await first.recoveryStep.waitFor({ timeout: 60_000 });
  await first.typedBack.fill(await first.recoveryKey());
  await first.toPolicy.click();
  await first.openLibrary.click();
  await new TodayPage(page).day.waitFor();
}
