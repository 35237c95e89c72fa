import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Keyboard } from '../keyboard.ts';
import { lookAtBothSizes } from '../look.ts';
import { field } from '../pages/fields.ts';
import { ImportDialog } from '../pages/import-dialog.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import {
  doubtfulRows,
  enteredByHand,
  faultyRows,
  listAsCsv,
  listedAt,
  listedPeople,
  listHeadings,
  repeatedAt,
} from '../year-story.ts';

/** A list of 120 people comes in, column by column and row by row, on top of two who were entered before. */
export function yearImport(chapter: Chapter): void {
  chapter('two people are entered one by one, with the keyboard', async ({ page }) => {
    const [registers, hands, shell] = [
      new RegistersPage(page),
      new Keyboard(page),
      new ShellPage(page),
    ];
    await registers.tab('People').click();
    const add = registers.dialog('Enter somebody');
    await hands.press(page.getByRole('button', { name: 'Enter somebody' }));
    await add.waitFor();
    await lookAtBothSizes(page, '310-year-enter-person');
    const { same, namesake } = enteredByHand;
    await hands.fill(field(add, 'Name'), same.name);
    await field(add, 'Role (clause 3)').selectOption({ label: same.role });
    await hands.press(add.getByRole('button', { name: 'Enter', exact: true }));
    await shell.toast(`Entered ${same.name}`).waitFor();

    await hands.press(page.getByRole('button', { name: 'Enter somebody' }));
    await hands.fill(field(add, 'Name'), namesake.name);
    await field(add, 'Role (clause 3)').selectOption({ label: namesake.role });
    await hands.fill(field(add, 'Started on'), namesake.startedOn);
    await hands.keys('Enter');
    await shell.toast(`Entered ${namesake.name}`).waitFor();
    expect(await registers.size('People')).toBe(2);
  });

  chapter('the columns of a list are told apart, and a word that is not known', async (walk) => {
    const { app, page, folder } = walk;
    const [registers, list] = [new RegistersPage(page), new ImportDialog(page)];
    const path = join(folder, 'Everyone, November (final) 2.csv');
    writeFileSync(path, listAsCsv());
    await registers.importList.click();
    await list.dialog.waitFor();
    await lookAtBothSizes(page, '311-year-import-file');
    await app.stub('showOpenDialog', { canceled: false, filePaths: [path] });
    await list.choose.click();
    await list.columns.waitFor();
    expect(await list.step.innerText()).toContain('Columns');
    await expectUnavailable(
      list.toRows,
      'Say which column holds the role, or choose one for everybody',
    );
    for (const [heading, meaning] of Object.entries(listHeadings)) {
      await list.column(heading).selectOption({ label: meaning });
    }
    await list.word('Befriender').selectOption({ label: 'Volunteer' });
    expect(await list.dayOrder.inputValue()).toBe('day_first');
    await lookAtBothSizes(page, '312-year-import-columns');
    await list.toRows.click();
  });

  chapter('duplicates are settled row by row, and what cannot be taken says why', async (walk) => {
    const { page } = walk;
    const list = new ImportDialog(page);
    const left = repeatedAt.length + faultyRows.length + doubtfulRows.length;
    await list.sum.getByText('1 to decide').waitFor();
    await expectUnavailable(list.take, 'Decide about 1 row first');
    for (const at of repeatedAt) await list.row(`Repeats line ${at + 2}`).waitFor();
    await lookAtBothSizes(page, '313-year-import-rows');
    const namesake = list.row(enteredByHand.namesake.name);
    await namesake.getByText('Somebody of this name is in the register').waitFor();
    await list
      .decision(enteredByHand.namesake.name)
      .selectOption({ label: 'Is Grace Okafor, Employee' });
    for (const [, told] of doubtfulRows) {
      await list.row(told).getByRole('combobox').selectOption({ label: 'Leave out' });
    }
    await list.view(/^Not taken/).click();
    for (const [, told] of faultyRows) await list.row(told).getByText('Not taken').waitFor();
    await lookAtBothSizes(page, '314-year-import-faulty');
    await expect
      .poll(() => list.sum.innerText(), patience)
      .toBe(`118 people new, 2 changed, 0 as they are, ${left} left out.`);
    await list.view(/^All/).click();
    await list.row(listedAt(3).name).waitFor();
    await list.take.click();
    await list.leftOut.getByText('Dan Dayless').waitFor();
    await lookAtBothSizes(page, '314-year-import-left-out');
    expect(await list.leftOut.getByRole('row').count()).toBe(left + 1);
    await list.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await list.dialog.waitFor({ state: 'detached' });
  });

  chapter('all are there, and undo and redo take the list back and forth whole', async (walk) => {
    const { page } = walk;
    const [registers, shell] = [new RegistersPage(page), new ShellPage(page)];
    // What was done passed as a message while one read what was left out; undo says it again.
    const done = /^Undone: Imported 120 people \(118 new, 2 changed\); \d rows left out/;
    await expect.poll(() => registers.size('People'), patience).toBe(listedPeople.length);
    await registers.tab('People').focus();
    await page.keyboard.press('Control+z');
    await shell.toast(done).waitFor();
    await expect.poll(() => registers.size('People'), patience).toBe(2);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => registers.size('People'), patience).toBe(listedPeople.length);
    await lookAtBothSizes(page, '315-year-people');
  });
}
