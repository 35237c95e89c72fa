import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { chairsLibrary, handover, places } from '../handover-story.ts';
import { look } from '../look.ts';
import { AllegationsPage } from '../pages/allegations-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { EvidencePage } from '../pages/evidence-page.ts';
import { HandOverDialog, OpenArchiveDialog } from '../pages/handover-page.ts';
import { HistoryPage } from '../pages/history-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { ViewerPage } from '../pages/viewer-page.ts';
import { caseReference, story } from '../story.ts';
import type { Chapter } from '../walk.ts';
import { makeLibrary } from './library.ts';

const long = { timeout: 120_000 } as const;

/** The Chair, on another computer, opens the archive, works the case, and seals it for the way back. */
export function workedByChair(chapter: Chapter): void {
  chapter('makes a library of the Chair’s own', async (walk) => {
    await walk.goTo('chair');
    const library = chairsLibrary(walk);
    mkdirSync(library.folder);
    await makeLibrary(walk.app, walk.page, library);
    await new ShellPage(walk.page).cases.click();
    await new CasesPage(walk.page).heading.waitFor();
  });

  chapter(
    'refuses a wrong passphrase and a damaged archive, and says which it was',
    async (walk) => {
      const { app, page, folder } = walk;
      const { archive } = places(walk);
      const opening = new OpenArchiveDialog(page);
      const refuse = async (path: string, passphrase: string, told: string): Promise<void> => {
        await app.stub('showOpenDialog', { canceled: false, filePaths: [path] });
        await opening.choose.click();
        await opening.passphrase.fill(passphrase);
        await opening.open.click();
        await opening.alert.getByText(told).waitFor(long);
      };
      await opening.show.click();
      await look(page, '130-open-archive');
      await refuse(archive, handover.chairPassphrase, 'This passphrase does not open the archive');
      await look(page, '131-wrong-passphrase');

      const bytes = readFileSync(archive);
      const damaged = join(folder, 'damaged.casebook');
      const at = Math.floor(bytes.length / 2);
      writeFileSync(damaged, bytes.with(at, 255 - (bytes[at] ?? 0)));
      await refuse(damaged, handover.archivePassphrase, 'This is not a sound case archive');
      await look(page, '132-damaged');
      const cut = join(folder, 'cut off.casebook');
      writeFileSync(cut, bytes.subarray(0, at));
      await refuse(cut, handover.archivePassphrase, 'This is not a sound case archive');
      await opening.cancel.click();
      await page.getByRole('heading', { name: 'No cases yet' }).waitFor();
    },
  );

  chapter('opens the archive: the case is there as it was', async (walk) => {
    const { app, page } = walk;
    const [opening, shown] = [new OpenArchiveDialog(page), new CasePage(page)];
    await opening.show.click();
    await app.stub('showOpenDialog', { canceled: false, filePaths: [places(walk).archive] });
    await opening.choose.click();
    await opening.passphrase.fill(handover.archivePassphrase);
    await opening.passphrase.press('Enter');
    await new ShellPage(page).toast(`Took over ${caseReference}`).waitFor(long);
    expect(await shown.title.innerText()).toBe(handover.title);
    expect(await shown.main.innerText()).not.toContain('You have a part in this case');
    await look(page, '133-taken-over');
    await shown.section('Evidence').click();
    await new EvidencePage(page).exhibit('EX-MK-001').click();
    await new EvidencePage(page).inspector('EX-MK-001').open.click();
    const viewer = new ViewerPage(page, 'EX-MK-001');
    await viewer.image.waitFor(long);
    await page.keyboard.press('Escape');
  });

  chapter('finds and decides', async ({ page }) => {
    const [shown, shell] = [new CasePage(page), new ShellPage(page)];
    const [allegations, outcomes] = [new AllegationsPage(page), new OutcomePage(page)];
    await shown.section('Allegations').click();
    await allegations.begin(handover.allegation, ['5.4.1']);
    await allegations.finding('Uncontested').click();
    await allegations.text('Reasoning').fill(handover.finding);
    await shell.saved();
    await shown.section('Outcome').click();
    await outcomes.part('Decision').click();
    await outcomes.decisionMaker.fill('Farid Haddad, trustee');
    await outcomes.outcome('Advice').check();
    await outcomes.reasons.fill(handover.decision);
    await shell.saved();
    await look(page, '134-chair-decides');
  });

  chapter('sees what the Director’s library told, without the protected name', async ({ page }) => {
    const history = new HistoryPage(page);
    await new CasePage(page).section('History').click();
    await history.entry('Took the case over').waitFor();
    await history.entry('Opened the case').filter({ hasText: story.library }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(handover.reporter);
    await look(page, '135-joined-history');
  });

  chapter('seals it for the way back', async (walk) => {
    const { app, page } = walk;
    const [shown, dialog] = [new CasePage(page), new HandOverDialog(page)];
    await shown.section('Overview').click();
    await page.getByRole('button', { name: 'Hand it back…' }).click();
    await look(page, '136-hand-back');
    expect(await dialog.recipient.inputValue()).toContain(story.library);
    await dialog.reason.fill('Decided');
    await dialog.passphrase.fill(handover.returnPassphrase);
    await dialog.again.fill(handover.returnPassphrase);
    await app.stub('showSaveDialog', { canceled: false, filePath: places(walk).returned });
    await dialog.seal.click();
    await dialog.fingerprint.waitFor(long);
    await look(page, '137-sealed-for-return');
    await dialog.done.click();
    await shown.main.getByText('Handed over, read-only').waitFor();
  });
}
