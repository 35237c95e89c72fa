import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { field } from '../pages/fields.ts';
import { HistoryPage } from '../pages/history-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import { caseReference } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** The case is closed, and opened again; its history tells everything. */
export function closing(chapter: Chapter): void {
  chapter('closing names what is missing, and makes the case read-only', async ({ page }) => {
    const [shown, outcomes, shell] = [
      new CasePage(page),
      new OutcomePage(page),
      new ShellPage(page),
    ];
    await shown.section('Outcome').click();
    await outcomes.part('Closing').click();
    await outcomes.missing.getByText('Content 1: no exhibit shows it').waitFor();
    await look(page, '89-closing-gaps');
    expect(await outcomes.closeCase.getAttribute('aria-disabled')).toBe('true');
    await outcomes.closeCase.click({ force: true });
    expect(await outcomes.closing.dialog.count()).toBe(0);
    await outcomes.explainAll('Looked for, and not to be had.');
    await page.getByText('Everything that is left open has a reason.').waitFor();
    await outcomes.closeCase.click();
    await expectUnavailable(outcomes.closing.close, 'Choose a reason');
    await look(page, '90-closing');
    await outcomes.closing.reason.selectOption({ label: 'Formal outcome given' });
    await outcomes.closing.note.fill('Warning handed over in person.');
    await outcomes.closing.close.click();
    await shell.toast(`Closed ${caseReference}`).waitFor();
    await shown.main.getByText('Closed, read-only').waitFor();
    await outcomes.part('Decision').click();
    expect(await outcomes.decisionMaker.getAttribute('readonly')).not.toBeNull();
    expect(await outcomes.outcome('First written warning').isDisabled()).toBe(true);
    await look(page, '91-closed-outcome');

    await shown.section('Overview').click();
    const overview = new OverviewPage(page);
    expect(await overview.title.isEditable()).toBe(false);
    expect(await field(overview.subject, 'Role').isEnabled()).toBe(false);
    expect(await overview.move.count()).toBe(0);
    await look(page, '92-closed-overview');
    await shown.section('Evidence').click();
    await look(page, '93-closed-evidence');
    await shown.section('Considerations').click();
    await look(page, '94-closed-considerations');
    await shell.cases.click();
    await new CasesPage(page).row(caseReference).getByText('Closed').waitFor();
  });

  chapter('is opened again with a reason', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await new CasesPage(page).row(caseReference).dblclick();
    await shown.section('Outcome').click();
    await outcomes.part('Closing').click();
    await outcomes.closed.getByText('Formal outcome given').waitFor();
    await expectUnavailable(outcomes.reopen, 'Give a reason first');
    await outcomes.reopenReason.fill('New evidence has come in.');
    await outcomes.reopen.click();
    await outcomes.closeCase.waitFor();
    await outcomes.part('Decision').click();
    await expect.poll(() => outcomes.decisionMaker.isEditable(), patience).toBe(true);
  });

  chapter('the history shows all of it', async ({ page }) => {
    const history = new HistoryPage(page);
    await new CasePage(page).section('History').click();
    await history.entries.first().waitFor();
    while (await history.earlier.isVisible()) {
      const before = await history.entries.count();
      await history.earlier.click();
      await expect.poll(() => history.entries.count(), patience).toBeGreaterThan(before);
    }
    for (const told of [
      'Opened the case',
      'Added a content item',
      'Undid: Removed content 2',
      'Answered Confidentiality: Yes',
      'Did again: Edited the outcome',
      'Viewed EX-MK-001',
      'Reopened the case: New evidence has come in.',
    ]) {
      await history.entry(told).first().waitFor();
    }
    await look(page, '95-history');
  });
}
