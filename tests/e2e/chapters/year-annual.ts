import { expect } from 'vitest';
import { lookAtBothSizes } from '../look.ts';
import { AnnualPage } from '../pages/annual-page.ts';
import { field } from '../pages/fields.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { concerns, listedAt, yearDays } from '../year-story.ts';

/** What the Director writes, and what the Board is asked. */
export const written = {
  narrative: 'The year was a quiet one; what came up was settled within its time.',
  decision: 'That the policy be explained to every team before the summer.',
  recipient: 'The Board of Trustees of STaSS',
} as const;

const parts = [
  'Cover and sign-off',
  'Summary',
  'Policy and review',
  'Acknowledgements',
  'Cases in the period',
  'Outcomes and time',
  'Appeals and referrals',
  'Removals and rights',
  'Lessons and changes',
  'Retention',
  'Decisions sought',
  'Integrity',
] as const;

/** A period is chosen, its figures are looked at, and what the Director writes is checked for names. */
export function yearAnnual(chapter: Chapter): void {
  chapter('the period is chosen to the day', async ({ page }) => {
    const [annual, shell, registers] = [
      new AnnualPage(page),
      new ShellPage(page),
      new RegistersPage(page),
    ];
    await shell.annual.click();
    await annual.parts.waitFor();
    await annual.period.selectOption({ label: 'Any period…' });
    const choosing = registers.dialog('Any period');
    await field(choosing, 'From').fill(yearDays.from);
    await field(choosing, 'To').fill(yearDays.today);
    await lookAtBothSizes(page, '370-year-period');
    await choosing.getByRole('button', { name: 'Show it' }).click();
    await expect
      .poll(() => annual.heading.innerText(), patience)
      .not.toMatch(/^Annual review \d{4}$/);
    await annual.parts.waitFor();
  });

  chapter('every part tells its figures, and no count that is small', async ({ page }) => {
    const annual = new AnnualPage(page);
    for (const name of parts) {
      await annual.part(name).click();
      await annual.document.getByRole('heading', { level: 2 }).first().waitFor();
      await lookAtBothSizes(page, `371-year-annual-${name}`);
    }
    await annual.part('Cases in the period').click();
    await annual.document.getByText('No breakdown is given').waitFor();
    await annual.part('Policy and review').click();
    await annual.document.getByText('A new version was adopted in the period.').waitFor();
    await annual.part('Acknowledgements').click();
    await annual.document.getByText(/^Of 116 people engaged/).waitFor();
  });

  chapter('the narrative is the Director’s, and a name in it is found', async ({ page }) => {
    const [annual, shell] = [new AnnualPage(page), new ShellPage(page)];
    const { name } = listedAt(8);
    await annual.part('Cases in the period').click();
    await annual.ownWords.click();
    const words = annual.words('Cases in the period');
    await words.fill(`${written.narrative} Thanks to ${name}, see ${concerns.before.reference}.`);
    await annual.document.getByText('Names never leave in a pack').waitFor();
    await annual.document.getByText('References never leave in a pack').waitFor();
    await expect
      .poll(() => annual.makePack.getAttribute('title'), patience)
      .toBe('2 places in the words may tell who is meant: see “Before it is issued”');
    await lookAtBothSizes(page, '372-year-name-found');
    await expectUnavailable(
      annual.makePack,
      '2 places in the words may tell who is meant: see “Before it is issued”',
    );
    await annual.document.getByRole('button', { name: 'Reword' }).first().click();
    await page.keyboard.type('everybody');
    await expect.poll(() => words.innerText(), patience).toContain('Thanks to everybody, see');
    await words.fill(written.narrative);
    await expect
      .poll(() => annual.document.getByText('never leave in a pack').count(), patience)
      .toBe(0);
    await shell.saved();
    await annual.document.getByRole('checkbox', { name: 'Done with this section' }).check();
    await annual.part(/done: Cases in the period$/).waitFor();
  });

  chapter('decisions are sought, on whatever is open', async ({ page }) => {
    const [annual, shell] = [new AnnualPage(page), new ShellPage(page)];
    await annual.part('Decisions sought').click();
    await annual.document.getByRole('button', { name: 'Decision', exact: true }).click();
    await annual.decision(1).fill(written.decision);
    await shell.saved();
    await lookAtBothSizes(page, '373-year-decisions');
  });

  chapter('the library is checked before the pack goes out', async ({ page }) => {
    const [annual, shell, settings] = [
      new AnnualPage(page),
      new ShellPage(page),
      new SettingsPage(page),
    ];
    await annual.beside.getByRole('button', { name: 'check it' }).click();
    await settings.checkNow.click();
    await settings.check.getByText('All in order').waitFor({ timeout: 60_000 });
    await shell.annual.click();
    await annual.beside.getByText('No names found').waitFor();
    expect(await annual.beside.getByRole('button', { name: 'check it' }).count()).toBe(0);
  });
}
