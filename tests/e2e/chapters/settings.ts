import { expect } from 'vitest';
import { look } from '../look.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { patience } from '../patience.ts';
import { story } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** The settings are used, and the whole library is checked. */
export function settings(chapter: Chapter): void {
  chapter('sets when to lock, and the theme', async ({ page }) => {
    const [shown, shell] = [new SettingsPage(page), new ShellPage(page)];
    await shell.settings.click();
    await shown.heading.waitFor();
    await shown.lockAfter.fill('0');
    await page.getByText('A whole number from 1 to 240.').waitFor();
    await look(page, '100-settings');
    await shown.lockAfter.fill('3');
    await shown.lockAfter.blur();
    await shell.toast('Settings saved').waitFor();
    await expect.poll(() => shell.status.innerText(), patience).toMatch(/Locks in [23] min/);

    await page.emulateMedia({ colorScheme: 'light' });
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await shown.theme('Dark').click();
    await expect.poll(background, patience).not.toBe(light);
    await shown.theme('Light').click();
    await expect.poll(background, patience).toBe(light);
    await shown.theme('As the computer').click();
  });

  chapter('changes the passphrase; only the new one opens the library', async ({ page }) => {
    const [shown, shell, unlock] = [
      new SettingsPage(page),
      new ShellPage(page),
      new UnlockPage(page),
    ];
    await shown.changePassphrase.click();
    await shown.present.fill('not the present passphrase');
    await shown.next.fill(story.nextPassphrase);
    await shown.again.fill(story.nextPassphrase);
    await shown.change.click();
    await shown.passphraseForm.getByText('That is not the passphrase').waitFor();
    await look(page, '101-settings-passphrase');
    await shown.present.fill(story.passphrase);
    await shown.change.click();
    await shell.toast('Passphrase changed').waitFor();

    await shell.lock.click();
    await unlock.passphrase.fill(story.passphrase);
    await unlock.unlock.click();
    await unlock.alert.getByText('That is not the passphrase').waitFor();
    await unlock.passphrase.fill(story.nextPassphrase);
    await unlock.unlock.click();
    await shown.heading.waitFor();
  });

  chapter('checks the whole library and finds it in order', async ({ page }) => {
    const shown = new SettingsPage(page);
    await new ShellPage(page).settings.click();
    await shown.checkNow.click();
    await shown.check.getByText('All in order').waitFor({ timeout: 60_000 });
    await shown.check.getByText('11 exhibits').waitFor();
    await look(page, '102-settings-checked');
  });
}
