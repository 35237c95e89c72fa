import { expect } from 'vitest';
import { look } from '../look.ts';
import { days, daysAgo, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { exported } from '../pages/document-export.ts';
import { choice, field } from '../pages/fields.ts';
import { LettersPage } from '../pages/letters-page.ts';
import { MeetingsPage } from '../pages/meetings-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import type { Chapter } from '../walk.ts';
import { fillBlanks } from './formal-letters.ts';

const notBorneOut = 'What her manager remembers is not enough to go on.';

/** A hearing, the decision apart from the recommendation, and the letter that tells it. */
export function formalDecision(chapter: Chapter): void {
  chapter('a hearing is held; to be accompanied is a right there', async ({ page }) => {
    const [shown, overview, meetings] = [
      new CasePage(page),
      new OverviewPage(page),
      new MeetingsPage(page),
    ];
    await shown.section('Overview').click();
    await overview.moveTo.selectOption({ label: 'Hearing' });
    await overview.move.click();
    await overview.stages.getByRole('listitem').filter({ hasText: 'Hearing now' }).waitFor();
    await shown.section('Meetings').click();
    await meetings.addMeeting.click();
    await meetings
      .meeting(/^Investigation meeting$/)
      .field('Kind')
      .selectOption({ label: 'Hearing' });
    const hearing = meetings.meeting(/^Hearing/);
    await hearing.field('With').selectOption({ label: `${formal.subject} (Subject)` });
    await hearing.field('When, day').fill(days.today);
    await hearing.field('Place').fill('Board room');
    await shown.gap('no notice in writing is recorded').waitFor();
    await shown.gap('the right to be accompanied is not recorded as stated').waitFor();
    await hearing.field('Notice given in writing on').fill(days.hearingNotice);
    await hearing.choice('Told of the right', 'Yes').click();
    await hearing.choice('State', 'Held').click();
    await hearing.field('Notes sent to the person on').fill(days.today);
    await hearing.choice('The person’s view of the notes', 'Agreed').click();
    await shown.gap('Meeting 2').first().waitFor({ state: 'detached' });
    await new ShellPage(page).saved();
  });

  chapter('the decision-maker adopts findings or not, and says why', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await shown.section('Outcome').click();
    await outcomes.part('Decision').click();
    await page.getByRole('button', { name: `Enter ${formal.decider}` }).click();
    await outcomes.decidedOn.fill(days.today);
    await outcomes.decidedOn.blur();
    await page.getByRole('button', { name: 'Move it to Decided' }).click();
    await outcomes.adoption(1, 'Adopted').click();
    await outcomes.adoption(2, 'Adopted').click();
    await outcomes.adoption(3, 'In part').click();
    await outcomes.adoption(4, 'Not adopted').click();
    await shown.gap('no reasons for not adopting the whole finding').first().waitFor();
    await field(page, 'Reasons, allegation 3').fill('She took no part in the second chat.');
    await field(page, 'Reasons, allegation 4').fill(notBorneOut);
    await shown.gap('no reasons for not adopting').first().waitFor({ state: 'detached' });
  });

  chapter(
    'like cases stand beside it without a name; a spent warning is left out',
    async (walk) => {
      const { page } = walk;
      const earlier = page.getByRole('list', { name: 'Earlier outcomes' });
      await earlier.getByText('First written warning').waitFor();
      const like = await earlier.innerText();
      for (const hidden of [formal.subject, formal.earlier.reference, formal.earlier.title]) {
        expect(like).not.toContain(hidden);
      }
      const cite = page.getByRole('checkbox', { name: 'Cite it beside this decision' });
      expect(await cite.isChecked()).toBe(false);
    },
  );

  chapter('a warning counts until a day; a right of appeal is given', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await outcomes.outcome('Final written warning').check();
    await outcomes.outcome('Training').check();
    await page.getByRole('button', { name: /^12 months: / }).click();
    await outcomes.reasons.fill('A service user was exposed; regret was shown.');
    await field(page, 'Told on').fill(days.today);
    await choice(page, 'Right of appeal given', 'Yes').click();
    await field(page, 'Appeal by').fill(daysAgo(-10));
    await new ShellPage(page).saved();
    await look(page, '280-formal-decision');
    expect(await shown.gap(/^Outcome not recorded/).count()).toBe(0);
  });

  chapter('the outcome letter tells the decision and the way to appeal', async (walk) => {
    const { page } = walk;
    const letters = new LettersPage(page);
    await new CasePage(page).section('Letters').click();
    await letters.begin('Outcome');
    await fillBlanks(letters.open);
    await letters.open.export.click();
    const text = await exported(walk, letters.open.exporting, 'outcome.pdf');
    for (const told of ['Final written warning', 'You may appeal', notBorneOut, 'will hear you']) {
      expect(text).toContain(told);
    }
    expect(text).not.toContain(formal.earlier.reference);
    await letters.open.exporting.getByRole('button', { name: 'Close' }).last().click();
    await letters.open.sentBy('Given by hand').click();
    await letters.open.markSent.click();
    await letters.open.sent.waitFor();
    await new ShellPage(page).saved();
  });
}
