import { expect } from 'vitest';
import { lookAtBothSizes } from '../look.ts';
import { AcknowledgementsPage } from '../pages/acknowledgements-page.ts';
import { exported } from '../pages/document-export.ts';
import { field } from '../pages/fields.ts';
import { PolicyPage } from '../pages/policy-page.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectUnavailable } from '../pages/unavailable.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { engagedPeople, nextVersion, yearDays } from '../year-story.ts';

/** A new version is drafted clause by clause and adopted; the register of signatures then asks for it. */
export function yearVersion(chapter: Chapter): void {
  chapter('a draft begins from the version in force, and a clause is changed', async (walk) => {
    const { page } = walk;
    const [policy, shell] = [new PolicyPage(page), new ShellPage(page)];
    await policy.newVersion.click();
    await shell.toast('Began a new version of the policy').waitFor();
    await policy.field('Title').first().fill(nextVersion.title);
    const { id, text } = nextVersion.changed;
    await policy.draftClauses.getByRole('button', { name: new RegExp(`^§ ${id} `) }).click();
    await policy.field('What it asks').fill(text);
    await policy.draftClauses
      .getByRole('button', { name: new RegExp(`^§ ${id} .*Changed$`) })
      .waitFor();
    await shell.saved();
    await lookAtBothSizes(page, '360-year-draft');
  });

  chapter('a clause is added, and one is dropped with its reason', async ({ page }) => {
    const [policy, shell] = [new PolicyPage(page), new ShellPage(page)];
    const { added, dropped } = nextVersion;
    await policy.draftClauses.getByRole('button', { name: /^§ 5.4.3 / }).click();
    await page.getByRole('button', { name: 'Add clause' }).click();
    const form = page.getByRole('region', { name: 'From now on' });
    expect(await field(form, 'Number').inputValue()).toBe(added.id);
    await field(form, 'Title').fill(added.title);
    await field(form, 'What it asks').fill(added.text);
    await form.getByRole('checkbox', { name: 'An allegation can rest on it' }).check();
    await policy.draftClauses.getByRole('button', { name: /^§ 5\.3\(i\) / }).click();
    await page.getByRole('button', { name: 'Drop this clause' }).click();
    await page.getByText('Clause 5.3(i) is dropped without a reason.').waitFor();
    await expectUnavailable(policy.adopt, 'See what is missing first');
    await lookAtBothSizes(page, '361-year-draft-missing');
    await policy.field('Why clause 5.3(i) is dropped').fill(dropped.reason);
    await page.getByText('Before it can be adopted').waitFor({ state: 'detached' });
    await shell.saved();
    await page.getByText('3 not as before').waitFor();
  });

  chapter('the Board adopts it, with its minutes and its days', async ({ page }) => {
    const [policy, shell] = [new PolicyPage(page), new ShellPage(page)];
    await policy.adopt.click();
    const adopting = page.getByRole('alertdialog', { name: `Adopt ${nextVersion.title}` });
    await adopting.getByText(/^\d+ people will be asked to sign the new version/u).waitFor();
    await field(adopting, 'In force from').fill(yearDays.adopted);
    await field(adopting, 'Approved by').fill(nextVersion.approvedBy);
    await field(adopting, 'Minutes').fill(nextVersion.minutes);
    await lookAtBothSizes(page, '362-year-adopt');
    await adopting.getByRole('button', { name: 'Adopt it' }).click();
    await shell.toast(`Adopted ${nextVersion.title}`).waitFor();
    await page.getByRole('heading', { level: 2, name: nextVersion.title }).waitFor();
    await page.getByText(nextVersion.minutes).first().waitFor();
    await expect.poll(() => policy.versions.getByRole('button').count(), patience).toBe(2);
    await lookAtBothSizes(page, '363-year-adopted');
    await policy.tab('Review').click();
    await page.getByText(`${nextVersion.title} took its place`).waitFor();
  });

  chapter('what it changed leaves as a document of both versions', async (walk) => {
    const { page } = walk;
    const policy = new PolicyPage(page);
    await policy.tab('Versions').click();
    await policy.export.click();
    const text = await exported(walk, policy.exporting, 'adopted.pdf');
    const { changed, added, dropped, approvedBy, minutes } = nextVersion;
    for (const told of [changed.text, added.title, added.text, dropped.reason]) {
      expect(text).toContain(told);
    }
    expect(text).toContain(approvedBy);
    expect(text).toContain(minutes);
    await policy.exporting.getByRole('button', { name: 'Close' }).click();
    await policy.exporting.waitFor({ state: 'detached' });
  });

  chapter('nothing is overdue any more, and everybody is asked to sign anew', async ({ page }) => {
    const [shell, today] = [new ShellPage(page), new TodayPage(page)];
    const [registers, signed] = [new RegistersPage(page), new AcknowledgementsPage(page)];
    await shell.today.click();
    await today.standing.getByText('Twelve months').waitFor();
    expect(await today.standing.getByText('Policy review overdue').count()).toBe(0);
    expect(await shell.rail.getByRole('button', { name: 'review overdue' }).count()).toBe(0);
    await shell.registers.click();
    await registers.tab('Acknowledgements').click();
    await signed.coverage.getByText(`0 of ${engagedPeople.length}`).waitFor();
    await signed.chase.getByText(`${engagedPeople.length} to sign`).waitFor();
    await registers.filter('State', 'Another version');
    await expect
      .poll(() => registers.size('Acknowledgements'), patience)
      .toBe(engagedPeople.length - 13);
    await lookAtBothSizes(page, '364-year-to-sign-anew');
    await registers.clear.click();
  });
}
