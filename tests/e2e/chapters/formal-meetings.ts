import { expect } from 'vitest';
import { join } from 'node:path';
import { dragFiles } from '../drag.ts';
import { look } from '../look.ts';
import { days, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { exported } from '../pages/document-export.ts';
import { MeetingsPage } from '../pages/meetings-page.ts';
import { pick } from '../pages/pick-list.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

const heading = `Investigation meeting with ${formal.subject}`;
const disputed = 'I said “colleagues”, not “everybody”.';

/** The person is heard, with notes taken live; a colleague makes a statement; both come back signed. */
export function formalMeetings(chapter: Chapter): void {
  chapter('a meeting is prepared: notice, companion, adjustments, questions', async ({ page }) => {
    const [shown, meetings] = [new CasePage(page), new MeetingsPage(page)];
    await shown.section('Meetings').click();
    await page.getByRole('heading', { name: 'Nobody has been heard yet' }).waitFor();
    await meetings.addMeeting.click();
    const meeting = meetings.meeting(/^Investigation meeting/);
    await meeting.field('With').selectOption({ label: `${formal.subject} (Subject)` });
    const named = meetings.meeting(heading);
    await named.field('When, day').fill(days.today);
    await named.field('When, time').fill('10:00');
    await named.field('Place').fill('Room 2, day centre');
    await named.field('Notice given in writing on').fill(days.noticeGiven);
    await named.form.getByText(/^20 days, 1\d working days\./).waitFor();
    await shown.gap('a companion is not recorded as offered').waitFor();
    await named.choice('Companion offered', 'Yes').click();
    await shown.gap('a companion is not recorded as offered').waitFor({ state: 'detached' });
    await named.choice('Companion asked for', 'Yes').click();
    await named.field('Name of the companion').fill(formal.companion);
    await named.field('Who they are').selectOption({ label: 'Trade union representative' });
    await named.field('Adjustments').fill('A break every half hour.');
    await named.addQuestion.click();
    await page.keyboard.type('What did you post on that evening?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Who else should be heard?');
    await new ShellPage(page).saved();
    await look(page, '240-formal-meeting');
  });

  chapter('notes are taken while it goes on, each with its time', async ({ page }) => {
    const meeting = new MeetingsPage(page).meeting(heading);
    const { live } = meeting;
    await meeting.takeNotes.click();
    await expect.poll(() => live.now.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.type('She says that she took the picture herself.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('“It was only for colleagues, everybody knows him.”');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Space');
    await live.questions.getByText('1 of 2 asked').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('The picture, and three lines under it.');
    expect(await live.taken.count()).toBe(2);
    await look(page, '241-formal-notes-live');
    await page.keyboard.press('Escape');
    await live.dialog.waitFor({ state: 'detached' });
    expect(await meeting.answer(1).inputValue()).toBe('The picture, and three lines under it.');
    const times = await meeting.form.locator('.mt-notes time').allInnerTexts();
    expect(times).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d$/),
      expect.stringMatching(/^\d\d:\d\d:\d\d$/),
    ]);
  });

  chapter('the notes are sent on, and disputed in her own words', async ({ page }) => {
    const [shown, meeting] = [new CasePage(page), new MeetingsPage(page).meeting(heading)];
    await meeting.choice('State', 'Held').click();
    await shown.gap('the notes are neither agreed nor disputed').waitFor();
    await meeting.field('Notes sent to the person on').fill(days.today);
    await meeting.choice('The person’s view of the notes', 'Disputed').click();
    await meeting.field('What they dispute').fill(disputed);
    await shown.gap('the notes are neither agreed nor disputed').waitFor({ state: 'detached' });
    expect(await meeting.notes.nth(1).inputValue()).toContain('everybody knows him');
    await new ShellPage(page).saved();
  });

  chapter('the notes are printed for signature and come back as an exhibit', async (walk) => {
    const { page, folder } = walk;
    const meeting = new MeetingsPage(page).meeting(heading);
    await meeting.export.click();
    const dialog = page.getByRole('dialog', { name: /^Export: / });
    const printed = await exported(walk, dialog, 'notes.pdf');
    expect(printed).toContain('took the picture herself');
    expect(printed).toContain(disputed);
    expect(printed).toMatch(/Signature|Signed/);
    await dialog.getByRole('button', { name: 'Close', exact: true }).first().click();
    const drag = await dragFiles(page, [join(folder, 'notes.pdf')]);
    await drag.drop();
    await new ShellPage(page).toast(`Files for ${formal.reference}: 1 added`).waitFor();
    await pick(page, meeting.linkExhibits, [/notes\.pdf/]);
    await meeting.form.getByRole('button', { name: 'EX-MK-005' }).waitFor();
  });

  chapter('a colleague makes a statement, with consent to share it', async ({ page }) => {
    const [shown, meetings] = [new CasePage(page), new MeetingsPage(page)];
    await meetings.addStatement.click();
    const statement = meetings.statement(/^Statement/);
    await statement.field('Whose it is').selectOption({ label: `${formal.colleague} (Witness)` });
    await shown.gap('consent to share it is not recorded').waitFor();
    await statement.field('Taken on').fill(days.noticeGiven);
    await statement.text.fill('I saw the post on my phone on the bus and told our manager.');
    await statement.choice('May be shared with the person it is about', 'Yes').click();
    await statement.field('Conditions').fill('Not with the others of the shift.');
    await statement.field('Signed on').fill(days.noticeGiven);
    await shown.gap('consent to share it is not recorded').waitFor({ state: 'detached' });
    await expect
      .poll(() => meetings.entry('Statement').innerText(), patience)
      .toMatch(/Statement\s+Signed/);
    await new ShellPage(page).saved();
    await look(page, '242-formal-statement');
  });
}
