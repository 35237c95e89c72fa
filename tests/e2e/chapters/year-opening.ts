import { lookAtBothSizes } from '../look.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { story } from '../story.ts';
import type { Chapter } from '../walk.ts';
import { makeLibrary } from './library.ts';

/** A library is made, whose policy should have been reviewed long ago; its registers are empty and teach. */
export function yearOpening(chapter: Chapter): void {
  chapter('whoever comes first is told that the policy is overdue', async (walk) => {
    const { app, page, library } = walk;
    const notice = new FirstRunPage(page).policyNotice;
    await notice.getByText('Policy review overdue').waitFor();
    await notice.getByText('May 2016').first().waitFor();
    await makeLibrary(app, page, {
      folder: library,
      name: story.library,
      owner: story.director,
      passphrase: story.passphrase,
    });
  });

  chapter('so the home screen tells them every day, with one click to act', async ({ page }) => {
    const [today, shell] = [new TodayPage(page), new ShellPage(page)];
    await today.standing.getByText('Policy review overdue').waitFor();
    await today.standing.getByText(/Last reviewed May.2015, due.May.2016/).waitFor();
    await shell.rail.getByRole('button', { name: 'Policy, review overdue' }).waitFor();
    await lookAtBothSizes(page, '300-year-today-empty');
    await today.standing.getByRole('button', { name: 'Record a review' }).click();
    await page.getByRole('heading', { name: 'No review is under way' }).waitFor();
    await lookAtBothSizes(page, '301-year-review-empty');
  });

  chapter('every register that is empty says what it is for', async ({ page }) => {
    const [shell, registers] = [new ShellPage(page), new RegistersPage(page)];
    await shell.registers.click();
    for (const [name, teaches] of [
      ['Acknowledgements', 'Nobody is in the register yet'],
      ['People', 'Nobody is in the register yet'],
      ['Official use', 'Nobody is authorised yet'],
      ['Photos', 'No photo is permitted yet'],
      ['Removal requests', 'Nobody has asked for a removal yet'],
      ['Accounts', 'No account of STaSS is entered yet'],
    ] as const) {
      await registers.tab(name).click();
      await page.getByRole('heading', { name: teaches }).waitFor();
      await lookAtBothSizes(page, `302-year-empty-${name}`);
    }
  });
}
