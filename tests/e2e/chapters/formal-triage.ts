import { expect } from 'vitest';
import { look } from '../look.ts';
import { days, daysAgo, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage } from '../pages/cases-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { TriageDecision } from '../pages/triage-decision.ts';
import { TriagePage } from '../pages/triage-page.ts';
import type { Chapter } from '../walk.ts';

/** The first look, an interim measure, the decision, and the plan. */
export function formalTriage(chapter: Chapter): void {
  chapter('the first look asks what clause 2 protects, and who is too close', async ({ page }) => {
    const [shown, triage] = [new CasePage(page), new TriagePage(page)];
    await shown.section('Triage and plan').click();
    await triage.urgency('Within days').click();
    await triage.urgencyReasons.fill('The picture can still be seen by 1,200 neighbours.');
    for (const [question, answer, why] of [
      ['Can the content still be seen?', 'Yes', 'Seen today from a phone without an account.'],
      ['Is anybody who is to investigate or decide too close', 'No', 'Nobody shares her shifts.'],
      ['Does the content disclose a wrong', 'No', 'It mocks; it discloses nothing.'],
      ['Is it legitimate activity', 'No', 'No criticism of anything is in it.'],
    ] as const) {
      const check = triage.check(question);
      await check.answer(answer).click();
      await check.why.fill(why);
    }
    await look(page, '210-formal-first-look');
    await new ShellPage(page).saved();
  });

  chapter('the earlier case of the same person is offered and linked', async ({ page }) => {
    const { related } = new TriagePage(page);
    const earlier = related.getByRole('listitem').filter({ hasText: formal.earlier.reference });
    await earlier.getByText('First written warning (spent)').waitFor();
    await earlier.getByRole('button', { name: 'Link', exact: true }).click();
    await earlier.getByLabel('How it bears on this case').waitFor();
    expect(await earlier.locator('option:checked').innerText()).toBe('The same person');
  });

  chapter('it is decided to investigate formally, with reasons', async ({ page }) => {
    const [shown, decision] = [new CasePage(page), new TriageDecision(page)];
    await decision.informalWouldDo('No').click();
    await decision.decision('Investigate formally').click();
    await decision.reasons.fill('A service user can be recognised, and a friendship is alleged.');
    await page.getByLabel('Decided at triage on', { exact: true }).fill(days.triaged);
    expect(await page.getByLabel('Decided at triage by', { exact: true }).inputValue()).toBe(
      'Miriam Keane',
    );
    await shown.gap('One person has two of the parts').waitFor();
  });

  chapter('an interim measure has reasons, is told, and is reviewed', async ({ page }) => {
    const [shown, triage, shell] = [new CasePage(page), new TriagePage(page), new ShellPage(page)];
    await triage.measureKind.selectOption({ label: 'No contact with somebody' });
    await triage.addMeasure.click();
    const measure = triage.measure('1. No contact with somebody');
    await measure.field('What exactly').fill('No contact with Rowan, at work or online.');
    await shown.gap('no reasons given').waitFor();
    await measure.reasons.fill(
      'Protects Rowan while it is looked into; suspension was not needed.',
    );
    await shown.gap('no reasons given').waitFor({ state: 'detached' });
    await measure.field('Began on').fill(days.triaged);
    await measure.field('Told in writing on').fill(days.triaged);
    await measure.whyAfterReview.fill('Both keep to it.');
    await measure.recordReview.click();
    await measure.group.getByText('Goes on. Both keep to it.').waitFor();
    await shown.gap('no day is set for its review').waitFor();
    await measure.field('Next review on').fill(daysAgo(-5));
    await shown.gap('no day is set for its review').waitFor({ state: 'detached' });
    await shell.saved();
    await look(page, '212-formal-measure');
  });

  chapter('the plan says what is looked into, by whom and by when', async ({ page }) => {
    const [shown, triage] = [new CasePage(page), new TriagePage(page)];
    await shown.gap('There are no terms of reference').click();
    // The link leads into the text.
    await page.keyboard.type('The trustees ask the Director to find out who posted the picture.');
    await triage.planText('What is investigated').fill('The post, its reactions, the messages.');
    await triage.planText('What is not').fill('The rota; it has a case of its own.');
    await triage.planText('Where evidence is looked for').fill('Group, profile, chat, witnesses.');
    await triage.planField('Report due on').fill(daysAgo(-3));
    await triage.planField('Person promised to hear again by').fill(daysAgo(-7));
    await triage.recommendationWanted('Yes').click();
    await shown.gap('One person has two of the parts').click();
    await triage.sameRolesReason.waitFor();
    await triage.sameRolesReason.fill('Only if the Chair cannot: the other trustees know her.');
    await shown.gap('One person has two of the parts').waitFor({ state: 'detached' });
  });

  chapter('the case is moved on, and Today shows what falls due', async ({ page }) => {
    const [shown, shell, overview, today] = [
      new CasePage(page),
      new ShellPage(page),
      new OverviewPage(page),
      new TodayPage(page),
    ];
    await shown.section('Overview').click();
    for (const [stage, on] of [
      ['Triage', days.triaged],
      ['Investigating', days.noticeGiven],
    ] as const) {
      await overview.moveTo.selectOption({ label: stage });
      await overview.moveOn.fill(on);
      await overview.move.click();
      await overview.stages
        .getByRole('listitem')
        .filter({ hasText: `${stage} now` })
        .waitFor();
    }
    await shell.today.click();
    for (const due of [
      'Finish the investigation report',
      'Review: no contact with somebody',
      'Tell the person how far it has come',
    ]) {
      await today.line(due).getByText(formal.reference).waitFor();
    }
    expect(await today.work.innerText()).not.toContain(formal.serviceUser.first);
    await look(page, '214-formal-today');
    await shell.cases.click();
    await new CasesPage(page).row(formal.reference).dblclick();
  });
}
