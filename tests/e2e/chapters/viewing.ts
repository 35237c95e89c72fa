import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { cornerColours } from '../../helpers/evidence-files.ts';
import { cornersOf, isClose } from '../../helpers/pixels.ts';
import { look } from '../look.ts';
import { photoSize } from '../material.ts';
import { EvidencePage } from '../pages/evidence-page.ts';
import { ViewerPage } from '../pages/viewer-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

const sizeOf = (image: Locator): Promise<[number, number]> =>
  image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    return [element.naturalWidth, element.naturalHeight];
  });

/** Exhibits are looked at and described. */
export function viewing(chapter: Chapter): void {
  chapter('shows pictures of every kind, a photo the right way up', async ({ page }) => {
    const evidence = new EvidencePage(page);
    for (const number of ['EX-MK-001', 'EX-MK-003', 'EX-MK-004']) {
      const viewer = new ViewerPage(page, number);
      await evidence.exhibit(number).dblclick();
      const [width] = await sizeOf(viewer.image);
      expect(width, number).toBeGreaterThan(50);
      await look(page, `50-viewer-${number}`);
      await page.keyboard.press('Escape');
      await viewer.dialog.waitFor({ state: 'hidden' });
    }

    const viewer = new ViewerPage(page, 'EX-MK-002');
    await evidence.exhibit('EX-MK-002').dblclick();
    expect(await sizeOf(viewer.image)).toEqual([photoSize.widthPx, photoSize.heightPx]);
    const corners = await cornersOf(await viewer.image.screenshot());
    for (const [corner, colour] of Object.entries(cornerColours)) {
      expect(isClose(corners[corner as keyof typeof corners], colour), corner).toBe(true);
    }
    const before = await viewer.image.boundingBox();
    await viewer.turn.click();
    const after = await viewer.image.boundingBox();
    expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(
      (before?.height ?? 0) / (before?.width ?? 1),
      1,
    );
    await viewer.larger.click();
    await page.keyboard.press('Escape');
  });

  chapter('turns the pages of a PDF, reads a text and an e-mail', async ({ page }) => {
    const evidence = new EvidencePage(page);
    const pdf = new ViewerPage(page, 'EX-MK-005');
    await evidence.exhibit('EX-MK-005').click();
    await evidence.inspector('EX-MK-005').open.click();
    await expect.poll(() => pdf.pageNumber.innerText(), patience).toBe('Page 1 of 2');
    await pdf.nextPage.click();
    await pdf.stage(2).waitFor();
    expect((await sizeOf(pdf.image))[0]).toBeGreaterThan(500);
    await look(page, '51-viewer-pdf');
    await page.keyboard.press('Escape');

    const text = new ViewerPage(page, 'EX-MK-006');
    await evidence.exhibit('EX-MK-006').dblclick();
    await expect.poll(() => text.text.innerText(), patience).toMatch(/\p{Script=Devanagari}/u);
    await look(page, '52-viewer-text');
    await page.keyboard.press('Escape');

    const mail = new ViewerPage(page, 'EX-MK-009');
    await evidence.exhibit('EX-MK-009').dblclick();
    await expect.poll(() => mail.email.innerText(), patience).toMatch(/^From\s+Tunde Okonjo/);
    await look(page, '52-viewer-email');
    await page.keyboard.press('Escape');
  });

  chapter('shows a card for what it cannot draw', async ({ page }) => {
    const evidence = new EvidencePage(page);
    const viewer = new ViewerPage(page, 'EX-MK-010');
    await evidence.exhibit('EX-MK-010').dblclick();
    await viewer.dialog.getByText('Kept, not shown').waitFor();
    await viewer.dialog.getByText('voicemail-2026-06-24.wav', { exact: true }).waitFor();
    await look(page, '53-viewer-card');
    await page.keyboard.press('Escape');
  });

  chapter(
    'describes an exhibit; its custody shows who received and viewed it',
    async ({ page }) => {
      const evidence = new EvidencePage(page);
      await evidence.exhibit('EX-MK-001').click();
      const inspector = evidence.inspector('EX-MK-001');
      await inspector.field('Title').fill('Post in Harrowmere Neighbours, with three comments');
      await inspector.field('Source: who supplied it, or where it came from').fill('Line manager');
      await inspector.field('Captured, day').fill('1 Jul 2026');
      await inspector.field('Captured, time').fill('10:14');
      await inspector.field('Captured by').fill('Miriam Keane');
      await inspector.field('Address (URL)').fill('https://social.example/groups/harrowmere');
      await inspector.field('Method').selectOption({ label: 'Screenshot' });
      await inspector
        .field('Description, read out to those who cannot see it')
        .fill('Phone screenshot of a post with a picture of a bus stop and three comments.');
      await inspector.field('Notes').fill('Time shown without a zone.');
      await evidence.exhibit('EX-MK-001').getByText('Post in Harrowmere').waitFor();
      const custody = inspector.custody.getByRole('listitem');
      await expect.poll(() => custody.count(), patience).toBeGreaterThanOrEqual(2);
      const told = (await custody.allInnerTexts()).join('\n');
      expect(told).toMatch(/Received[^]*Miriam Keane/);
      expect(told).toContain('Viewed');
      await inspector.custody.scrollIntoViewIfNeeded();
      await look(page, '54-inspector');
    },
  );

  chapter('saves a copy with the same bytes, which custody remembers', async (walk) => {
    const { app, page, folder, material } = walk;
    const evidence = new EvidencePage(page);
    const copy = join(folder, 'copy.png');
    await evidence.inspector('EX-MK-001').saveCopy.click();
    const dialog = page.getByRole('dialog', { name: 'Save a copy of EX-MK-001?' });
    await dialog.getByLabel('For whom').fill('Solicitor');
    await dialog.getByLabel('What for').fill('Advice');
    await look(page, '55-save-copy');
    await app.stub('showSaveDialog', { canceled: false, filePath: copy });
    await dialog.getByRole('button', { name: 'Choose where…' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(existsSync(copy)).toBe(true);
    const sha256 = (path: string): string =>
      createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(sha256(copy)).toBe(sha256(material.post));
    await evidence.inspector('EX-MK-001').custody.getByText('Exported').first().waitFor();
  });

  chapter('narrows the exhibits by words and shows them as a list', async ({ page }) => {
    const evidence = new EvidencePage(page);
    await evidence.find.fill('voicemail');
    await expect.poll(() => evidence.exhibits.count(), patience).toBe(1);
    await evidence.find.fill('nothing like it');
    await page.getByText('No exhibit matches.').waitFor();
    await evidence.find.fill('');
    await page
      .getByRole('radiogroup', { name: 'View' })
      .getByRole('radio', { name: 'List' })
      .click();
    await expect.poll(() => evidence.exhibits.count(), patience).toBe(11);
    await look(page, '56-evidence-list');
    await page
      .getByRole('radiogroup', { name: 'View' })
      .getByRole('radio', { name: 'Contact sheet' })
      .click();
  });
}
