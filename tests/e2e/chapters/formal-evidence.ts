import { expect } from 'vitest';
import { dragFiles } from '../drag.ts';
import { look } from '../look.ts';
import { days, formal } from '../formal-story.ts';
import { CasePage } from '../pages/case-page.ts';
import { ContentPage } from '../pages/content-page.ts';
import { EvidencePage } from '../pages/evidence-page.ts';
import { pick } from '../pages/pick-list.ts';
import { ShellPage } from '../pages/shell-page.ts';
import { patience } from '../patience.ts';
import type { Chapter } from '../walk.ts';

/** Why a gap is left open: printed in the record of the process, never in the report. */
export const nameKept = 'Verbatim words of the post; kept shut.';

/** Files are dropped on the case, and the post is written down. */
export function formalEvidence(chapter: Chapter): void {
  chapter('files dropped on the case become exhibits', async ({ page, material }) => {
    const [shown, evidence] = [new CasePage(page), new EvidencePage(page)];
    const shell = new ShellPage(page);
    await shown.section('Content').click();
    const { post, profile, declaration, chat } = material;
    const drag = await dragFiles(page, [post, profile, declaration, chat]);
    await drag.drop();
    const toast = shell.toast(`Files for ${formal.reference}: 4 added`);
    await toast.getByRole('button', { name: 'Show evidence' }).click();
    await expect.poll(() => evidence.exhibits.count(), patience).toBe(4);
    await evidence.putAway.click();
    for (const [number, title, source] of [
      ['EX-MK-001', 'The post with its picture', 'Line manager'],
      ['EX-MK-002', 'Her profile', 'Seen by the Director'],
      ['EX-MK-003', 'Her declaration of 2022', 'Personnel file'],
      ['EX-MK-004', 'Messages of the shift', formal.colleague],
    ] as const) {
      await evidence.exhibit(number).click();
      const inspector = evidence.inspector(number);
      await inspector.field('Title').fill(title);
      await inspector.field('Source: who supplied it, or where it came from').fill(source);
      await evidence.exhibit(number).getByText(title).waitFor();
    }
    await shell.saved();
    await look(page, '220-formal-evidence');
  });

  chapter('the post is written down, and the exhibit that shows it is linked', async (walk) => {
    const { page } = walk;
    const [shown, content] = [new CasePage(page), new ContentPage(page)];
    await shown.section('Triage and plan').click();
    await shown.gap('No content item recorded').click();
    await content.add.click();
    const item = content.item(1);
    await item.field('Platform').fill('Neighbourhood network');
    await item.field('Kind of act').selectOption({ label: 'Wrote or posted it' });
    await item.field('Account').fill('rosa.an');
    await item
      .field('Words, exactly as they stand')
      .fill(`${formal.serviceUser.first} at the bus stop again, same coat 😂`);
    await item.field('Posted, as the screen showed it, day').fill(days.posted);
    await item.field('Posted, as the screen showed it, time').fill('19:58');
    await item
      .field('Posted, as the screen showed it, time zone')
      .selectOption({ label: 'Europe/London' });
    await item.field('Who could see it').selectOption({ label: 'A group' });
    await item.choice('Duty', 'Off duty').click();
    await item.check('The place shows it').check();
    await item.choice('Still live', 'No').click();
    await pick(page, item.linkExhibits, [/EX-MK-001/]);
    await new ShellPage(page).saved();
    await shown.gap('A text holds the name of Rowan').waitFor();
    await look(page, '221-formal-content');
  });

  chapter(
    'words that were posted are evidence: the name in them stays, with a reason',
    async (walk) => {
      const shown = new CasePage(walk.page);
      await shown.explain(
        'A text holds the name of Rowan',
        'Verbatim words of the post; kept shut.',
      );
    },
  );
}
