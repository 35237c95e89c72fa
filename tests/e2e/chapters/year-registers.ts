import { expect } from 'vitest';
import { dropFiles } from '../fixture.ts';
import { daysAgo } from '../formal-story.ts';
import { Keyboard } from '../keyboard.ts';
import { lookAtBothSizes } from '../look.ts';
import { type RegisterName, RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { patience } from '../patience.ts';
import { story } from '../story.ts';
import type { Chapter } from '../walk.ts';
import { listedAt } from '../year-story.ts';

/** What asks for something in each register, as the home screen tells it, and what the entry is called. */
const due: readonly (readonly [RegisterName, string, string])[] = [
  ['Official use', 'Review the authorisation', listedAt(1).name],
  ['Photos', 'Delete the photo from the phone', 'Summer fair, the tombola stall 🎪'],
  ['Removal requests', 'Have the item removed', 'Group photo of the night shift'],
  ['Accounts', 'Review the account', 'STaSS Harrowmere'],
];

/** The other registers get an entry each; what is due stands on the home screen and leads back. */
export function yearRegisters(chapter: Chapter): void {
  chapter('an account of STaSS and who may use it are entered', async ({ page }) => {
    const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
    await registers.tab('Accounts').click();
    await page.getByRole('button', { name: 'Add an account' }).click();
    await registers.field('Name of the account').fill('STaSS Harrowmere');
    await registers.field('Platform').fill('Facebook');
    await registers.field('Web address').fill('https://social.example/stass.harrowmere');
    await registers.field('Owners').fill('Director and Chair');
    await registers.field('Review on').fill(daysAgo(3));
    await shell.saved();
    await registers.row('STaSS Harrowmere').getByText('Review due').waitFor();
    await lookAtBothSizes(page, '340-year-accounts');

    const { name } = listedAt(1);
    await registers.tab('Official use').click();
    await page.getByRole('button', { name: 'Add an authorisation' }).click();
    await registers.field('Person').selectOption({ label: name });
    await registers.field('Authorised by (line manager)').fill(listedAt(0).name);
    await registers.field('Account of STaSS').selectOption({ label: 'STaSS Harrowmere' });
    await registers.field('Review on').fill(daysAgo(1));
    await registers.row(name).getByText('Review due').waitFor();
    await lookAtBothSizes(page, '341-year-official-use');
  });

  chapter('a photo stays due until it is gone from the phone', async ({ page, material }) => {
    const registers = new RegistersPage(page);
    const [, , what] = due[1] ?? ['', '', ''];
    await registers.tab('Photos').click();
    await page.getByRole('button', { name: 'Add a photo permission' }).click();
    await registers.field('What it shows').fill(what);
    await registers.field('Permitted by').fill(listedAt(0).name);
    await registers.field('Uploaded to').selectOption({ label: 'STaSS Harrowmere' });
    await registers.field('Uploaded on').fill(daysAgo(2));
    await dropFiles(page, '.side .drop-here', [material.declaration]);
    await registers.panel.getByRole('button', { name: /^View declaration/ }).waitFor();
    await registers.row(what).getByText('Still on the phone').waitFor();
    await lookAtBothSizes(page, '342-year-photos');
  });

  chapter('a request to take something down is entered with the keyboard', async ({ page }) => {
    const [registers, hands] = [new RegistersPage(page), new Keyboard(page)];
    const [, , item] = due[2] ?? ['', '', ''];
    await hands.press(registers.tab('Removal requests'));
    await hands.press(page.getByRole('button', { name: 'Add a removal request' }));
    await hands.fill(registers.field('Item'), item);
    await hands.fill(registers.field('Platform'), 'Instagram');
    await hands.tabTo(registers.field('Asked by'));
    await hands.type(listedAt(4).name);
    await hands.fill(registers.field('Asked on'), daysAgo(6));
    await hands.keys('Tab');
    await registers.row(item).getByText('To be removed').waitFor();
    await registers.row(item).getByText(listedAt(4).name).waitFor();
    await lookAtBothSizes(page, '343-year-removals');
  });

  chapter('what is due stands on the home screen, one click from its entry', async ({ page }) => {
    const [registers, today, shell] = [
      new RegistersPage(page),
      new TodayPage(page),
      new ShellPage(page),
    ];
    for (const [name, what, of] of due) {
      await shell.today.click();
      await today.work.getByRole('button', { name: `${what}: ${of}` }).click();
      await expect
        .poll(() => registers.tab(name).getAttribute('aria-current'), patience)
        .toBe('page');
      await registers.panel.getByRole('heading', { name: of }).waitFor();
    }
    await shell.today.click();
    await today.work.getByRole('button', { name: /^Have the item removed/ }).waitFor();
    await lookAtBothSizes(page, '344-year-today-due');
  });

  chapter('what is done is due no longer', async ({ page }) => {
    const [registers, today, shell] = [
      new RegistersPage(page),
      new TodayPage(page),
      new ShellPage(page),
    ];
    await today.work.getByRole('button', { name: /^Have the item removed/ }).click();
    await registers.panel.getByRole('button', { name: 'Removed today' }).click();
    await registers.row('Group photo of the night shift').getByText('Met or refused').waitFor();
    await shell.today.click();
    await today.work.getByRole('button', { name: /^Review the authorisation/ }).waitFor();
    expect(await today.work.getByRole('button', { name: /^Have the item removed/ }).count()).toBe(
      0,
    );
  });

  chapter('the retention schedule counts once it is confirmed', async ({ page }) => {
    const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
    await shell.registers.click();
    await registers.tab('Retention').click();
    await registers.tabs.getByRole('button', { name: 'Retention 14 to do' }).waitFor();
    await registers.row('Acknowledgements').first().click();
    await lookAtBothSizes(page, '345-year-retention');
    await registers.panel.getByRole('button', { name: 'Confirm this rule' }).click();
    await registers.panel
      .getByText('Confirmed', { exact: false })
      .filter({ hasText: story.director })
      .waitFor();
    await registers.tabs.getByRole('button', { name: 'Retention 13 to do' }).waitFor();
    await registers.field('Kept for (months)').fill('84');
    await registers.panel.getByRole('button', { name: 'Confirm this rule' }).waitFor();
    await shell.saved();
    await registers.panel.getByRole('button', { name: 'Confirm this rule' }).click();
    await registers.row('7 years').getByText('Not yet').waitFor({ state: 'detached' });
    await registers.panel.getByRole('button', { name: 'History of this entry' }).click();
    await registers
      .dialog(/^History of/)
      .getByText('Confirmed the rule')
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });
}
