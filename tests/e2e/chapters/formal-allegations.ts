import { expect } from 'vitest';
import { look } from '../look.ts';
import { days } from '../formal-story.ts';
import { AllegationsPage } from '../pages/allegations-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { pick } from '../pages/pick-list.ts';
import { ShellPage } from '../pages/shell-page.ts';
import type { Chapter } from '../walk.ts';

/** What the allegations of the case are called. */
export const alleged = {
  picture: 'Posted a picture by which a service user can be known',
  mockery: 'Mocked a service user before colleagues',
  friendship: 'Began a friendship with a service user online',
  untruth: 'Said that the account was not hers',
} as const;

/** What is alleged, under which heads, and what speaks for and against it. */
export function formalAllegations(chapter: Chapter): void {
  chapter('an allegation has heads, a day, content, and a policy in force then', async (walk) => {
    const { page } = walk;
    const [shown, allegations] = [new CasePage(page), new AllegationsPage(page)];
    await shown.section('Allegations').click();
    await page.getByRole('heading', { name: 'Nothing is alleged yet' }).waitFor();
    await allegations.begin(alleged.picture, ['5.3(c)', '5.4.1']);
    await page.getByText('Clause 2 check recorded').waitFor();
    await allegations.text('Wording').click();
    await page.keyboard.type('That she posted a picture of Rowan at a bus stop, contrary to §');
    await page.keyboard.type('5.4.1');
    await page.getByRole('listbox', { name: 'Clauses' }).getByRole('option').first().click();
    await allegations.conductFrom.fill(days.posted);
    await page.getByText('2015-05, on 14 Mar 2022').waitFor();
    await pick(page, allegations.linkContent, [/Content 1/]);
    await page.getByRole('button', { name: 'Content 1', exact: true }).waitFor();
    await shown.gap('Allegation 1').first().waitFor();
    await look(page, '230-formal-allegation');
  });

  chapter('5.3 (f) carries its own warning, and leads to safeguarding', async ({ page }) => {
    const [shown, allegations] = [new CasePage(page), new AllegationsPage(page)];
    await allegations.begin(alleged.friendship, ['5.3(f)']);
    await allegations.text('Wording').fill('That she asked Rowan for a number, for herself.');
    const warning = page.getByText('5.3 (f), a personal relationship with a current service user:');
    await warning.waitFor();
    await look(page, '231-formal-warning');
    await page.getByRole('button', { name: 'Decide in Referrals' }).first().click();
    await page
      .getByRole('tab', { name: /^Local authority safeguarding/, selected: true })
      .waitFor();
    await shown.section('Allegations').click();
  });

  chapter('a conflict with what was said before has its own place (5.4.2)', async ({ page }) => {
    const allegations = new AllegationsPage(page);
    await allegations.begin(alleged.mockery, ['5.3(h)', '5.4.2']);
    await allegations.text('Wording').fill('That she laughed at Rowan in the chat of the shift.');
    await allegations.begin(alleged.untruth, ['5.4.2']);
    await allegations.text('Wording').fill('That she told her manager the account is not hers.');
    await allegations.conflict.click();
    await allegations.conflictStatement.fill(
      'Told her manager on the day that the account is not hers.',
    );
    await page.getByText('5.4.2, it conflicts with what the person told STaSS earlier.').waitFor();
    await new ShellPage(page).saved();
  });

  chapter('exhibits stand for and against, each saying what it shows', async ({ page }) => {
    const allegations = new AllegationsPage(page);
    const points = [
      [alleged.picture, 'for', 'The post, with her account name over it.', 'EX-MK-001'],
      [alleged.picture, 'against', 'Nobody named the policy at her induction.', 'EX-MK-003'],
      [alleged.friendship, 'for', 'A message asks Rowan for a number.', 'EX-MK-004'],
      [alleged.mockery, 'for', 'Three colleagues laugh at it with her.', 'EX-MK-004'],
      [alleged.mockery, 'against', 'She takes it down within the hour.', 'EX-MK-001'],
      [alleged.untruth, 'for', 'The profile has her name and picture.', 'EX-MK-002'],
    ] as const;
    for (const [title, side, what, exhibit] of points) {
      await (await allegations.cell(title, 'Allegation')).click();
      await allegations.addPoint(side, what, exhibit);
    }
    await new ShellPage(page).saved();
    const cell = await allegations.cell(alleged.picture, '5.4.1');
    expect(await cell.getAttribute('title')).toBe('§ 5.4.1: 1 for, 1 against');
    const other = await allegations.cell(alleged.picture, '5.3(f)');
    expect(await other.innerText()).toBe('not a head');
  });

  chapter('every cell of the matrix is a way in, by mouse and by keyboard', async ({ page }) => {
    const allegations = new AllegationsPage(page);
    await (await allegations.cell(alleged.mockery, '5.4.2')).click();
    await page.locator('.al-marked textarea:focus').first().waitFor();
    expect(await allegations.points('for').first().getByRole('textbox').inputValue()).toContain(
      'Three colleagues',
    );
    const finding = await allegations.cell(alleged.mockery, 'Finding');
    await (await allegations.cell(alleged.mockery, '5.4.2')).focus();
    await page.keyboard.press('End');
    expect(await finding.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('[id$="-finding"] input:focus').waitFor();
  });
}
