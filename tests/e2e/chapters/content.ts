import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { ContentPage } from '../pages/content-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import { quotes } from '../story.ts';
import type { Chapter } from '../walk.ts';

const [arabic] = quotes;

/** What was posted is written down. */
export function content(chapter: Chapter): void {
  chapter('writes down a post in Arabic, with everything about it', async ({ page }) => {
    const [shown, shell] = [new CasePage(page), new ShellPage(page)];
    const pageOfContent = new ContentPage(page);
    await shown.gap('No content item recorded').click();
    await page.getByRole('heading', { name: 'Nothing recorded yet' }).waitFor();
    await look(page, '30-content-empty');
    await pageOfContent.add.click();
    await shell.toast('Added a content item').waitFor();

    const item = pageOfContent.item(1);
    await item.field('Platform').fill('Neighbourhood network “Harrowmere Neighbours”');
    await item.field('Kind of act').selectOption({ label: 'Wrote or posted it' });
    await item.field('Account').fill('ola.wz');
    await item.field('Display name').fill('Ola W-Z 👩🏽‍🦽');
    await item.field('Web address').fill('https://social.example/groups/harrowmere/permalink/4471');
    await item.field('Language').selectOption({ label: arabic.language });
    await item.field('Words, exactly as they stand').fill(arabic.text);
    expect(await item.field('Words, exactly as they stand').getAttribute('dir')).toBe('rtl');
    await item.field('Translation into English').fill('This man waits here every day, poor thing');

    await item.field('Posted, as the screen showed it, day').fill('22 Jun 2026');
    await item.field('Posted, as the screen showed it, time').fill('7.58 pm');
    await item
      .field('Posted, as the screen showed it, time zone')
      .selectOption({ label: 'Europe/London' });
    await item.field('Who could see it').selectOption({ label: 'A group' });
    await item.field('People who could see it').fill('about 1,204');
    await item.field('Name of the group').fill('Harrowmere Neighbours');
    await item.choice('Duty', 'Off duty').click();
    await item.choice('Account used', 'Own').click();
    await item.check('The place shows it').check();
    await item.check('Details put together').check();
    await item
      .field('In what way')
      .fill('Bus stop C is beside the day centre; her profile names STaSS.');
    await item.field('People pictured').fill('Service user “Rowan”');
    await item.choice('Had they given permission', 'No').click();
    await item.choice('Still live', 'Yes').click();
    await look(page, '31-content-item');
    await shell.saved();
    expect(await item.field('People who could see it').inputValue()).toBe('1204');
    expect(await item.field('Posted, as the screen showed it, time').inputValue()).toBe('19:58');
  });

  chapter('a “like” is treated as endorsement, with its clause', async ({ page }) => {
    const pageOfContent = new ContentPage(page);
    await pageOfContent.add.click();
    const item = pageOfContent.item(2);
    await item.field('Platform').fill('Microblog');
    await item.field('Kind of act').selectOption({ label: 'Liked or reacted to it' });
    await item.form.getByText('Clause 5.4.2.').waitFor();
    await look(page, '32-content-liked');
  });

  chapter('a removed item comes back by undo', async ({ page }) => {
    const [pageOfContent, shell] = [new ContentPage(page), new ShellPage(page)];
    await pageOfContent.item(2).remove.click();
    const removed = shell.toast('Removed content 2');
    const [toast, status] = [await removed.boundingBox(), await shell.status.boundingBox()];
    // Nothing that is worked on lies under a message.
    expect(toast?.y).toBeGreaterThanOrEqual(status?.y ?? Infinity);
    await removed.getByRole('button', { name: /^Undo/ }).click();
    await shell.toast('Undone: Removed content 2').waitFor();
    expect(await pageOfContent.item(2).field('Platform').inputValue()).toBe('Microblog');
  });

  chapter('the offer to take back goes when something else was done since', async ({ page }) => {
    const [pageOfContent, shell] = [new ContentPage(page), new ShellPage(page)];
    await pageOfContent.add.click();
    const offer = shell.toast('Added a content item').getByRole('button', { name: /^Undo/ });
    await offer.waitFor();
    await pageOfContent.item(2).field('Account').fill('ola.wz');
    await offer.waitFor({ state: 'detached' });
    await pageOfContent.item(3).remove.click();
    await expect.poll(() => pageOfContent.items.count(), patience).toBe(2);
  });
}
