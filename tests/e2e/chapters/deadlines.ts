import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { look } from '../look.ts';
import { ActionsPage } from '../pages/actions-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { field } from '../pages/fields.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';

const what = 'Ask Tunde for the rota of 24 June';

/** Actions and clocks of the case, and the home screen on which they stand. */
export function deadlines(chapter: Chapter): void {
  chapter('adds an action in one line and starts a clock', async ({ page }) => {
    const [shown, shell, actions] = [
      new CasePage(page),
      new ShellPage(page),
      new ActionsPage(page),
    ];
    await shown.section('Actions').click();
    await look(page, '33-actions-empty');
    await actions.add.fill(what);
    await actions.add.press('Enter');
    await shell.toast('Added an action').waitFor();
    await actions.who.fill(story.director);
    await actions.dueOn.fill('today');
    await actions.action(what).getByText('today').waitFor();

    await actions.start('Personal-data breach').click();
    const clock = actions.clock('Decide whether to tell the ICO');
    await clock.getByText('72 h 0 min').or(clock.getByText('71 h 59 min')).waitFor();
    await clock.getByText('UK GDPR, Article 33(1)').waitFor();
    await field(clock, 'Note').fill('The post names a place.');
    await shell.saved();
    await look(page, '34-actions');
  });

  chapter('writes the dates for a calendar, without names', async ({ app, page, folder }) => {
    const actions = new ActionsPage(page);
    const file = join(folder, 'dates.ics');
    await app.stub('showSaveDialog', { canceled: false, filePath: file });
    await actions.exportDates.click();
    await new ShellPage(page).toast('Dates written to dates.ics').waitFor();
    const written = readFileSync(file, 'utf8');
    expect(written).toContain(`SUMMARY:${caseReference}: Decide whether to tell the ICO`);
    expect(written).not.toMatch(/Tunde|rota/u);
  });

  chapter('shows both on the home screen, where the action is ticked off', async ({ page }) => {
    const [today, shell, actions] = [
      new TodayPage(page),
      new ShellPage(page),
      new ActionsPage(page),
    ];
    await shell.today.click();
    await today.line('Decide whether to tell the ICO').getByText(caseReference).waitFor();
    await look(page, '35-today');
    await today.tick(what).check();
    await shell.toast(`Action done: ${caseReference}`).waitFor();
    await today.line(what).getByText('done').waitFor();
    await look(page, '36-today-done');

    await today.work.getByRole('button', { name: 'Decide whether to tell the ICO' }).click();
    const clock = actions.clock('Decide whether to tell the ICO');
    await expect.poll(() => clock.evaluate((it) => it === document.activeElement)).toBe(true);
    await clock.getByRole('checkbox', { name: /^Done/ }).check();
    await clock.getByText('Met', { exact: true }).waitFor();
    await shell.saved();
  });
}
