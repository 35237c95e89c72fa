import { expect } from 'vitest';
import { lookAtBothSizes } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { NewCaseDialog } from '../pages/cases-page.ts';
import { ContentPage } from '../pages/content-page.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import type { Chapter } from '../walk.ts';

const title = 'Photograph of a colleague on the page of the charity';
const account = { name: 'STaSS Harrowmere', address: 'https://social.example/stass.harrowmere' };

/** An item of a case is held against the registers; what is linked stands as it was said, and leads there and back. */
export function atTheTime(chapter: Chapter): void {
  chapter('registers that hold nothing about an item say so', async ({ page }) => {
    const [dialog, shown, content] = [
      new NewCaseDialog(page),
      new CasePage(page),
      new ContentPage(page),
    ];
    await new TodayPage(page).newCase.click();
    await dialog.title.fill(title);
    await dialog.route.selectOption({ label: 'Line manager' });
    await dialog.subject.fill('Tadhg O’Súilleabháin');
    await dialog.role.selectOption({ label: 'Employee' });
    await dialog.make.click();
    await shown.section('Content').click();
    await content.add.click();
    const item = content.item(1);
    await item.field('Platform').fill('Facebook');
    await item.field('Web address').fill(`${account.address}/posts/9?utm_source=x`);
    const held = page.getByRole('region', { name: 'What the registers held at the time' });
    await held.getByText('No entry about it is in the register.').nth(3).waitFor();
    await held.getByText('The day it was posted is not recorded').waitFor();
    await held.getByText('is not linked with the register of people').waitFor();
    await new ShellPage(page).saved();
    await lookAtBothSizes(page, '380-at-the-time-nothing');
  });

  chapter(
    'an account of STaSS is found by its address, and linked with one click',
    async (walk) => {
      const { page } = walk;
      const [registers, shell, shown] = [
        new RegistersPage(page),
        new ShellPage(page),
        new CasePage(page),
      ];
      await shell.registers.click();
      await registers.tab('Accounts').click();
      await page.getByRole('button', { name: 'Add an account' }).click();
      await registers.field('Name of the account').fill(account.name);
      await registers.field('Platform').fill('Facebook');
      await registers.field('Web address').fill(account.address);
      await shell.saved();
      await page.getByRole('button', { name: /^SM-\d{4}-\d{3}$/ }).click();
      await shown.section('Content').click();
      await page.getByText('the same: the platform and the web address').waitFor();
      await page.getByRole('button', { name: 'Link it with this item' }).click();
      await page.getByText('As the register said on').waitFor();
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
      await shell.saved();
      await lookAtBothSizes(page, '381-at-the-time-linked');
    },
  );

  chapter(
    'the entry names the case; what is changed there is told here, not taken over',
    async (walk) => {
      const { page } = walk;
      const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
      await page.getByRole('button', { name: 'Open in the register' }).click();
      await registers.panel.getByRole('heading', { name: 'Cases about it' }).waitFor();
      await registers.field('Owners').fill('Communications');
      await shell.saved();
      await lookAtBothSizes(page, '382-at-the-time-entry');
      await registers.panel.getByRole('button', { name: title }).click();
      await page.getByText('The register says something else now').waitFor();
      await page.getByText('Answered for by: Communications.').waitFor();
      await lookAtBothSizes(page, '383-at-the-time-changed');
      await page.getByRole('button', { name: 'Take over what it says now' }).click();
      await page.getByText('The register says something else now').waitFor({ state: 'detached' });
      await page.getByText('Answered for by: Communications.').waitFor();
      await shell.saved();
    },
  );
}
