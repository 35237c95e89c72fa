import { expect } from 'vitest';
import { CasePage } from '../pages/case-page.ts';
import { ConsiderationsPage } from '../pages/considerations-page.ts';
import { pick } from '../pages/pick-list.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { ShellPage } from '../pages/shell-page.ts';
import type { Chapter } from '../walk.ts';
import { look } from '../look.ts';

const answers = [
  ['Boundaries', 'Unclear', 'A number was asked for; whose is disputed.'],
  ['Confidentiality', 'Yes', 'Place, coat and name together point to one person.'],
  ['Association', 'Yes', 'The profile names STaSS.'],
  ['Offensive', 'Yes', 'It mocks somebody for waiting.'],
  ['Reputation', 'Unclear', 'Neighbours asked about it at the day centre.'],
] as const;

/** The five considerations, each with an answer, reasons and exhibits; never a score. */
export function formalConsiderations(chapter: Chapter): void {
  chapter('each consideration gets an answer, reasons and an exhibit', async ({ page }) => {
    const [shown, five] = [new CasePage(page), new ConsiderationsPage(page)];
    await shown.section('Considerations').click();
    for (const [tab, answer, reasons] of answers) {
      await five.tab(tab).click();
      await five.answer(/\?$/, answer).first().click();
      await new RichTextField(page, 'Reasons').body.fill(reasons);
      await pick(page, five.linkExhibits, [/EX-MK-001/]);
    }
    await new ShellPage(page).saved();
    expect(await shown.section('Considerations').innerText()).toContain('5/5');
    expect(await shown.gap(/: no answer yet/).count()).toBe(0);
    await shown.gap('Confidentiality was breached, and no 72-hour clock runs').waitFor();
    await look(page, '235-formal-considerations');
    expect(await page.getByRole('main').innerText()).not.toMatch(/\bscore\b|\bpoints\b|\d\s?%/i);
  });
}
