import { expect } from 'vitest';
import { daysAgo } from '../formal-story.ts';
import { lookAtBothSizes } from '../look.ts';
import { exported } from '../pages/document-export.ts';
import { choice, field } from '../pages/fields.ts';
import { pick } from '../pages/pick-list.ts';
import { PolicyPage } from '../pages/policy-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { concerns, listedPeople } from '../year-story.ts';

/** What is proposed in the review, and why. */
const proposal = {
  title: 'Say plainly that a photograph needs a yes',
  why: 'A colleague was pictured without being asked; the clause leaves open when to ask.',
  reason: 'Agreed: it costs nothing to ask first.',
} as const;
const law = 'Worker Protection (Amendment of Equality Act 2010) Act 2023';
const decided = 'The Chair investigates; the Director has no part in it.';

/** The policy is read clause by clause, reviewed, and what should change goes to the Board as a document. */
export function yearReview(chapter: Chapter): void {
  chapter('a clause is found by its words, with the case that rests on it', async ({ page }) => {
    const [policy, shell] = [new PolicyPage(page), new ShellPage(page)];
    await shell.policy.click();
    await policy.tab('Clauses').click();
    await expect.poll(() => policy.clauses.getByRole('button').count(), patience).toBe(24);
    await lookAtBothSizes(page, '350-year-clauses');
    await policy.find.fill('work-related issues');
    await policy.clause.getByRole('heading', { name: 'Work-related issues' }).waitFor();
    await policy.clause.getByRole('button', { name: concerns.before.reference }).click();
    await page.getByRole('heading', { level: 1, name: concerns.before.title }).waitFor();
    await shell.policy.click();
    await policy.find.fill('nowhere at all');
    await page.getByRole('heading', { name: 'No clause holds these words' }).waitFor();
    await policy.find.fill('');
    await page.keyboard.press('Alt+ArrowDown');
    await policy.clause.getByRole('heading', { name: 'When it applies' }).waitFor();
  });

  chapter('a review begins, and a change is proposed and decided', async ({ page }) => {
    const [policy, shell] = [new PolicyPage(page), new ShellPage(page)];
    await policy.startReview.click();
    await shell.toast('Started a review of the policy').waitFor();
    await page.getByRole('heading', { name: 'Review under way' }).waitFor();
    await policy.propose.click();
    await policy.field('What is proposed, in a few words').fill(proposal.title);
    await policy.field('Where it comes from').selectOption({ label: 'Good practice' });
    await policy.field('What is to change, and why').fill(proposal.why);
    await pick(page, page.getByRole('button', { name: /^Choose clauses/ }), [/^§ 5.4.2 /]);
    await choice(policy.proposals, 'Decision', 'Accepted').click();
    await policy.field('Decided by').fill('Board of Trustees');
    await policy.field('Reasons for the decision').fill(proposal.reason);
    await shell.saved();
    await lookAtBothSizes(page, '351-year-proposal');
  });

  chapter('the law is checked, and what the policy leaves open is decided', async ({ page }) => {
    const [policy, shell] = [new PolicyPage(page), new ShellPage(page)];
    const statute = policy.lawNamed(law);
    await statute.locator('summary').click();
    await statute.getByRole('checkbox', { name: 'Checked' }).check();
    await choice(statute, 'What it came to', 'Asks for a change').click();
    await field(statute, 'Notes').fill('Employers take reasonable steps; chats are named.');
    await policy.law.getByText('1 of 14 checked in this review').waitFor();
    await lookAtBothSizes(page, '352-year-law');
    for (const [words, minutes] of [
      [/Director is the subject/, 'Item 5'],
      [/sanction route for trustees/, 'Item 6'],
    ] as const) {
      const gap = policy.gap(words);
      await field(gap, 'What was decided').fill(decided);
      await field(gap, 'Decided on').fill(daysAgo(12));
      await field(gap, 'Minutes').fill(minutes);
    }
    await shell.saved();
    await policy.gaps.scrollIntoViewIfNeeded();
    await lookAtBothSizes(page, '353-year-gaps');
  });

  chapter('the document of changes is looked at, and leaves as PDF and DOCX', async (walk) => {
    const { page } = walk;
    const policy = new PolicyPage(page);
    await policy.preview.click();
    await page
      .getByRole('img', { name: /^Page 1 of/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await lookAtBothSizes(page, '354-year-changes-preview');
    await page.keyboard.press('Escape');
    await policy.export.click();
    await lookAtBothSizes(page, '355-year-changes-export');
    for (const file of ['changes.pdf', 'changes.docx']) {
      const text = await exported(walk, policy.exporting, file);
      for (const told of [...Object.values(proposal), law, decided, 'Item 5', 'Item 6']) {
        expect(text, file).toContain(told);
      }
      expect(text).not.toMatch(/\bSM-\d{4}-\d{3}/);
      expect(listedPeople.filter(({ name }) => text.includes(name))).toEqual([]);
    }
    await policy.exporting.getByRole('button', { name: 'Close' }).click();
    await policy.exporting.waitFor({ state: 'detached' });
  });
}
