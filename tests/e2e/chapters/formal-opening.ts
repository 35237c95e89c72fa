import { expect } from 'vitest';
import { look } from '../look.ts';
import { days, daysAgo, formal } from '../formal-story.ts';
import { AllegationsPage } from '../pages/allegations-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage, NewCaseDialog } from '../pages/cases-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { story } from '../story.ts';
import type { Chapter } from '../walk.ts';
import { makeLibrary } from './library.ts';

/** A library, an earlier case that matters later, and the case that is worked. */
export function formalOpening(chapter: Chapter): void {
  chapter('a library is made', ({ app, page, library }) =>
    makeLibrary(app, page, {
      folder: library,
      name: story.library,
      owner: story.director,
      passphrase: story.passphrase,
    }),
  );

  chapter('an earlier case of the same person ended with a warning that is spent', async (walk) => {
    const { page } = walk;
    const [dialog, shown] = [new NewCaseDialog(page), new CasePage(page)];
    const [allegations, outcomes] = [new AllegationsPage(page), new OutcomePage(page)];
    const { reference, title } = formal.earlier;
    await new TodayPage(page).newCase.click();
    await dialog.title.fill(title);
    await dialog.broughtOn.fill(daysAgo(700));
    await dialog.route.selectOption({ label: 'Line manager' });
    await dialog.subject.fill(formal.subject);
    await dialog.role.selectOption({ label: 'Employee' });
    await dialog.make.click();
    await shown.section('Allegations').click();
    await allegations.begin('A remark about colleagues', ['5.3(j)', '5.4.2']);
    await shown.section('Outcome').click();
    await outcomes.part('Decision').click();
    await outcomes.decisionMaker.fill(formal.decider);
    await outcomes.decidedOn.fill(daysAgo(650));
    await outcomes.outcome('First written warning').check();
    await page.getByRole('button', { name: /^6 months: / }).click();
    await outcomes.part('Closing').click();
    await outcomes.explainAll('Worked on paper, before this library.');
    await outcomes.closeCase.click();
    await outcomes.closing.reason.selectOption({ label: 'Formal outcome given' });
    await outcomes.closing.close.click();
    await new ShellPage(page).toast(`Closed ${reference}`).waitFor();
  });

  chapter('a concern is brought by somebody who is protected', async ({ page }) => {
    const [dialog, shown, shell] = [
      new NewCaseDialog(page),
      new CasePage(page),
      new ShellPage(page),
    ];
    await shell.today.click();
    await new TodayPage(page).newCase.click();
    await dialog.title.fill(formal.title);
    await dialog.broughtOn.fill(days.brought);
    await dialog.route.selectOption({ label: 'Whistleblowing' });
    await dialog.subject.fill(formal.subject);
    await dialog.role.selectOption({ label: 'Employee' });
    await dialog.professionalBody.fill('Social Work England');
    await dialog.reporter.fill(formal.reporter);
    await dialog.isProtected.check();
    await dialog.make.click();
    await shell.toast(`Made ${formal.reference}`).waitFor();
    await shown.gap('Triage is not decided').waitFor();
    await look(page, '200-formal-new');
    await shell.cases.click();
    const row = new CasesPage(page).row(formal.reference);
    await row.waitFor();
    expect(await row.innerText()).not.toContain(formal.reporter);
    await row.dblclick();
    await shown.sections.waitFor();
  });
}
