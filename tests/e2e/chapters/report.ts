import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { ReportPage } from '../pages/report-page.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { patience } from '../patience.ts';
import { faultsOfPdf, textOfDocx, textOfPdf } from '../read-documents.ts';
import { quotes, story } from '../story.ts';
import type { Chapter, Walk } from '../walk.ts';

const long = { timeout: 120_000 } as const;

/** Text without spaces and line ends, which layout may put anywhere. */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/gu, '');

/** Notes what the app shows in the file manager, or opens, instead of doing it. */
function watchOpening({ app }: Walk): Promise<void> {
  return app.evaluate(({ shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { shownInTest: seen });
    Object.assign(shell, {
      showItemInFolder: (path: string) => seen.push(`shown: ${path}`),
      openPath: (path: string) => seen.push(`opened: ${path}`),
      openExternal: (url: string) => seen.push(`opened: ${url}`),
    });
  });
}

const opened = ({ app }: Walk): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { shownInTest: string[] }).shownInTest);

/** The report is read on the screen, and leaves the library as PDF and as DOCX. */
export function report(chapter: Chapter): void {
  chapter('shows the pages as they will be', async ({ page }) => {
    const shown = new ReportPage(page);
    await new CasePage(page).section('Report').click();
    await shown.pages.first().waitFor(long);
    const first = await shown.pages.first().evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    });
    expect(first).toBeGreaterThan(500);
    await look(page, '80-report');
    const pages = await shown.pages.count();
    expect(pages).toBeGreaterThan(10);
    await shown.nextPage.click();
    await expect.poll(() => shown.pageNumber.innerText(), patience).toBe(`Page 2 of ${pages}`);
  });

  chapter('takes the investigator’s own words, and says when the pages are older', async (walk) => {
    const { page } = walk;
    const shown = new ReportPage(page);
    await shown.textTab.click();
    await new RichTextField(page, 'The person’s response').body.click();
    await page.keyboard.type('She says that she meant no harm and took the post down.');
    await new RichTextField(page, 'Mitigating circumstances').body.click();
    await page.keyboard.type('Long service without a complaint.');
    await look(page, '81-report-text');
    await shown.pagesTab.click();
    await page.getByText('These pages are older than your last change.').waitFor();
    await look(page, '82-report-stale');
    await shown.update.click();
    await page.getByText('These pages are older').waitFor({ state: 'hidden', ...long });
  });

  chapter('an export that is stopped leaves nothing behind', async ({ app, page, folder }) => {
    const shown = new ReportPage(page);
    const before = readdirSync(folder);
    await app.stub('showSaveDialog', { canceled: false, filePath: join(folder, 'stopped.pdf') });
    await shown.exportPdf.click();
    await shown.progress.waitFor();
    await look(page, '83-exporting');
    await shown.progress.getByRole('button', { name: 'Stop' }).click();
    await shown.progress.waitFor({ state: 'hidden', ...long });
    expect(readdirSync(folder)).toEqual(before);
    await shown.edition.getByText('None yet.').waitFor();
  });

  chapter('exports a PDF with every quotation, and shows it in its folder', async (walk) => {
    const { app, page, folder } = walk;
    const shown = new ReportPage(page);
    const path = join(folder, 'Report für M. Keane.pdf');
    await watchOpening(walk);
    await shown.recipient.fill('Farid Haddad');
    await shown.purpose.fill('Disciplinary meeting on 27 November');
    await app.stub('showSaveDialog', { canceled: false, filePath: path });
    await shown.exportPdf.click();
    await shown.stages.getByText('Text laid out').waitFor();
    await shown.showInFolder.waitFor(long);
    await shown.showInFolder.click();
    await expect.poll(() => opened(walk), patience).toEqual([`shown: ${path}`]);

    const bytes = readFileSync(path);
    expect(await faultsOfPdf(bytes)).toEqual([]);
    const text = bare(await textOfPdf(bytes));
    for (const quote of quotes) expect(text, quote.language).toContain(bare(quote.text));
    expect(text).toContain(bare('EX-MK-011'));
    expect(text).not.toContain(bare(story.reporter));
    await look(page, '84-exported');
  });

  chapter('exports a DOCX with the same quotations', async ({ app, page, folder }) => {
    const shown = new ReportPage(page);
    const path = join(folder, 'report.docx');
    await app.stub('showSaveDialog', { canceled: false, filePath: path });
    await shown.exportDocx.click();
    await expect.poll(() => existsSync(path), long).toBe(true);
    await shown.progress.waitFor({ state: 'hidden', ...long });
    const text = textOfDocx(readFileSync(path));
    for (const quote of quotes) expect(text, quote.language).toContain(quote.text);
    expect(text).not.toContain(story.reporter);
  });

  chapter('lists both editions with their hashes', async ({ page, folder }) => {
    const shown = new ReportPage(page);
    await expect.poll(() => shown.editions.count(), patience).toBe(2);
    const [docx = '', pdf = ''] = await shown.editions.allInnerTexts();
    for (const [told, file] of [
      [docx, 'report.docx'],
      [pdf, 'Report für M. Keane.pdf'],
    ] as const) {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
      expect(told).toContain(file);
      expect(told).toContain('Farid Haddad');
      expect(told).toContain(sha256.slice(0, 4));
      expect(told).toContain(sha256.slice(-4));
    }
    await look(page, '85-editions');
  });
}
