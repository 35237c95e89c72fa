import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { roleGroupLabels } from '../../../shared/annual/tables/labels.ts';
import { dropFiles } from '../fixture.ts';
import { daysAgo } from '../formal-story.ts';
import { lookAtBothSizes } from '../look.ts';
import { AcknowledgementsPage, SignatureDialog } from '../pages/acknowledgements-page.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { engagedPeople, listedAt, notSignedAt } from '../year-story.ts';

/** Whoever brought their form. */
export const withForm = listedAt(12);

/** Signatures come in, one with its scan, and the register tells how far each group has come. */
export function yearSignatures(chapter: Chapter): void {
  chapter('at first nobody has signed, and everybody stands in the chase list', async (walk) => {
    const { page } = walk;
    const [registers, signed] = [new RegistersPage(page), new AcknowledgementsPage(page)];
    await registers.tab('Acknowledgements').click();
    await signed.coverage.getByText(`0 of ${engagedPeople.length}`).waitFor();
    expect(await registers.size('Acknowledgements')).toBe(engagedPeople.length);
    await signed.chase.getByText(`${engagedPeople.length} to sign`).waitFor();
    await lookAtBothSizes(page, '320-year-nobody-signed');
  });

  chapter('a signature is recorded with its form, which is dropped on it', async (walk) => {
    const { page, material, library } = walk;
    const [registers, signed, shell] = [
      new RegistersPage(page),
      new AcknowledgementsPage(page),
      new ShellPage(page),
    ];
    const dialog = new SignatureDialog(page);
    await registers.recordSignature.click();
    await lookAtBothSizes(page, '321-year-record-signature');
    await dialog.who.selectOption({ label: `${withForm.name} (Employee, ${withForm.worksAs})` });
    expect(await dialog.explainedBy.inputValue()).toBe(withForm.boss);
    await dialog.signedOn.fill(daysAgo(100));
    await dropFiles(page, '[role="dialog"] .drop-here', [material.declaration]);
    await dialog.form.getByText('declaration-2022-03-14.pdf').waitFor();
    await lookAtBothSizes(page, '322-year-record-with-form');
    await dialog.record.click();
    await shell.toast(`Recorded the signature of ${withForm.name}`).waitFor();
    expect(filesWith(library, '%PDF-'), 'files with the scan as it was').toEqual([]);
    await registers.find.fill('Zoë');
    await registers.row(withForm.name).getByText('Signed, form kept').waitFor();
    await registers.row(withForm.name).click();
    await signed.viewForm.click();
    const view = registers.dialog('declaration-2022-03-14.pdf');
    await expect
      .poll(() => view.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth), {
        timeout: 60_000,
      })
      .toBeGreaterThan(500);
    await lookAtBothSizes(page, '323-year-view-form');
    await page.keyboard.press('Escape');
    await signed.backToChase.click();
    await registers.find.fill('');
  });

  chapter('those who signed together are recorded in one go', async ({ page }) => {
    const [signed, shell] = [new AcknowledgementsPage(page), new ShellPage(page)];
    const together = engagedPeople.length - 1 - missing.length;
    await recordAllButMissing(page, daysAgo(90), together);
    await shell.undo.click();
    await signed.coverage.getByText(`1 of ${engagedPeople.length}`).waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await signed.coverage.getByText(`${together + 1} of ${engagedPeople.length}`).waitFor();
  });

  chapter('coverage is told group by group, and who is missing by name', async ({ page }) => {
    const [registers, signed] = [new RegistersPage(page), new AcknowledgementsPage(page)];
    for (const [group, label] of Object.entries(roleGroupLabels)) {
      const [inGroup, away] = [engagedPeople, missing].map(
        (people) => people.filter((person) => person.group === group).length,
      );
      if (!inGroup) continue;
      await signed
        .groupCoverage(label)
        .getByText(`${inGroup - (away ?? 0)} of ${inGroup}`)
        .waitFor();
    }
    await registers.filter('State', 'Not signed');
    await expect.poll(() => registers.size('Acknowledgements'), patience).toBe(missing.length);
    for (const { name } of missing) await registers.row(name).waitFor();
    await lookAtBothSizes(page, '325-year-who-is-missing');
    await registers.clear.click();
    // Volunteers are asked through the co-ordinator, whatever the list says; all others through their manager.
    await registers.find.fill(listedAt(21).name);
    await registers.row(listedAt(21).name).getByText(listedAt(21).boss).waitFor();
    await registers.find.fill('');
  });

  chapter('the Volunteer Co-ordinator sees the volunteers alone', async ({ page }) => {
    const [registers, signed] = [new RegistersPage(page), new AcknowledgementsPage(page)];
    const volunteers = engagedPeople.filter(({ group }) => group === 'volunteers');
    const away = missing.filter(({ group }) => group === 'volunteers');
    await signed.coordinators.click();
    await expect.poll(() => registers.size('Acknowledgements'), patience).toBe(volunteers.length);
    await signed.coverage
      .getByText(`${volunteers.length - away.length} of ${volunteers.length}`)
      .first()
      .waitFor();
    await signed.chase.getByText(`${away.length} to sign`).waitFor();
    for (const { name } of away) await signed.chased(name).waitFor();
    await lookAtBothSizes(page, '326-year-co-ordinator');
    await signed.coordinators.click();
    await signed.chase.getByText(`${missing.length} to sign`).waitFor();
  });
}

/** Who has not signed when everybody else has. */
export const missing = notSignedAt.map(listedAt);

/** Records that everybody in the chase list signed on a day, but for the few who are missing: so many as are told. */
export async function recordAllButMissing(page: Page, day: string, count: number): Promise<void> {
  const [signed, shell] = [new AcknowledgementsPage(page), new ShellPage(page)];
  const dialog = new SignatureDialog(page);
  for (const { name } of missing) await signed.tick(name).uncheck();
  await signed.recordTicked.click();
  await dialog.dialog.getByText(`and ${count - 8} more`).waitFor();
  await dialog.signedOn.fill(day);
  await lookAtBothSizes(page, `324-year-record-${count}-together`);
  await dialog.record.click();
  await shell.toast(`Recorded ${count} signatures`).waitFor();
}

/** Files of a folder that hold some bytes. */
function filesWith(folder: string, bytes: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(bytes));
}
