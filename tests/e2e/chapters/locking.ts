import { expect } from 'vitest';
import { look } from '../look.ts';
import { textsInMemory } from '../memory.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { patience } from '../patience.ts';
import { isRunning, processesNamed } from '../processes.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** What nobody may find in the window of a locked library. Pieces without emoji, which a heap snapshot does not keep. */
const secrets = [
  'service user at bus stop C',
  'Aleksandra Wiśniewska',
  story.team,
  story.reporter,
  story.description,
  story.passphrase,
  caseReference,
];

/** The library is locked in each way and opened again with each key. */
export function locking(chapter: Chapter): void {
  chapter('locks by the button: the keys go, and the window forgets', async ({ app, page }) => {
    const [vault] = await processesNamed(app, 'casebook-vault');
    await new ShellPage(page).lock.click();
    await new UnlockPage(page).form.waitFor();
    await expect.poll(() => isRunning(vault ?? 0), patience).toBe(false);
    expect(await processesNamed(app, 'casebook-vault')).toEqual([]);

    const html = await page.content();
    expect(secrets.filter((secret) => html.includes(secret))).toEqual([]);
    expect(await page.title()).toBe('Casebook');
    // The name of the library is on the screen, which shows that what is in memory would be found.
    const found = await textsInMemory(page, [...secrets, story.library]);
    expect(found).toEqual([story.library]);
    await look(page, '20-locked');
  });

  chapter('refuses a wrong passphrase, later only after a wait', async ({ page }) => {
    const unlock = new UnlockPage(page);
    const isDelayed = unlock.alert.getByText('Wait before the next try');
    for (let tries = 1; tries <= 8 && !(await isDelayed.isVisible()); tries += 1) {
      await unlock.passphrase.fill(`not the passphrase ${tries}`);
      await unlock.unlock.click();
      // A wrong one is taken out of the field when the answer is there; one that was not tried stays.
      const answered = async (): Promise<boolean> =>
        (await unlock.passphrase.inputValue()) === '' || (await isDelayed.isVisible());
      await expect.poll(answered, patience).toBe(true);
      await unlock.alert.getByText(tries < 3 ? 'That is not the passphrase' : /./).waitFor();
    }
    await unlock.unlock.getByText(/^Wait \d+ seconds?$/).waitFor();
    await look(page, '21-wrong-passphrase');
    await unlock.unlock.getByText('Unlock', { exact: true }).waitFor();
  });

  chapter('opens with the passphrase, where the work was left', async ({ page }) => {
    const unlock = new UnlockPage(page);
    await unlock.passphrase.fill(story.passphrase);
    await unlock.unlock.click();
    await new CasePage(page).sections.waitFor();
    await new ShellPage(page).today.click();
    await new TodayPage(page).day.waitFor();
  });

  chapter(
    'locks when the computer goes to sleep, and opens with the recovery key',
    async (walk) => {
      const { app, page, recoveryKey } = walk;
      const unlock = new UnlockPage(page);
      await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
      await unlock.form.getByText('Locked because the computer went to sleep.').waitFor();
      await unlock.useRecoveryKey.click();
      await unlock.recoveryKey.fill(`${recoveryKey.slice(0, -1)}!`);
      await unlock.unlock.click();
      await unlock.alert.getByText('recovery key').waitFor();
      await look(page, '22-wrong-recovery-key');
      await unlock.recoveryKey.fill(recoveryKey.replaceAll('-', ' ').toLowerCase());
      await unlock.unlock.click();
      const cases = new CasesPage(page);
      await new ShellPage(page).cases.click();
      await cases.row(caseReference).dblclick();
      await new CasePage(page).sections.waitFor();
    },
  );
}
