import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { directorsLibrary, handover, places } from '../handover-story.ts';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage, NewCaseDialog } from '../pages/cases-page.ts';
import { EvidencePage } from '../pages/evidence-page.ts';
import { HandOverDialog } from '../pages/handover-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';
import { makeLibrary } from './library.ts';

const long = { timeout: 120_000 } as const;

/** A case in which the Director is the subject stops, and is sealed for the Chair. */
export function handingOver(chapter: Chapter): void {
  chapter('makes a library, and a case about whoever it belongs to', async (walk) => {
    const { app, page, material } = walk;
    await makeLibrary(app, page, directorsLibrary(walk));
    const [dialog, evidence] = [new NewCaseDialog(page), new EvidencePage(page)];
    await new ShellPage(page).cases.click();
    await new CasesPage(page).newCase.click();
    await dialog.title.fill(handover.title);
    await dialog.route.selectOption({ label: 'Line manager' });
    await dialog.subject.fill(story.director);
    await dialog.role.selectOption({ label: 'Employee' });
    await dialog.reporter.fill(handover.reporter);
    await dialog.isProtected.check();
    await dialog.make.click();
    await new CasePage(page).sections.waitFor();

    await new CasePage(page).section('Evidence').click();
    await app.stub('showOpenDialog', { canceled: false, filePaths: [material.post] });
    await evidence.addFiles.click();
    await evidence.exhibit('EX-MK-001').waitFor(long);
  });

  chapter('stops the ordinary path: nothing is moved on, found or decided', async ({ page }) => {
    const [shown, overview, outcomes] = [
      new CasePage(page),
      new OverviewPage(page),
      new OutcomePage(page),
    ];
    await shown.section('Overview').click();
    await shown.gap('Whoever investigates here has a part in the case').waitFor();
    await page.getByText('You have a part in this case yourself: subject.').waitFor();
    await look(page, '120-conflict');
    await overview.moveTo.selectOption({ label: 'Investigating' });
    await overview.move.click();
    await page.getByRole('alert').getByText('This case is not yours to investigate').waitFor();
    expect(await overview.stages.getByRole('listitem').count()).toBe(1);
    await shown.section('Outcome').click();
    for (const part of ['Decision', 'Closing'] as const) {
      await outcomes.part(part).click();
      await page.getByText('This case is not yours to decide.').waitFor();
    }
    await look(page, '121-conflict-outcome');
    await page.getByRole('button', { name: 'Hand it over, under Overview' }).click();
  });

  chapter('seals the case for the Chair, by a passphrase told another way', async (walk) => {
    const { app, page } = walk;
    const [dialog, { archive }] = [new HandOverDialog(page), places(walk)];
    await page.getByRole('button', { name: 'Hand the case over…' }).click();
    await expectUnavailable(dialog.seal, 'Say to whom it is handed');
    await look(page, '122-hand-over');
    await dialog.recipient.fill(`${handover.chair}, Chair of trustees`);
    await dialog.reason.fill('The Director is the subject (clause 4.1)');
    await dialog.makeUp.click();
    await dialog.madeUp.waitFor();
    await dialog.passphrase.fill('Password1');
    await dialog.again.fill('Password1');
    await dialog.strength.getByText(/^Too easy/).waitFor();
    await expectUnavailable(dialog.seal, 'Choose a stronger passphrase');
    await dialog.passphrase.fill(handover.archivePassphrase);
    await expectUnavailable(dialog.seal, 'Type the same passphrase again');
    await dialog.again.fill(handover.archivePassphrase);
    await dialog.strength.getByText(/strong/i).waitFor();
    await look(page, '123-hand-over-filled');

    await app.evaluate((electron) => {
      const showSaveDialog = () => {
        Object.assign(globalThis, { wasAskedWhere: true });
        return Promise.resolve({ canceled: true });
      };
      Object.assign(electron.dialog, { showSaveDialog });
    });
    await dialog.seal.click();
    const wasAsked = () => app.evaluate(() => 'wasAskedWhere' in globalThis);
    await expect.poll(wasAsked, patience).toBe(true);
    await dialog.seal.waitFor();
    expect(await dialog.recipient.inputValue()).toContain(handover.chair);
    await app.stub('showSaveDialog', { canceled: false, filePath: archive });
    await dialog.seal.click();

    await dialog.fingerprint.waitFor(long);
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
    expect((await dialog.fingerprint.innerText()).replaceAll(' ', '')).toBe(sha256);
    await look(page, '124-sealed');
    await dialog.done.click();
    await dialog.dialog.waitFor({ state: 'hidden' });
  });

  chapter('keeps the case read-only, and asks nothing more of the Director', async (walk) => {
    const { page } = walk;
    const [shown, shell, today] = [new CasePage(page), new ShellPage(page), new TodayPage(page)];
    await shown.main.getByText('Handed over, read-only').waitFor();
    await page.getByText(`Handed to ${handover.chair}`).waitFor();
    await shown.section('Overview').click();
    expect(await new OverviewPage(page).title.isEditable()).toBe(false);
    await shown.missing.getByText('Not worked on here.').waitFor();
    await look(page, '125-handed-over');
    await shell.today.click();
    await today.day.waitFor();
    await page.getByRole('heading', { name: 'No case is open' }).waitFor();
    await today.line(caseReference).getByText(handover.chair).waitFor();
    expect(await today.line(caseReference).count()).toBe(1);
    await look(page, '126-today-handed-over');
    expect(existsSync(places(walk).archive)).toBe(true);
    expect(readdirSync(walk.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });
}
