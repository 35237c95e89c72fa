import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import { textOfPdf } from '../read-documents.ts';
import { story } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** A library is made: its place, its passphrase, its recovery key. */
export function firstRun(chapter: Chapter): void {
  chapter('chooses an empty folder and gives names', async ({ app, page, library, material }) => {
    const first = new FirstRunPage(page);
    await first.place.waitFor();
    await look(page, '01-first-run-place');
    await first.policyNotice.getByText('Policy review overdue').waitFor();

    await app.stub('showOpenDialog', { canceled: false, filePaths: [material.folder] });
    await first.chooseFolder.click();
    await first.place.getByText('This folder holds other files.').waitFor();
    await app.stub('showOpenDialog', { canceled: false, filePaths: [library] });
    await first.chooseFolder.click();
    await first.place.getByText('This folder holds other files.').waitFor({ state: 'hidden' });

    await first.libraryName.fill(story.library);
    await expectUnavailable(first.toPassphrase, 'Choose an empty folder and fill in both names');
    await first.directorName.fill(story.director);
    await first.toPassphrase.click();
    await first.passphraseStep.waitFor();
  });

  chapter('refuses a weak passphrase and two that differ', async ({ page, library }) => {
    const first = new FirstRunPage(page);
    await first.passphrase.fill('Password1');
    await first.strength.getByText(/^Too easy/).waitFor();
    await first.passphrase.fill('Miriam Keane Casebook');
    await expect.poll(() => first.strength.innerText(), patience).not.toMatch(/strong/i);
    await first.again.fill('Miriam Keane Casebook');
    await first.understood.check();
    await expectUnavailable(first.toRecoveryKey, 'Choose a stronger passphrase');

    await first.passphrase.fill(story.passphrase);
    await first.strength.getByText(/strong/i).waitFor();
    await first.again.fill(`${story.passphrase.slice(0, -1)}x`);
    await first.passphraseStep.getByText('The two differ.').waitFor();
    await look(page, '02-first-run-passphrase');
    await expectUnavailable(first.toRecoveryKey, 'Type the same passphrase again');
    expect(readdirSync(library)).toEqual([]);

    await first.again.fill(story.passphrase);
    await first.toRecoveryKey.click();
    await first.recoveryStep.waitFor({ timeout: 60_000 });
    expect(existsSync(join(library, 'vault.json'))).toBe(true);
  });

  chapter('shows the recovery key once, prints it, and asks for it back', async (walk) => {
    const { app, page, folder } = walk;
    const first = new FirstRunPage(page);
    const key = await first.recoveryKey();
    walk.recoveryKey = key;
    await look(page, '03-first-run-recovery-key');

    const sheet = join(folder, 'Recovery key.pdf');
    await app.stub('showSaveDialog', { canceled: false, filePath: sheet });
    await first.saveKey.click();
    await first.recoveryStep.getByText('Written to Recovery key.pdf.').waitFor({ timeout: 60_000 });
    const text = (await textOfPdf(readFileSync(sheet))).replaceAll(/\s/g, '');
    expect(text).toContain(key.replaceAll('-', ''));
    expect(text).toContain(story.library.replaceAll(' ', ''));

    const last = key.trimEnd().at(-1) === 'A' ? 'B' : 'A';
    await first.typedBack.fill(`${key.trimEnd().slice(0, -1)}${last}`);
    await first.toPolicy.click();
    await page.getByRole('alert').getByText('recovery key').waitFor();
    await look(page, '04-first-run-wrong-key');
    await first.typedBack.fill(key.toLowerCase());
    await first.toPolicy.click();
    await first.policyStep.waitFor();
  });

  chapter('says that the policy is overdue, and opens the library', async ({ page }) => {
    const first = new FirstRunPage(page);
    await look(page, '05-first-run-policy');
    await first.openLibrary.click();
    await new TodayPage(page).day.waitFor();
    await page.getByRole('heading', { name: 'No case is open' }).waitFor();
    await look(page, '06-today-empty');
    await new ShellPage(page).cases.click();
    await new CasesPage(page).heading.waitFor();
    await page.getByRole('heading', { name: 'No cases yet' }).waitFor();
    await look(page, '07-cases-empty');
  });
}
