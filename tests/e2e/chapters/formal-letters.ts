import { expect } from 'vitest';
import { look } from '../look.ts';
import { daysAgo, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { exported } from '../pages/document-export.ts';
import { LettersPage, type LetterForm } from '../pages/letters-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TriagePage } from '../pages/triage-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';
import { alleged } from './formal-allegations.ts';

/** What no case knows, so that every letter leaves it open. */
const supporter = '[somebody who is not part of this and can offer support]';
const long = { timeout: 120_000 } as const;

/** Writes something in place of every blank of a letter. */
export async function fillBlanks(letter: LetterForm): Promise<void> {
  const blanks = (await letter.text.innerText()).match(/\[[^[\]\n]+\]/g) ?? [];
  for (const blank of new Set(blanks)) await letter.fillBlank(blank, 'as agreed');
  await letter.blanks.waitFor({ state: 'detached' });
}

/** Letters are drafted from the case, looked at, written to files, and stay as they were sent. */
export function formalLetters(chapter: Chapter): void {
  chapter('a notice of investigation is drafted from the case and looked at', async ({ page }) => {
    const letters = new LettersPage(page);
    await new CasePage(page).section('Letters').click();
    await page.getByRole('heading', { name: 'Nothing has been written yet' }).waitFor();
    await letters.begin('Notice of investigation');
    const text = await letters.open.text.innerText();
    for (const title of Object.values(alleged)) expect(text).toContain(title);
    await letters.open.blanks.waitFor();
    await letters.open.fillBlank(supporter, 'the staff counsellor');
    await letters.open.blanks.waitFor({ state: 'detached' });
    await letters.open.previewIt.click();
    await letters.pages.first().waitFor(long);
    expect(
      await letters.pages.first().evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      }),
    ).toBeGreaterThan(500);
    await look(page, '250-formal-letter-preview');
    await page.keyboard.press('Escape');
    await letters.preview.waitFor({ state: 'detached' });
  });

  chapter('it leaves as PDF and as DOCX, and names nobody who is protected', async (walk) => {
    const { page } = walk;
    const letters = new LettersPage(page);
    await letters.open.export.click();
    for (const file of ['notice.pdf', 'notice.docx']) {
      const text = await exported(walk, letters.open.exporting, file);
      expect(text).toContain(formal.subject);
      expect(text).toContain(alleged.picture);
      expect(text).not.toContain(formal.reporter);
      expect(text).not.toContain(formal.serviceUser.first);
    }
    await letters.open.exporting.getByRole('button', { name: 'Close' }).last().click();
    await letters.open.exporting.waitFor({ state: 'detached' });
  });

  chapter('once sent it stays as it was sent, whatever happens in the case', async ({ page }) => {
    const [shown, letters, triage] = [
      new CasePage(page),
      new LettersPage(page),
      new TriagePage(page),
    ];
    await letters.open.sentBy('Given by hand').click();
    await letters.open.markSent.click();
    await letters.open.sent.waitFor();
    const sent = await letters.open.fixedText.innerText();
    expect(sent).toContain('the staff counsellor');
    expect(await letters.open.field('Subject').isEditable()).toBe(false);
    expect(await letters.open.text.count()).toBe(0);
    await shown.section('Triage and plan').click();
    const promised = triage.planField('Person promised to hear again by');
    await promised.fill(daysAgo(-9));
    await promised.blur();
    await new ShellPage(page).saved();
    await shown.section('Letters').click();
    expect(await letters.open.fixedText.innerText()).toBe(sent);
    await expect
      .poll(() => letters.entry('Notice of investigation').innerText(), patience)
      .toContain('Sent');
  });

  chapter(
    'an invitation says where, when, who may come; its blanks are filled',
    async ({ page }) => {
      const letters = new LettersPage(page);
      await letters.begin('Invitation to a meeting', 'Investigation meeting');
      const text = await letters.open.text.innerText();
      expect(text).toContain('Where: Room 2, day centre');
      expect(text).toContain('A break every half hour.');
      expect(text).toMatch(/colleague or trade union representative/);
      await letters.open.blanks.waitFor();
      await look(page, '251-formal-invitation');
      for (const [blank, words] of [
        ['[day to name a companion by]', 'the day before'],
        ['[the evidence enclosed]', 'the post and the messages'],
        ['[day to send papers by]', 'the day before'],
        [supporter, 'the staff counsellor'],
      ] as const) {
        await letters.open.fillBlank(blank, words);
      }
      await letters.open.blanks.waitFor({ state: 'detached' });
      await letters.open.sentBy('Posted').click();
      await letters.open.field('Sent on').fill(daysAgo(20));
      await letters.open.sent.waitFor();
      expect(await letters.open.fixedText.innerText()).toContain('by the day before');
      await new ShellPage(page).saved();
    },
  );
}
