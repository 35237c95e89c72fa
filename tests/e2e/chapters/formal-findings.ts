import { expect } from 'vitest';
import { look } from '../look.ts';
import { AllegationsPage } from '../pages/allegations-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import type { Chapter } from '../walk.ts';
import { alleged } from './formal-allegations.ts';

type Found = {
  readonly title: string;
  readonly finding: 'Uncontested' | 'Contested' | 'Unsubstantiated';
  readonly balance?: 'Substantiated' | 'Not substantiated';
  readonly response: string;
  readonly shown: string;
};

const found: readonly Found[] = [
  {
    title: alleged.picture,
    finding: 'Uncontested',
    response: 'I posted it. I did not think that anybody could tell who it was.',
    shown: 'Uncontested',
  },
  {
    title: alleged.friendship,
    finding: 'Contested',
    balance: 'Not substantiated',
    response: 'I asked for the number of the day centre, not for his.',
    shown: 'Contested: not substantiated',
  },
  {
    title: alleged.mockery,
    finding: 'Contested',
    balance: 'Substantiated',
    response: 'It was a joke among us.',
    shown: 'Contested: substantiated',
  },
  {
    title: alleged.untruth,
    finding: 'Unsubstantiated',
    response: 'I never said that.',
    shown: 'Unsubstantiated',
  },
];

/** The person is heard on each allegation, mitigation is looked at, and the facts are found. */
export function formalFindings(chapter: Chapter): void {
  chapter('each has a response, mitigation, and a finding of its own kind', async ({ page }) => {
    const allegations = new AllegationsPage(page);
    for (const { title, finding, balance, response } of found) {
      await (await allegations.cell(title, 'Allegation')).click();
      await allegations.text('Their response').fill(response);
      await allegations.text('Mitigating circumstances').fill('Nine years without a complaint.');
      await allegations.finding(finding).click();
      if (balance) await allegations.balance(balance).click();
      await allegations.text('Reasoning').fill(`Found so on the exhibits. ${response.length}`);
    }
    await new ShellPage(page).saved();
    for (const { title, shown } of found) {
      expect(await (await allegations.cell(title, 'Finding')).innerText()).toContain(shown);
    }
    await look(page, '233-formal-findings');
    expect(await page.getByRole('main').innerText()).not.toMatch(/\bscore\b|\d\s?%/i);
  });

  chapter('a finding that is not contested is on no balance of probabilities', async ({ page }) => {
    const allegations = new AllegationsPage(page);
    await (await allegations.cell(alleged.picture, 'Finding')).click();
    expect(await allegations.balance('Substantiated').count()).toBe(0);
    const shown = new CasePage(page);
    expect(await shown.gap(/Allegation 1: .*finding/).count()).toBe(0);
  });
}
