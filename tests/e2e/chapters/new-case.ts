import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage, NewCaseDialog } from '../pages/cases-page.ts';
import { field } from '../pages/fields.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** A case is made, with everything that is known of it, and its overview is written. */
export function newCase(chapter: Chapter): void {
  chapter('makes a case with all that is known', async ({ page }) => {
    const dialog = new NewCaseDialog(page);
    await new CasesPage(page).newCase.click();
    await dialog.dialog.waitFor();
    await expectUnavailable(dialog.make, 'Give it a title first');
    await dialog.title.fill(story.title);
    await expectUnavailable(dialog.make, 'Say first by which route it reached you');
    await dialog.broughtOn.fill('31/02/2026');
    await dialog.dialog.getByText('Write a day such as 22 Nov 2026.').waitFor();
    await dialog.broughtOn.fill('24 June 2026');
    await dialog.route.selectOption({ label: 'Line manager' });
    await dialog.subject.fill(story.subject);
    await dialog.role.selectOption({ label: 'Employee' });
    await dialog.team.fill(story.team);
    await dialog.professionalBody.fill(story.professionalBody);
    await dialog.reporter.fill(story.reporter);
    await dialog.isProtected.check();
    await dialog.description.fill(story.description);
    await look(page, '10-new-case');
    await dialog.make.click();

    const shown = new CasePage(page);
    await shown.sections.waitFor();
    await new ShellPage(page).toast(`Made ${caseReference}`).waitFor();
    expect(await shown.title.innerText()).toBe(story.title);
    expect(await shown.main.innerText()).toContain('Protected reporter');
    await shown.gap('No content item recorded').waitFor();
    await look(page, '11-overview');
  });

  chapter('writes the overview; it saves itself and can be taken back', async ({ page }) => {
    const [overview, shell] = [new OverviewPage(page), new ShellPage(page)];
    expect(await overview.description.inputValue()).toBe(story.description);
    expect(await field(overview.reporter, 'Alias').inputValue()).toBe('Protected reporter');
    expect(await overview.reporter.innerText()).not.toContain(story.reporter);
    await overview.showName.click();
    await field(overview.reporter, 'Why it is needed').press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show name…');
    await overview.showName.click();
    await field(overview.reporter, 'Why it is needed').fill('To invite her to a meeting.');
    await overview.showName.click();
    await overview.reporter.getByText(story.reporter).waitFor();
    await overview.reporter.getByRole('button', { name: 'Hide now' }).click();
    await overview.reporter.getByText(story.reporter).waitFor({ state: 'detached' });

    await field(overview.subject, 'Job or placement').fill('Support worker');
    await field(overview.subject, 'Line manager').fill('Tunde Okonjo');
    await field(overview.subject, 'Registration number').fill('SW-104472');
    await shell.saved();

    await overview.title.fill('');
    await page.getByText('A case needs a title.').waitFor();
    await look(page, '12-overview-refused');
    await overview.title.fill(story.title);
    await page.getByText('A case needs a title.').waitFor({ state: 'hidden' });
    await shell.saved();
  });

  chapter('moves the case through its stages', async ({ page }) => {
    const [overview, shown] = [new OverviewPage(page), new CasePage(page)];
    await overview.moveOn.fill('23/6/2026');
    await page.getByText('Not before 24 Jun 2026.').waitFor();
    await overview.moveOn.fill('25/6/2026');
    await overview.move.click();
    await overview.stages.getByText('25 Jun 2026').waitFor();
    await overview.moveTo.selectOption({ label: 'Investigating' });
    await overview.moveOn.fill('1 Jul 2026');
    await overview.move.click();
    await overview.stages.getByText('1 Jul 2026').waitFor();
    expect(await overview.stages.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/24 Jun 2026\s+Reported/),
      expect.stringMatching(/25 Jun 2026\s+Triage/),
      expect.stringMatching(/1 Jul 2026\s+Investigating\s+now/),
    ]);
    await shown.section('Content').click();
    await shown.stages.getByText('Investigating').waitFor();
  });

  chapter('finds the case in the list', async ({ page }) => {
    const [cases, shell] = [new CasesPage(page), new ShellPage(page)];
    await shell.cases.click();
    await cases.row(caseReference).waitFor();
    const row = await cases.row(caseReference).innerText();
    expect(row).toContain(story.subject);
    expect(row).not.toContain(story.reporter);
    await cases.words.fill('wisniewska bus');
    await cases.row(caseReference).waitFor();
    await cases.words.fill('nothing like it');
    await cases.row(caseReference).waitFor({ state: 'detached' });
    await look(page, '13-cases-none-match');
    await cases.words.fill('');
    await cases.row(caseReference).click();
    await cases.table.press('Space');
    await cases.peek.getByRole('heading', { name: story.title }).waitFor();
    await look(page, '14-cases-peek');
    expect(await cases.peek.innerText()).not.toContain(story.reporter);
    await cases.row(caseReference).dblclick();
    await new CasePage(page).sections.waitFor();
  });
}
