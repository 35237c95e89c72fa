import { expect } from 'vitest';
import { handover, places } from '../handover-story.ts';
import { look } from '../look.ts';
import { AllegationsPage } from '../pages/allegations-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { OpenArchiveDialog } from '../pages/handover-page.ts';
import { HistoryPage } from '../pages/history-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';

const long = { timeout: 120_000 } as const;

/** What the Chair did is in the Director's library, with the Chair's log. */
export function handedBack(chapter: Chapter): void {
  chapter('opens the returned archive while the case is on the screen', async (walk) => {
    await walk.goTo('director');
    const { app, page } = walk;
    const [unlock, shell, shown] = [new UnlockPage(page), new ShellPage(page), new CasePage(page)];
    const opening = new OpenArchiveDialog(page);
    await unlock.passphrase.fill(story.passphrase);
    await unlock.unlock.click();
    await shell.cases.click();
    const row = new CasesPage(page).row(caseReference);
    await row.getByText('Handed over').waitFor();
    await row.dblclick();
    await shown.main.getByText('Handed over, read-only').waitFor();
    await shell.cases.click();

    await opening.show.click();
    await app.stub('showOpenDialog', { canceled: false, filePaths: [places(walk).archive] });
    await opening.choose.click();
    await opening.passphrase.fill(handover.archivePassphrase);
    await opening.open.click();
    await opening.alert.getByText('This archive does not fit this library').waitFor(long);
    await app.stub('showOpenDialog', { canceled: false, filePaths: [places(walk).returned] });
    await opening.choose.click();
    await opening.passphrase.fill(handover.returnPassphrase);
    await opening.open.click();
    await shell.toast(`${caseReference} is back`).waitFor(long);
    await shown.main.getByText('Handed over, read-only').waitFor({ state: 'detached' });
    await page.getByText('The case came back').waitFor();
    await look(page, '140-came-back');
  });

  chapter(
    'shows what the Chair found and decided, and lets nobody else decide',
    async ({ page }) => {
      const [shown, allegations] = [new CasePage(page), new AllegationsPage(page)];
      const outcomes = new OutcomePage(page);
      await shown.section('Allegations').click();
      await allegations.row(handover.allegation).waitFor();
      await page.getByText(handover.finding).waitFor();
      await shown.section('Outcome').click();
      await outcomes.part('Decision').click();
      await page.getByText(handover.decision).waitFor();
      expect(await outcomes.decisionMaker.getAttribute('readonly')).not.toBeNull();
      expect(await outcomes.outcome('Advice').isDisabled()).toBe(true);
      expect(await shown.gap('Whoever investigates here').count()).toBe(0);
    },
  );

  chapter('tells both logs as one history, and the check finds all in order', async ({ page }) => {
    const [history, settings] = [new HistoryPage(page), new SettingsPage(page)];
    await new CasePage(page).section('History').click();
    await history.entry('The case came back').waitFor();
    await history
      .entry('the finding: uncontested')
      .filter({ hasText: handover.chairLibrary })
      .waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(handover.reporter);
    await look(page, '141-both-histories');
    await new ShellPage(page).settings.click();
    await settings.checkNow.click();
    await settings.check.getByText('All in order').waitFor(long);
  });

  chapter('opens no archive twice', async (walk) => {
    const { app, page } = walk;
    const opening = new OpenArchiveDialog(page);
    await new ShellPage(page).cases.click();
    await opening.show.click();
    await app.stub('showOpenDialog', { canceled: false, filePaths: [places(walk).returned] });
    await opening.choose.click();
    await opening.passphrase.fill(handover.returnPassphrase);
    await opening.open.click();
    await opening.alert.getByText('This archive was opened here before').waitFor(long);
    await opening.cancel.click();
  });
}
