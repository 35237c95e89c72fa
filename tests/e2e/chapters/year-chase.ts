import { expect } from 'vitest';
import { lookAtBothSizes } from '../look.ts';
import { AcknowledgementsPage } from '../pages/acknowledgements-page.ts';
import { exported } from '../pages/document-export.ts';
import { field } from '../pages/fields.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { story } from '../story.ts';
import type { Chapter } from '../walk.ts';
import { engagedPeople } from '../year-story.ts';
import { missing } from './year-signatures.ts';

const long = { timeout: 60_000 } as const;

/** Whoever has not signed gets a letter with the form to sign, all in one go, and is noted as asked. */
export function yearChase(chapter: Chapter): void {
  chapter('letters to all who are missing are looked at as pages', async ({ page }) => {
    const [registers, signed] = [new RegistersPage(page), new AcknowledgementsPage(page)];
    // Whoever was unticked before stays so until somebody says otherwise.
    await signed.tick(/^All of them/).check();
    await signed.letters.click();
    const printing = registers.dialog('Letters asking for signatures');
    await lookAtBothSizes(page, '330-year-letters');
    await printing.getByRole('button', { name: 'Preview' }).click();
    const pages = page.getByRole('img', { name: /^Page 1 of/ });
    await pages.first().waitFor(long);
    await lookAtBothSizes(page, '331-year-letters-preview');
    await page.keyboard.press('Escape');
    await printing.waitFor();
  });

  chapter('they leave as one PDF, a letter for each and for nobody else', async (walk) => {
    const { page } = walk;
    const printing = new RegistersPage(page).dialog('Letters asking for signatures');
    await field(printing, 'For whom').fill('Those who have not signed');
    const text = await exported(walk, printing, 'letters.pdf');
    expect(text.match(/Please sign: Social Media Policy, May 2015/gu)).toHaveLength(missing.length);
    for (const { name } of missing) expect(text).toContain(`Dear ${name.normalize('NFC')} `);
    expect(text).toContain(story.director);
    const others = engagedPeople.filter((person) => !missing.includes(person));
    const bosses = new Set(missing.map(({ boss }) => boss));
    const told = others.filter(({ name }) => !bosses.has(name) && text.includes(name));
    expect(told).toEqual([]);
    await lookAtBothSizes(page, '332-year-letters-written');
    await printing.getByRole('button', { name: 'Close' }).click();
    await printing.waitFor({ state: 'detached' });
  });

  chapter('all of them are noted as asked, and stay in the list until they sign', async (walk) => {
    const { page } = walk;
    const [registers, signed, shell] = [
      new RegistersPage(page),
      new AcknowledgementsPage(page),
      new ShellPage(page),
    ];
    await signed.markAsked.click();
    const asking = registers.dialog(`Mark ${missing.length} people as asked`);
    await lookAtBothSizes(page, '333-year-mark-asked');
    await asking.getByRole('button', { name: 'Mark as asked' }).click();
    await shell.toast(`Marked ${missing.length} people as asked to sign`).waitFor();
    await signed.chase.getByRole('heading', { name: /^Asked, no answer/ }).waitFor();
    for (const { name, group } of missing) {
      const via = group === 'volunteers' ? 'via Volunteer Co-ordinator' : '1×';
      expect(await signed.chased(name).innerText()).toContain(via);
    }
    await lookAtBothSizes(page, '334-year-chased');
  });
}
