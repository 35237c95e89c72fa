import { expect } from 'vitest';
import { look } from '../look.ts';
import { days, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { exported } from '../pages/document-export.ts';
import { choice, field } from '../pages/fields.ts';
import { LettersPage } from '../pages/letters-page.ts';
import { MeetingsPage } from '../pages/meetings-page.ts';
import { OutcomePage } from '../pages/outcome-page.ts';
import { RichTextField } from '../pages/rich-text.ts';
import { ShellPage } from '../pages/shell-page.ts';
import type { Chapter } from '../walk.ts';
import { fillBlanks } from './formal-letters.ts';

/** The appeal: lodged, heard by somebody who was not involved, decided; then what the case teaches. */
export function formalAppeal(chapter: Chapter): void {
  chapter('an appeal is lodged, and the case moves to it', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await shown.section('Outcome').click();
    await outcomes.part('Appeal').click();
    await field(page, 'Lodged on').fill(days.today);
    await field(page, 'Lodged on').blur();
    await page.getByRole('button', { name: 'Move it to Appeal' }).click();
    await shown.gap('The appeal has no outcome').waitFor();
    await new RichTextField(page, 'Grounds').body.fill(
      'A final warning is too much for one evening.',
    );
    await page.getByRole('button', { name: `Enter ${formal.appealHearer}` }).click();
    await new ShellPage(page).saved();
  });

  chapter('it is heard, with a companion if wanted', async ({ page }) => {
    const [shown, meetings] = [new CasePage(page), new MeetingsPage(page)];
    await shown.section('Meetings').click();
    await meetings.addMeeting.click();
    const fresh = meetings.meeting(/^Investigation meeting$/);
    await fresh.field('Kind').selectOption({ label: 'Appeal hearing' });
    const heard = meetings.meeting(/^Appeal hearing/);
    await heard.field('With').selectOption({ label: `${formal.subject} (Subject)` });
    await heard.field('When, day').fill(days.today);
    await heard.field('Notice given in writing on').fill(days.today);
    await heard.choice('Told of the right', 'Yes').click();
    await heard.choice('State', 'Held').click();
    await heard.choice('The person’s view of the notes', 'Agreed').click();
    await shown.gap('Meeting 3').first().waitFor({ state: 'detached' });
  });

  chapter('its result takes the place of the decision, with reasons', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await shown.section('Outcome').click();
    await outcomes.part('Appeal').click();
    await field(page, 'Heard on').fill(days.today);
    await field(page, 'Result').selectOption({ label: 'Upheld in part' });
    await field(page, 'Result decided on').fill(days.today);
    await new RichTextField(page, 'Reasons').body.fill('Regret was given too little weight.');
    await page.getByRole('checkbox', { name: 'Something else applies instead' }).check();
    await page
      .getByRole('group', { name: 'Instead of the decision' })
      .getByRole('checkbox', { name: 'First written warning' })
      .check();
    await shown.gap('told of the outcome of the appeal').waitFor();
    await field(page, 'Person told on').fill(days.today);
    await shown.gap('told of the outcome of the appeal').waitFor({ state: 'detached' });
    await new ShellPage(page).saved();
    await look(page, '285-formal-appeal');
  });

  chapter('the person is told in writing', async (walk) => {
    const { page } = walk;
    const letters = new LettersPage(page);
    await new CasePage(page).section('Letters').click();
    await letters.begin('Outcome of the appeal');
    await fillBlanks(letters.open);
    await letters.open.export.click();
    const text = await exported(walk, letters.open.exporting, 'appeal.docx');
    expect(text).toContain('First written warning');
    expect(text).toContain('Regret was given too little weight.');
    await letters.open.exporting.getByRole('button', { name: 'Close' }).last().click();
    await letters.open.markSent.click();
    await letters.open.sent.waitFor();
  });

  chapter('what the case teaches is written down without names', async ({ page }) => {
    const [shown, outcomes] = [new CasePage(page), new OutcomePage(page)];
    await shown.section('Outcome').click();
    await outcomes.part('Lessons').click();
    await page.getByRole('button', { name: 'Add lesson' }).click();
    const lesson = page.getByRole('group', { name: 'Lesson 1' });
    await choice(lesson, 'Kind of lesson 1', 'Change of the policy').click();
    await field(lesson, 'What it is').fill('Say that a coat and a place can identify somebody.');
    await field(lesson, 'Who takes it on').fill('Volunteer Co-ordinator');
    await new ShellPage(page).saved();
    await look(page, '286-formal-lesson');
  });
}
