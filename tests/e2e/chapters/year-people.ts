import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { lookAtBothSizes } from '../look.ts';
import { field } from '../pages/fields.ts';
import { ImportDialog } from '../pages/import-dialog.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { listedAt, listedPeople } from '../year-story.ts';

const exportedList = 'People of STaSS.csv';

/** The register of people is searched, changed with its history, and leaves as a list that comes back as it was. */
export function yearPeople(chapter: Chapter): void {
  chapter('people are found by what stands in any column, and by group', async ({ page }) => {
    const registers = new RegistersPage(page);
    const arabic = listedAt(3);
    await page.keyboard.press('Control+f');
    await expect
      .poll(() => registers.find.evaluate((field) => field === document.activeElement), patience)
      .toBe(true);
    await page.keyboard.type('الأحمد');
    const [him, ...his] = listedPeople.filter(({ name, boss }) =>
      [name, boss].includes(arabic.name),
    );
    expect([him, his.length]).toEqual([arabic, 11]);
    await expect.poll(() => registers.size('People'), patience).toBe(1 + his.length);
    await registers.find.fill(arabic.ref);
    await expect.poll(() => registers.size('People'), patience).toBe(1);
    await registers.row(arabic.name).click();
    expect(await registers.field('Staff number').inputValue()).toBe(arabic.ref);
    expect(await registers.field('Started on').inputValue()).toBe('4 Apr 2015');
    await registers.clear.click();
    await registers.filter('Group', 'Trustees');
    await expect.poll(() => registers.size('People'), patience).toBe(8);
    await registers.clear.click();
    await registers.filter('Engagement', 'Left');
    await expect.poll(() => registers.size('People'), patience).toBe(4);
    await registers.clear.click();
  });

  chapter('what is changed is saved as it is typed, and stands in the history', async (walk) => {
    const { page } = walk;
    const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
    const { name, team } = listedAt(8);
    await registers.find.fill(name);
    await registers.row(name).click();
    expect(await registers.field('Team').inputValue()).toBe(team);
    await registers.field('Team').fill('Kitchen');
    await shell.saved();
    await registers.panel.getByRole('button', { name: 'History of this entry' }).click();
    const history = registers.dialog(`History of ${name}`);
    await history.getByText(`Edited ${name}`).waitFor();
    await history.getByText('Did again: Imported 120 people').waitFor();
    await history.getByText('Undid: Imported 120 people').waitFor();
    await lookAtBothSizes(page, '316-year-person-history');
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'detached' });
    await registers.heading.click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => registers.field('Team').inputValue(), patience).toBe(team);
    await registers.find.fill('');
  });

  chapter('the register leaves as a list, which names everybody as they came', async (walk) => {
    const { app, page, folder } = walk;
    const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
    const path = join(folder, exportedList);
    await page.getByRole('button', { name: 'Export list…' }).click();
    const leaving = registers.dialog(/^Export 120 people/);
    await field(leaving, 'For whom').fill('Payroll');
    await field(leaving, 'What for').fill('To compare the two lists');
    await lookAtBothSizes(page, '317-year-export-people');
    await app.stub('showSaveDialog', { canceled: false, filePath: path });
    await leaving.getByRole('button', { name: 'Choose where…' }).click();
    await shell.toast('Exported 120 people').waitFor();
    await expect.poll(() => existsSync(path), patience).toBe(true);
    const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true });
    // A name that a spreadsheet would take for a sum has a mark before it that says it is none.
    const names = rows.map((row) => (row['Name'] ?? '').replace(/^'(?=\+)/, ''));
    expect(names.toSorted()).toEqual(listedPeople.map(({ name }) => name).toSorted());
    const [first] = rows.filter((row) => row['Staff number'] === 'R-007');
    expect(first).toMatchObject({
      Name: listedAt(6).name,
      Role: 'Employee',
      'Line manager': listedAt(0).name,
      'Started on': '2018-07-07',
    });
  });

  chapter('the same list comes back without a word about it', async ({ app, page, folder }) => {
    const [registers, list] = [new RegistersPage(page), new ImportDialog(page)];
    await app.stub('showOpenDialog', { canceled: false, filePaths: [join(folder, exportedList)] });
    await registers.importList.click();
    await list.choose.click();
    await list.toRows.click();
    await expect
      .poll(() => list.sum.innerText(), patience)
      .toBe('0 people new, 0 changed, 120 as they are, 0 left out.');
    await expectUnavailable(list.take, 'Nothing of the list is new');
    await page.keyboard.press('Escape');
    await list.dialog.waitFor({ state: 'detached' });
  });

  chapter('whoever leaves stays in the register with their last day', async ({ page }) => {
    const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
    const { name } = listedAt(119);
    await registers.find.fill(name);
    await registers.row(name).click();
    await registers.panel.getByRole('button', { name: 'End the engagement today' }).click();
    await shell.toast(`Ended the engagement of ${name}`).waitFor();
    await shell.undo.click();
    await registers.panel.getByRole('button', { name: 'End the engagement today' }).waitFor();
    expect(await registers.field('Ended on').inputValue()).toBe('');
    await registers.find.fill('');
    await registers.panel.getByRole('button', { name: 'Close' }).click();
  });
}
