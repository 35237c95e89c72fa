import { expect } from 'vitest';
import { look } from '../look.ts';
import { days } from '../formal-story.ts';
import { ActionsPage } from '../pages/actions-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { ReferralsPage } from '../pages/referrals-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

/** Reasons for not telling a body; they stand in the record of the process. */
export const notTold = {
  ico: 'A coat and a bus stop in a closed group; taken down; no risk is likely.',
  socialWork: 'One evening, admitted at once; fitness to practise is not in question.',
} as const;

/** Bodies that may have to be told: conditions as questions, the answer with reasons, not telling included. */
export function formalReferrals(chapter: Chapter): void {
  chapter('safeguarding is told, by the conditions', async ({ page }) => {
    const [shown, referrals] = [new CasePage(page), new ReferralsPage(page)];
    await shown.gap('It is not decided whether safeguarding is told').click();
    await referrals.panel.getByText('Worth considering,').waitFor();
    await referrals.answer(/^Adult, first part/, 'Yes').click();
    await referrals.answer(/^Adult, second part/, 'Unclear').click();
    await referrals.decision('Refer').click();
    await referrals.reasons.fill('Asking Rowan for a number may be the start of something.');
    await referrals.decidedBy.fill('Miriam Keane');
    await referrals.decidedOn.fill(days.today);
    await referrals.referredOn.fill(days.today);
    await referrals.theirReference.fill('ASC-20417');
    await expect
      .poll(() => referrals.body('Local authority safeguarding').innerText(), patience)
      .toMatch(/Referred$/);
    await shown.gap('It is not decided whether safeguarding').waitFor({ state: 'detached' });
    await look(page, '270-formal-referral');
  });

  chapter('not telling a body needs reasons as well', async ({ page }) => {
    const [shown, referrals] = [new CasePage(page), new ReferralsPage(page)];
    await shown.gap('It is not decided whether the Information Commissioner').click();
    await referrals.panel.getByText('The clock runs until').waitFor();
    await referrals.answer(/^Was personal data for which STaSS answers/, 'Yes').click();
    await referrals.answer(/^Is it likely to result in a risk/, 'No').click();
    await referrals.decision('Do not refer').click();
    await referrals.reasons.fill(notTold.ico);
    await referrals.decidedBy.fill('Miriam Keane');
    await referrals.decidedOn.fill(days.today);
    await expect
      .poll(() => referrals.body('Information Commissioner').innerText(), patience)
      .toMatch(/Not referred$/);
    await referrals.body('Social Work England').click();
    await referrals.decision('Do not refer').click();
    await referrals.reasons.fill(notTold.socialWork);
    await referrals.decidedBy.fill('Miriam Keane');
    await referrals.decidedOn.fill(days.today);
    await new ShellPage(page).saved();
    await shown.gap('It is not decided whether').first().waitFor({ state: 'detached' });
    await shown.gap('Social Work England').waitFor({ state: 'detached' });
  });

  chapter('the 72 hours were met', async ({ page }) => {
    const [referrals, actions] = [new ReferralsPage(page), new ActionsPage(page)];
    await referrals.body('Information Commissioner').click();
    await page.getByRole('button', { name: 'Show it under Actions' }).click();
    const clock = actions.clock('Decide whether to tell the ICO');
    await clock.getByRole('checkbox', { name: /^Done/ }).check();
    await clock.getByText('Met', { exact: true }).waitFor();
    await new ShellPage(page).saved();
  });
}
