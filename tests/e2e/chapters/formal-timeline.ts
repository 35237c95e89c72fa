import { expect } from 'vitest';
import { look } from '../look.ts';
import { daysAgo, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { TimelinePage } from '../pages/timeline-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

const call = 'Rowan’s sister rang the day centre from abroad';
const own = /Posted|Neighbourhood network/;

/** The chronology draws on everything dated; what nothing dates is entered by hand. */
export function formalTimeline(chapter: Chapter): void {
  chapter('everything dated stands in it: post, letters, meeting, custody', async ({ page }) => {
    const timeline = new TimelinePage(page);
    await new CasePage(page).section('Timeline').click();
    await timeline.picture.waitFor();
    await timeline.entry(own).first().waitFor();
    for (const kind of [
      'Letter sent to',
      'Investigation meeting',
      'Received as evidence',
      'Statement',
    ]) {
      await timeline.find.fill(kind);
      await timeline.list.getByRole('row').first().waitFor();
    }
    await timeline.clear.click();
    expect(await page.getByRole('main').innerText()).not.toContain(formal.reporter);
  });

  chapter('an event is entered by hand, about when, in its own time zone', async ({ page }) => {
    const timeline = new TimelinePage(page);
    await timeline.add.click();
    const { dialog } = timeline;
    await dialog.what.fill(call);
    await dialog.lane.selectOption({ label: 'Content' });
    await dialog.sure('About then').click();
    await dialog.field('When, day').fill(daysAgo(28));
    await dialog.field('When, time').fill('14:30');
    await dialog.field('When, time zone').selectOption({ label: 'Europe/Warsaw' });
    await dialog.source.fill('Note of the day centre');
    await look(page, '260-formal-event');
    await dialog.addIt.click();
    await dialog.dialog.waitFor({ state: 'detached' });
    await timeline.entry(call).waitFor();
    await new ShellPage(page).saved();
  });

  chapter('times are read in the zone that is asked for', async ({ page }) => {
    const timeline = new TimelinePage(page);
    const clock = (): Promise<string> => timeline.entry(call).locator('.te-t').innerText();
    await timeline.zone.selectOption({ label: 'UTC' });
    await expect.poll(clock, patience).toMatch(/12:30|13:30/);
    await timeline.zone.selectOption({ label: 'As recorded' });
    await expect.poll(clock, patience).toContain('14:30');
    await timeline.zone.selectOption({ label: 'UK time' });
    await expect.poll(clock, patience).toContain('13:30');
  });

  chapter('it is narrowed by lane, person and certainty', async ({ page }) => {
    const timeline = new TimelinePage(page);
    await timeline.certainOnly.click();
    await timeline.entry(call).waitFor({ state: 'detached' });
    await timeline.clear.click();
    await timeline.entry(call).waitFor();
    await timeline.narrow('Person', [formal.colleague]);
    await timeline.entry('Statement').first().waitFor();
    expect(await timeline.entry(call).count()).toBe(0);
    await timeline.clear.click();
    await timeline.narrow('Lanes', ['Evidence']);
    await timeline.entry(call).waitFor({ state: 'detached' });
    await timeline.clear.click();
  });

  chapter('in the picture an event is found, and leads to it in the list', async ({ page }) => {
    const timeline = new TimelinePage(page);
    await timeline.entry(own).first().click();
    await timeline.shape(call).click();
    await expect
      .poll(() => timeline.entry(call).getAttribute('aria-selected'), patience)
      .toBe('true');
    await timeline.zoomIn.click();
    await timeline.showEverything.waitFor();
    await look(page, '261-formal-timeline');
    await timeline.showEverything.click();
  });
}
