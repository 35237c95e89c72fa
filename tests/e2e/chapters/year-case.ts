import { expect } from 'vitest';
import { AcknowledgementsPage } from '../pages/acknowledgements-page.ts';
import { AllegationsPage } from '../pages/allegations-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { CasesPage, NewCaseDialog } from '../pages/cases-page.ts';
import { RegistersPage } from '../pages/registers-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import type { Chapter, Walk } from '../walk.ts';
import { concerns, engagedPeople, nextVersion, yearDays } from '../year-story.ts';
import { missing, recordAllButMissing } from './year-signatures.ts';

const until2015 = 'Social Media Policy, May 2015';

type Concern = {
  readonly reference: string;
  readonly title: string;
  readonly subject: string;
  readonly broughtOn: string;
  readonly conduct: string;
  readonly clause: string;
};

/** Opens a case about somebody, with one allegation on its day. */
async function open({ page }: Walk, concern: Concern): Promise<void> {
  const [dialog, shown, shell] = [new NewCaseDialog(page), new CasePage(page), new ShellPage(page)];
  const allegations = new AllegationsPage(page);
  await page.keyboard.press('Control+n');
  await dialog.title.fill(concern.title);
  await dialog.broughtOn.fill(concern.broughtOn);
  await dialog.route.selectOption({ label: 'Line manager' });
  await dialog.subject.fill(concern.subject);
  await dialog.role.selectOption({ label: 'Employee' });
  await dialog.make.click();
  await shell.toast(`Made ${concern.reference}`).waitFor();
  await shown.section('Allegations').click();
  await allegations.begin(concern.title, [concern.clause]);
  await allegations.conductFrom.fill(concern.conduct);
  await allegations.conductFrom.blur();
  await shell.saved();
}

/** What version of the policy an open case is told to be measured against, as a whole and for its first allegation. */
async function versionsOf({ page }: Walk): Promise<{ case: string; allegation: string }> {
  const shown = new CasePage(page);
  await shown.section('Overview').click();
  const whole = page.getByText(/^Measured against the /);
  await whole.waitFor();
  const ofCase = (await whole.innerText()).replace(/^Measured against the |\.$/g, '');
  await shown.section('Allegations').click();
  const facts = page.locator('.al-pol dd').first();
  await facts.waitFor();
  return { case: ofCase, allegation: await facts.innerText() };
}

/** A concern comes up while the version of 2015 is still in force. */
export function yearCaseBefore(chapter: Chapter): void {
  chapter('a case about conduct of today’s policy is opened and cites it', async (walk) => {
    await open(walk, {
      ...concerns.before,
      subject: concerns.subjects.before,
      broughtOn: yearDays.oldBrought,
      conduct: yearDays.oldConduct,
      clause: '5.3(j)',
    });
    expect(await versionsOf(walk)).toEqual({ case: until2015, allegation: until2015 });
  });
}

/** After the Board adopted a new version, each case is measured against the one in force on its day. */
export function yearCaseAfter(chapter: Chapter): void {
  chapter('the case that was open keeps the version of its day', async (walk) => {
    const { page } = walk;
    const [shell, cases] = [new ShellPage(page), new CasesPage(page)];
    await shell.cases.click();
    await cases.row(concerns.before.reference).dblclick();
    expect(await versionsOf(walk)).toEqual({ case: until2015, allegation: until2015 });
  });

  chapter('a case about a later day cites the new version and its clauses', async (walk) => {
    await open(walk, {
      ...concerns.after,
      subject: concerns.subjects.after,
      broughtOn: yearDays.newBrought,
      conduct: yearDays.newConduct,
      clause: nextVersion.added.id,
    });
    expect(await versionsOf(walk)).toEqual({
      case: nextVersion.title,
      allegation: nextVersion.title,
    });
  });

  chapter('one about an earlier day that comes up late cites the old one', async (walk) => {
    await open(walk, {
      ...concerns.late,
      subject: concerns.subjects.late,
      broughtOn: yearDays.newBrought,
      conduct: yearDays.oldConduct,
      clause: '5.4.2',
    });
    expect(await versionsOf(walk)).toEqual({ case: until2015, allegation: until2015 });
  });

  chapter('most sign anew, for the new version', async ({ page }) => {
    const [shell, registers, signed] = [
      new ShellPage(page),
      new RegistersPage(page),
      new AcknowledgementsPage(page),
    ];
    const together = engagedPeople.length - missing.length;
    await shell.registers.click();
    await registers.tab('Acknowledgements').click();
    await recordAllButMissing(page, yearDays.today, together);
    await signed.coverage.getByText(`${together} of ${engagedPeople.length}`).waitFor();
  });
}
