import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { field } from '../pages/fields.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

/** A recommendation is made, and what was decided is recorded. */
export function outcome(chapter: Chapter): void {
  chapter('recommends, with reasons', async ({ page }) => {
    const outcomes = new OutcomePage(page);
    await new CasePage(page).section('Outcome').click();
    await outcomes.part('Recommendation').click();
    await outcomes.recommendation('Formal action').click();
    await new RichTextField(page, 'Reasons for the recommendation').body.click();
    await page.keyboard.type('The breach is serious and was repeated.');
    await new CasePage(page).gap('No recommendation yet').waitFor({ state: 'hidden' });
  });

  chapter(
    'offers only outcomes that fit the role: a trustee is not dismissed',
    async ({ page }) => {
      const [shown, outcomes, overview] = [
        new CasePage(page),
        new OutcomePage(page),
        new OverviewPage(page),
      ];
      await outcomes.part('Decision').click();
      await outcomes.outcome('Dismissal').waitFor();
      await shown.section('Overview').click();
      await field(overview.subject, 'Role').selectOption({ label: 'Trustee' });
      await shown.section('Outcome').click();
      await outcomes.part('Decision').click();
      await outcomes.outcome('Board process').waitFor();
      expect(await outcomes.outcome('Dismissal').count()).toBe(0);
      await look(page, '70-outcome-trustee');
      await shown.section('Overview').click();
      await field(overview.subject, 'Role').selectOption({ label: 'Employee' });
      await shown.section('Outcome').click();
      await outcomes.part('Decision').click();
      await outcomes.outcome('Dismissal').waitFor();
      expect(await outcomes.outcome('Board process').count()).toBe(0);
    },
  );

  chapter('records what was decided, takes it back and does it again', async ({ page }) => {
    const [outcomes, shell] = [new OutcomePage(page), new ShellPage(page)];
    await outcomes.decisionMaker.fill('Farid Haddad, Deputy Director');
    await outcomes.decidedOn.fill('20 Nov 2026');
    await outcomes.outcome('First written warning').check();
    await shell.undo.click();
    await shell.toast('Undone: Edited the outcome').waitFor();
    await expect
      .poll(() => outcomes.outcome('First written warning').isChecked(), patience)
      .toBe(false);
    await page.getByRole('heading', { name: 'What was decided' }).click();
    await page.keyboard.press('Control+Shift+Z');
    await shell.toast('Done again: Edited the outcome').waitFor();
    await expect
      .poll(() => outcomes.outcome('First written warning').isChecked(), patience)
      .toBe(true);
    await new RichTextField(page, 'Reasons for the decision').body.click();
    await page.keyboard.type('First breach; regret was shown.');
    await look(page, '71-outcome');
  });
}
