import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { look } from '../look.ts';
import { daysAgo, formal } from '../formal-story.ts';
import { ActionsPage } from '../pages/actions-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { field } from '../pages/fields.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import type { Chapter } from '../walk.ts';

const breach = 'Decide whether to tell the ICO';
const action = `Ask ${formal.noteTaker} for the book of the day centre`;

/** Calendar days as they stand in an .ics file. */
const plain = (day: string): string => day.replaceAll('-', '');

/** Actions with owner and day, clocks by rule, and a calendar file of them. */
export function formalDates(chapter: Chapter): void {
  chapter('a breach of confidentiality asks for its 72 hours', async ({ page }) => {
    const [shown, actions] = [new CasePage(page), new ActionsPage(page)];
    await shown.section('Considerations').click();
    await shown.gap('Confidentiality was breached, and no 72-hour clock runs').click();
    await actions.start('Personal-data breach').click();
    const clock = actions.clock(breach);
    await field(clock, 'STaSS became aware, day').fill(daysAgo(1));
    await field(clock, 'STaSS became aware, time').fill('09:00');
    await clock.getByText('UK GDPR, Article 33(1)').waitFor();
    await shown.gap('no 72-hour clock runs').waitFor({ state: 'detached' });
  });

  chapter('a rights request counts a month, longer when it stands still', async ({ page }) => {
    const actions = new ActionsPage(page);
    await actions.start('Rights request').click();
    const clock = actions.clocks.getByRole('article').last();
    await field(clock, 'Received on').fill(daysAgo(3));
    const steps = clock.getByRole('list').first();
    const before = await steps.innerText();
    await field(clock, 'Extended').selectOption({ label: 'One further month' });
    await clock.getByText(before, { exact: true }).waitFor({ state: 'detached' });
    expect(await steps.innerText()).not.toBe(before);
  });

  chapter('an action has an owner and a day', async ({ page }) => {
    const actions = new ActionsPage(page);
    await actions.add.fill(action);
    await actions.add.press('Enter');
    await actions.who.fill('Miriam Keane');
    await actions.dueOn.fill(daysAgo(-2));
    await new ShellPage(page).saved();
    await look(page, '265-formal-actions');
  });

  chapter('the calendar file holds the dates, and no names', async ({ app, page, folder }) => {
    const file = join(folder, 'formal.ics');
    await app.stub('showSaveDialog', { canceled: false, filePath: file });
    await new ActionsPage(page).exportDates.click();
    await new ShellPage(page).toast('Dates written to formal.ics').waitFor();
    const lines = readFileSync(file, 'utf8').replaceAll('\r\n ', '').split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain(`SUMMARY:${formal.reference}: ${breach}`);
    for (const day of [-2, -3, -5].map(daysAgo)) {
      expect(lines.some((line) => line.startsWith('DTSTART') && line.includes(plain(day)))).toBe(
        true,
      );
    }
    const written = lines.join('\n');
    for (const name of [formal.subject, formal.noteTaker, formal.reporter, 'Rowan', 'Gwendolyn']) {
      expect(written).not.toContain(name);
    }
  });

  chapter('Today shows them, soonest first, and ticks the action off', async ({ page }) => {
    const [today, shell] = [new TodayPage(page), new ShellPage(page)];
    await shell.today.click();
    await today.line(breach).getByText(formal.reference).waitFor();
    const lines = await today.work.getByRole('listitem').allInnerTexts();
    const at = (what: string): number => lines.findIndex((line) => line.includes(what));
    expect(at(breach)).toBeLessThan(at('Finish the investigation report'));
    await today.tick(action).check();
    await today.line(action).getByText('done').waitFor();
    await look(page, '266-formal-today');
    await shell.cases.click();
    await new CasesPage(page).row(formal.reference).dblclick();
    await new CasePage(page).sections.waitFor();
  });
}
