import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { lookAtBothSizes } from '../look.ts';
import { AnnualPage } from '../pages/annual-page.ts';
import { exported, readWritten } from '../pages/document-export.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import { story } from '../story.ts';
import type { Chapter, Walk } from '../walk.ts';
import { concerns, listedPeople } from '../year-story.ts';
import { written } from './year-annual.ts';

const long = { timeout: 60_000 } as const;
const correction = 'Figure 2 named the wrong month.';

/** Nobody of the register and no case may be told from the words of a pack. */
function expectNobodyNamed(text: string): void {
  expect(listedPeople.filter(({ name }) => text.includes(name.normalize('NFC')))).toEqual([]);
  expect(text).not.toMatch(/\bSM-\d{4}-\d{3}/);
  for (const { title } of [concerns.before, concerns.after, concerns.late]) {
    expect(text).not.toContain(title);
  }
}

/** Issues a pack as PDF from its dialog and reads it. */
async function issued({ app, page, folder }: Walk, fileName: string): Promise<string> {
  const { pack } = new AnnualPage(page);
  const path = join(folder, fileName);
  await app.stub('showSaveDialog', { canceled: false, filePath: path });
  await pack.issuePdf.click();
  await pack.written.filter({ hasText: fileName }).waitFor(long);
  expect(existsSync(path)).toBe(true);
  return readWritten(path);
}

/** The pack is looked at, issued and frozen; a mistake is put right by a further issue; the log knows of each. */
export function yearPack(chapter: Chapter): void {
  chapter('the pages are looked at before they are issued', async ({ page }) => {
    const annual = new AnnualPage(page);
    await annual.preview.click();
    await page
      .getByRole('img', { name: /^Page 1 of/ })
      .first()
      .waitFor(long);
    await lookAtBothSizes(page, '380-year-pack-preview');
    await page.keyboard.press('Escape');
  });

  chapter('the pack is issued to the Board, and names nobody', async (walk) => {
    const { page } = walk;
    const annual = new AnnualPage(page);
    await annual.makePack.click();
    await annual.pack.recipient.fill(written.recipient);
    await lookAtBothSizes(page, '381-year-make-pack');
    const texts = [
      await issued(walk, 'pack.pdf'),
      await exported(walk, annual.pack.dialog, 'pack.docx'),
    ];
    await lookAtBothSizes(page, '382-year-pack-made');
    for (const text of texts) {
      expect(text).toContain(written.narrative);
      expect(text).toContain(written.decision);
      expect(text).toContain(story.director);
      expectNobodyNamed(text);
    }
    await annual.pack.close.click();
    await expect.poll(() => annual.issued.count(), patience).toBe(1);
    expect(await annual.issued.first().innerText()).toContain(written.recipient);
  });

  chapter('what was issued is frozen, whatever is written afterwards', async (walk) => {
    const { page } = walk;
    const [annual, shell] = [new AnnualPage(page), new ShellPage(page)];
    await annual.part('Cases in the period').click();
    await annual.words('Cases in the period').fill('Other words, written later.');
    await shell.saved();
    await annual.issued.first().getByRole('button').first().click();
    await page.getByRole('dialog', { name: /as issued$/ }).waitFor();
    await page
      .getByRole('img', { name: /^Page 1 of/ })
      .first()
      .waitFor(long);
    await lookAtBothSizes(page, '383-year-pack-as-issued');
    await page.keyboard.press('Escape');
    await annual.issued
      .first()
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: 'Write it again…' }).click();
    const again = await exported(walk, annual.pack.dialog, 'again.pdf');
    expect(again).toContain(written.narrative);
    expect(again).not.toContain('Other words, written later.');
    await annual.pack.close.click();
    await annual.pack.dialog.waitFor({ state: 'detached' });
  });

  chapter('a mistake is put right by a further issue, which says so', async (walk) => {
    const { page } = walk;
    const annual = new AnnualPage(page);
    await annual.makePack.click();
    await annual.pack.recipient.fill(written.recipient);
    await annual.pack.correction.fill(correction);
    const text = await issued(walk, 'corrected.pdf');
    expect(text).toContain('Other words, written later.');
    expect(text).toContain(correction);
    expectNobodyNamed(text);
    await annual.pack.close.click();
    await expect.poll(() => annual.issued.count(), patience).toBe(2);
    await annual.issued.first().getByText(`Corrects: ${correction}`).waitFor();
    await lookAtBothSizes(page, '384-year-issued');
  });

  chapter('the log knows of every file that left, and all is in order', async (walk) => {
    const { app, page, folder } = walk;
    const [shell, settings] = [new ShellPage(page), new SettingsPage(page)];
    await shell.settings.click();
    const before = await settings.check.innerText();
    await settings.checkNow.click();
    const isCheckedAnew = async (): Promise<boolean> => {
      const told = await settings.check.innerText();
      return told !== before && /All in order[^]*Check now/u.test(told);
    };
    await expect.poll(isCheckedAnew, long).toBe(true);
    const log = join(folder, 'log');
    await app.stub('showSaveDialog', { canceled: false, filePath: log });
    await page.getByRole('button', { name: 'Export the log…' }).click();
    await page.getByText(/^Wrote \d+ entries to the folder log\.$/).waitFor(long);
    const told = readFileSync(join(log, 'log.txt'), 'utf8').matchAll(/(\w+)\.exported/gu);
    const left = Map.groupBy(told, ([, what]) => what ?? '');
    // The pack left as PDF and DOCX, as PDF once more, and corrected.
    expect(Object.fromEntries([...left].map(([what, times]) => [what, times.length]))).toEqual({
      people_list: 1,
      signature_letters: 1,
      policy_changes: 3,
      annual_pack: 4,
    });
    const registers = new RegistersPage(page);
    await shell.registers.click();
    await registers.tab('What has left').click();
    const list = registers.table('What has left');
    await list.waitFor();
    // The head, those nine, and the log itself.
    expect(await list.getAttribute('aria-rowcount')).toBe('11');
    await lookAtBothSizes(page, '385-year-what-has-left');
  });
}
