import { expect } from 'vitest';
import { look } from '../look.ts';
import { formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { NameNotice } from '../pages/name-notice.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

const { serviceUser } = formal;

/** The people of the case in their parts; some are known by an alias only. */
export function formalPeople(chapter: Chapter): void {
  chapter('the subject is taken to be the person of the earlier case', async ({ page }) => {
    const people = new PeoplePage(page);
    await new CasePage(page).section('People').click();
    const subject = people.form('Subject: whose conduct it is');
    await subject.name.press('End');
    await subject.name.pressSequentially(' ');
    await subject.name.press('Backspace');
    await subject.known.click();
    await subject.form
      .getByText('Linked with the register of people or with other cases.')
      .waitFor();
    await subject.jobTitle.fill('Support worker');
    await subject.team.fill('Late shift, outreach');
    await subject.field('Policy version signed for').fill('2015-05');
    await subject.field('Signed for on').fill('14 March 2022');
    await new ShellPage(page).saved();
  });

  chapter('a service user is known by an alias; the real name is kept apart', async ({ page }) => {
    const people = new PeoplePage(page);
    const rowan = await people.addPerson('Service user');
    await rowan.alias.fill(serviceUser.alias);
    await rowan.setName.click();
    await rowan.realName.fill(serviceUser.name);
    await rowan.addOtherName(serviceUser.first).click();
    await rowan.keepApart.click();
    await rowan.showName.waitFor();
    await people.entry(serviceUser.alias).getByText('identity protected').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(serviceUser.first);
  });

  chapter('the real name is shown when a reason is given, and hidden again', async ({ page }) => {
    const rowan = new PeoplePage(page).form('Service user');
    await rowan.showName.click();
    await rowan.whyShown.fill('To ask whether the picture may be kept as evidence.');
    await rowan.showName.click();
    await rowan.form.getByText(serviceUser.name, { exact: true }).waitFor();
    await rowan.hideName.click();
    await rowan.form.getByText(serviceUser.name).waitFor({ state: 'detached' });
  });

  chapter('the others get their parts; one person with two is asked why', async ({ page }) => {
    const people = new PeoplePage(page);
    for (const [part, name] of [
      ['Witness', formal.colleague],
      ['Companion', formal.companion],
      ['Note-taker', formal.noteTaker],
      ['Appeal-hearer', formal.appealHearer],
    ] as const) {
      await (await people.addPerson(part)).name.fill(name);
      await people.entry(name).waitFor();
    }
    const decider = await people.addPerson('Decision-maker');
    await decider.name.fill(formal.decider);
    await decider.role.selectOption({ label: 'Trustee' });
    await decider.tooClose('No').click();
    await decider.furtherParts.click();
    await decider.check('Appeal-hearer').check();
    await page.getByText('One person is decision-maker and appeal-hearer.').waitFor();
    await people.sameRolesReason.waitFor();
    await look(page, '203-formal-two-parts');
  });

  chapter('a protected name in a text is told, and the alias takes its place', async ({ page }) => {
    const [shown, overview] = [new CasePage(page), new OverviewPage(page)];
    const notice = new NameNotice(page, serviceUser.alias);
    await shown.section('Overview').click();
    await overview.description.fill(`A picture of ${serviceUser.name} was posted and mocked.`);
    await notice.putAlias.waitFor();
    await shown.gap(`A text holds the name of ${serviceUser.alias}`).waitFor();
    await look(page, '204-formal-name-in-text');
    await notice.putAlias.click();
    await expect
      .poll(() => overview.description.inputValue(), patience)
      .toBe(`A picture of ${serviceUser.alias} was posted and mocked.`);
    await notice.putAlias.waitFor({ state: 'detached' });
    expect(await page.locator('body').innerText()).not.toContain(formal.reporter);
  });
}
