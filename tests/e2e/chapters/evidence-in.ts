import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { pasteScreenshot } from '../clipboard.ts';
import { dragFiles } from '../drag.ts';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { EvidencePage } from '../pages/evidence-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import { caseReference } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** Files come in: dropped, chosen, pasted; and some do not. */
export function evidenceIn(chapter: Chapter): void {
  chapter('files held over the window are announced, and can be let go', async (walk) => {
    const { page, material } = walk;
    const evidence = new EvidencePage(page);
    await new CasePage(page).section('Evidence').click();
    await page.getByRole('heading', { name: 'No exhibits yet' }).waitFor();
    await look(page, '40-evidence-empty');
    const drag = await dragFiles(page, [material.post, material.chat]);
    await evidence.dropCover.getByText(`Add 2 files to ${caseReference}`).waitFor();
    await look(page, '41-drop-cover');
    await page.keyboard.press('Escape');
    await evidence.dropCover.waitFor({ state: 'hidden' });
    await drag.drop();
    expect(await evidence.importRows.count()).toBe(0);
  });

  chapter('files dropped on another section come in, and it says so there', async (walk) => {
    const { page, material } = walk;
    const [shown, evidence] = [new CasePage(page), new EvidencePage(page)];
    await shown.section('Content').click();
    const { post, rotatedPhoto, profile, animation, declaration, chat } = material;
    const drag = await dragFiles(page, [post, rotatedPhoto, profile, animation, declaration, chat]);
    await drag.drop();
    const toast = new ShellPage(page).toast(`Files for ${caseReference}: 6 added`);
    await toast.getByRole('button', { name: 'Show evidence' }).click();
    await expect.poll(() => evidence.exhibits.count(), patience).toBe(6);
    await evidence.imports.getByText('6 added').waitFor();
    await look(page, '42-evidence');
    await evidence.putAway.click();
  });

  chapter(
    'of a folder, the good files come in and the others are refused by name',
    async (walk) => {
      const { page, material } = walk;
      const evidence = new EvidencePage(page);
      const drag = await dragFiles(page, [material.folder]);
      await drag.drop();
      await evidence.importRow('story.png').getByText('Kept as').waitFor();
      await evidence.importRow('post again.png').getByText('same as EX-MK-001').waitFor();
      await evidence.importRow('link.png').getByText('Only a link to a file').waitFor();
      await evidence.importRow('empty.txt').getByText('The file is empty').waitFor();
      await evidence.importRow('pipe').getByText('Not a file').waitFor();
      await look(page, '43-evidence-refused');
      await evidence.putAway.click();
      await expect.poll(() => evidence.exhibits.count(), patience).toBe(8);
    },
  );

  chapter('files are chosen by dialog, and a screenshot is pasted', async (walk) => {
    const { app, page, material } = walk;
    const evidence = new EvidencePage(page);
    await app.stub('showOpenDialog', {
      canceled: false,
      filePaths: [material.email, material.voicemail],
    });
    await evidence.addFiles.click();
    await evidence.importRow(basename(material.voicemail)).getByText('Kept as').waitFor();
    await pasteScreenshot(app, page, readFileSync(material.post));
    await expect.poll(() => evidence.exhibits.count(), patience).toBe(11);
    await evidence.putAway.click();
  });

  chapter('a large file is stopped on its way, and nothing of it is left', async (walk) => {
    const { app, page, material, library } = walk;
    const evidence = new EvidencePage(page);
    const files = (): string[] =>
      readdirSync(join(library, 'blobs'), { recursive: true }).map(String).sort();
    const before = files();
    await app.stub('showOpenDialog', { canceled: false, filePaths: [material.endless] });
    await evidence.addFiles.click();
    const row = evidence.importRow(basename(material.endless));
    await row.getByRole('progressbar').waitFor();
    await expect.poll(files, patience).not.toEqual(before);
    await look(page, '44-evidence-adding');
    await evidence.cancelImport.click();
    await row.getByText('Stopped').waitFor();
    expect(files()).toEqual(before);
    await evidence.putAway.click();
    expect(await evidence.exhibits.count()).toBe(11);
  });
}
