import { expect } from 'vitest';
import { look } from '../look.ts';
import { formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { exported } from '../pages/document-export.ts';
import { choice, field } from '../pages/fields.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ReportPage } from '../pages/report-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import type { Chapter } from '../walk.ts';
import { nameKept } from './formal-evidence.ts';
import { notTold } from './formal-referrals.ts';

const leftOpen = 'Asked for twice, and not to be had.';

/** What is still open is explained, the case is closed, and everything holds. */
export function formalEnd(chapter: Chapter): void {
  chapter('closing asks for a reason for whatever is left open', async ({ page }) => {
    const [shown, outcomes, shell] = [
      new CasePage(page),
      new OutcomePage(page),
      new ShellPage(page),
    ];
    await outcomes.part('Closing').click();
    expect(await outcomes.closeCase.getAttribute('aria-disabled')).toBe('true');
    await outcomes.missing.getByText('nobody is recorded as its source').waitFor();
    await outcomes.explainOpen(leftOpen);
    await page.getByText('Everything that is left open has a reason.').waitFor();
    await look(page, '290-formal-closing');
    await outcomes.closeCase.click();
    await outcomes.closing.reason.selectOption({ label: 'Formal outcome given' });
    await outcomes.closing.close.click();
    await shell.toast(`Closed ${formal.reference}`).waitFor();
    await shown.main.getByText('Closed, read-only').waitFor();
  });

  chapter('then nothing can be changed any more', async ({ page }) => {
    const [shown, overview, people] = [
      new CasePage(page),
      new OverviewPage(page),
      new PeoplePage(page),
    ];
    await shown.section('Overview').click();
    expect(await overview.title.isEditable()).toBe(false);
    await shown.section('People').click();
    expect(await people.add.count()).toBe(0);
    await shown.section('Triage and plan').click();
    expect(await field(page, 'Report due on').isEditable()).toBe(false);
    for (const [section, button] of [
      ['Allegations', 'New allegation'],
      ['Meetings', 'Statement'],
      ['Letters', 'New letter…'],
      ['Timeline', 'Event'],
      ['Actions', 'Personal-data breach'],
    ] as const) {
      await shown.section(section).click();
      await page
        .getByRole('heading', { name: new RegExp(`^${section}`) })
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: button, exact: true }).count(), section).toBe(
        0,
      );
    }
    await look(page, '291-formal-closed');
  });

  chapter('the decision leaves without the warning that is spent', async (walk) => {
    const { page } = walk;
    const report = new ReportPage(page);
    await new CasePage(page).section('Report').click();
    await choice(page, 'Document', 'Decision').click();
    const text = await exported(walk, report.edition, 'decision.pdf');
    expect(text).toContain('Final written warning');
    expect(text).toContain('Upheld in part');
    expect(text).not.toContain(formal.earlier.reference);
    expect(text).not.toContain(formal.reporter);
  });

  chapter('the record of the process gives the reason of each gap', async (walk) => {
    const { page } = walk;
    const report = new ReportPage(page);
    await choice(page, 'Document', 'Record of the process').click();
    const text = await exported(walk, report.edition, 'record.pdf');
    for (const told of [leftOpen, nameKept, notTold.ico, notTold.socialWork]) {
      expect(text).toContain(told);
    }
    expect(text).toContain('Only if the Chair cannot');
    expect(text).not.toContain(formal.serviceUser.first);
    expect(text).not.toContain(formal.reporter);
    await choice(page, 'Document', 'Report').click();
    await report.pages.first().waitFor({ timeout: 120_000 });
  });

  chapter('no case is left on Today, and the library is in order', async ({ page }) => {
    const [shell, settings] = [new ShellPage(page), new SettingsPage(page)];
    await shell.cases.click();
    await new CasesPage(page).row(formal.reference).getByText('Closed').waitFor();
    await shell.today.click();
    await page.getByRole('heading', { name: 'No case is open' }).waitFor();
    await shell.settings.click();
    await settings.checkNow.click();
    await settings.check.getByText('All in order').waitFor({ timeout: 60_000 });
    await settings.check.getByText('5 exhibits').waitFor();
  });
}
