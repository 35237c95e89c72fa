import { look } from '../look.ts';
import { CasePage, sections } from '../pages/case-page.ts';
import { CasesPage, NewCaseDialog } from '../pages/cases-page.ts';
import { ReportPage } from '../pages/report-page.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { ConsiderationsPage } from '../pages/considerations-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { ViewerPage } from '../pages/viewer-page.ts';
import { EvidencePage } from '../pages/evidence-page.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';

const long = { timeout: 120_000 } as const;
const narrow = { width: 1024, height: 700 } as const;

/** The same case, with its long names, on a small screen. */
export function narrowWindow(chapter: Chapter): void {
  chapter('every section of a case fits', async ({ page }) => {
    const shown = new CasePage(page);
    await page.setViewportSize(narrow);
    await new ShellPage(page).cases.click();
    await new CasesPage(page).row(caseReference).dblclick();
    for (const section of sections) {
      await shown.section(section).click();
      if (section === 'Report') await new ReportPage(page).pages.first().waitFor(long);
      await look(page, `110-narrow-${section}`, narrow);
    }
  });

  chapter('so do a text with quotations, an exhibit and a dialog', async ({ page }) => {
    const shown = new CasePage(page);
    await shown.section('Considerations').click();
    await new ConsiderationsPage(page).tab('Confidentiality').click();
    await new RichTextField(page, 'Reasons').body.scrollIntoViewIfNeeded();
    await look(page, '111-narrow-reasons', narrow);

    await shown.section('Evidence').click();
    await new EvidencePage(page).exhibit('EX-MK-001').dblclick();
    await new ViewerPage(page, 'EX-MK-001').image.waitFor();
    await look(page, '112-narrow-viewer', narrow);
    await page.keyboard.press('Escape');

    const dialog = new NewCaseDialog(page);
    await page.keyboard.press('Control+N');
    await dialog.dialog.waitFor();
    await look(page, '113-narrow-new-case', narrow);
    await page.keyboard.press('Escape');
    await dialog.dialog.waitFor({ state: 'hidden' });
  });

  chapter('so do list, settings and the locked window', async ({ page }) => {
    const [shell, cases] = [new ShellPage(page), new CasesPage(page)];
    await shell.cases.click();
    await cases.row(caseReference).waitFor();
    await look(page, '114-narrow-cases', narrow);
    await shell.settings.click();
    await new SettingsPage(page).heading.waitFor();
    await look(page, '115-narrow-settings', narrow);
    await shell.lock.click();
    const unlock = new UnlockPage(page);
    await unlock.passphrase.fill(story.nextPassphrase);
    await look(page, '116-narrow-locked', narrow);
    await unlock.unlock.click();
    await new SettingsPage(page).heading.waitFor();
    await shell.today.click();
    await new TodayPage(page).day.waitFor();
    await look(page, '117-narrow-today', narrow);
  });
}
