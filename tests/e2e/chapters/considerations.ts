import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import { ConsiderationsPage } from '../pages/considerations-page.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { ViewerPage } from '../pages/viewer-page.ts';
import { patience } from '../patience.ts';
import { quotes } from '../story.ts';
import type { Chapter } from '../walk.ts';

/** The five considerations of clause 5.5 are worked through. */
export function considerations(chapter: Chapter): void {
  chapter('answers the guiding questions, which are about that consideration', async ({ page }) => {
    const five = new ConsiderationsPage(page);
    await new CasePage(page).section('Considerations').click();
    await five.tab('Association').click();
    const questions = (await five.questions.allInnerTexts()).join('\n');
    expect(questions).toContain('Is STaSS named in the content or in the account?');
    expect(questions).toContain('Do uniform, badge, logo, premises or vehicles show it?');

    await five.tab('Confidentiality').click();
    await look(page, '60-considerations');
    const question = five.question('Is a place given that narrows it down?');
    await question.getByRole('button', { name: 'Answer…' }).click();
    await question.getByRole('radio', { name: 'Yes' }).click();
    await question.getByLabel('Short note').fill('Bus stop C, beside the day centre');
    await question.getByRole('button', { name: /^Link: Exhibits for/ }).click();
    await five.pickList.getByRole('checkbox', { name: /EX-MK-001/ }).check();
    await look(page, '61-guiding-question');
    await page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Done' }).click();
    await question.getByRole('button', { name: 'EX-MK-001' }).waitFor();
  });

  chapter(
    'answers the consideration; a yes asks about a personal-data breach',
    async ({ page }) => {
      const five = new ConsiderationsPage(page);
      await five.answer('Was confidentiality breached?', 'Yes').click();
      await five.panel.getByText('Decide whether this is a personal-data breach').waitFor();
      await five.engageClause.click();
      await five.pickList.getByLabel('Find', { exact: true }).fill('5.4.1');
      await five.pickList.getByRole('checkbox', { name: /5\.4\.1/ }).check();
      await page.keyboard.press('Escape');
      await five.linkExhibits.click();
      await five.pickList.getByRole('checkbox', { name: /EX-MK-008/ }).check();
      await page.keyboard.press('Escape');
      await new ShellPage(page).saved();
    },
  );

  chapter(
    'writes reasons with live references and quotations in their own languages',
    async (walk) => {
      const { page } = walk;
      const reasons = new RichTextField(page, 'Reasons');
      await reasons.body.click();
      await page.keyboard.type('The post @');
      await reasons.exhibits.waitFor();
      await look(page, '62-exhibit-list');
      await reasons.exhibits.getByRole('option', { name: /EX-MK-001/ }).click();
      await page.keyboard.type(' pictures a service user, contrary to §');
      await reasons.clauses.waitFor();
      await page.keyboard.type('5.4.1');
      await reasons.clauses.getByRole('option').first().click();
      await page.keyboard.type('.');
      await page.keyboard.press('Enter');
      for (const { text, language } of quotes) await writeQuote(page, reasons, text, language);
      await expect.poll(() => reasons.quotes.count(), patience).toBe(quotes.length);
      const shown = await reasons.body.innerText();
      for (const { text } of quotes) expect(shown).toContain(text);
      await look(page, '63-reasons');

      await reasons.body.getByText('EX-MK-001', { exact: true }).click();
      await new ViewerPage(page, 'EX-MK-001').dialog.waitFor();
      await page.keyboard.press('Escape');
      await new ViewerPage(page, 'EX-MK-001').dialog.waitFor({ state: 'hidden' });
    },
  );

  chapter('answers the other four', async ({ page }) => {
    const five = new ConsiderationsPage(page);
    const shown = new CasePage(page);
    await answer(page, 'Boundaries', 'No', 'No contact with a service user is shown.');
    await answer(page, 'Association', 'Unclear', 'The profile names STaSS; the post does not.');
    await answer(page, 'Offensive', 'Yes', 'The words mock a person for waiting.');
    await answer(page, 'Reputation', 'N/A', 'Nobody outside the group has seen it.');
    await expect
      .poll(() => five.tabs.allInnerTexts(), patience)
      .toEqual([
        expect.stringMatching(/Boundaries\s+No$/),
        expect.stringMatching(/Confidentiality\s+Yes$/),
        expect.stringMatching(/Association\s+Unclear$/),
        expect.stringMatching(/Offensive\s+Yes$/),
        expect.stringMatching(/Reputation\s+Not applicable$/),
      ]);
    expect(await shown.section('Considerations').innerText()).toContain('5/5');
    await shown.gap('Offensive: the answer cites no exhibit').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/\bscore\b|\bpoints\b|\d\s?%/i);
  });
}

/** Makes the empty line a quotation, in its language and standing in the first exhibit, and begins a new line after it. */
async function writeQuote(
  page: Page,
  reasons: RichTextField,
  text: string,
  language: string,
): Promise<void> {
  await reasons.tool(/^Verbatim quote/).click();
  await reasons.language.selectOption({ label: language });
  await reasons.standsIn.selectOption({ index: 1 });
  await reasons.quotes.last().click();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

async function answer(page: Page, tab: string, option: string, reasons: string): Promise<void> {
  const five = new ConsiderationsPage(page);
  await five.tab(tab).click();
  await five.answer(/\?$/, option).first().click();
  const text = new RichTextField(page, 'Reasons');
  await text.body.click();
  await page.keyboard.type(reasons);
}
