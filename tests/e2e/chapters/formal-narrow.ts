import { look } from '../look.ts';
import { CasePage } from '../pages/case-page.ts';
import type { Chapter } from '../walk.ts';

const narrow = { width: 1024, height: 700 } as const;
const wide = { width: 1280, height: 800 } as const;

/** The sections of a formal case, with all that is in them, on a small screen. */
export function formalNarrow(chapter: Chapter): void {
  chapter('the sections of a formal case fit a small screen', async ({ page }) => {
    const shown = new CasePage(page);
    await page.setViewportSize(narrow);
    for (const section of [
      'Triage and plan',
      'People',
      'Allegations',
      'Meetings',
      'Letters',
      'Timeline',
      'Referrals',
    ] as const) {
      await shown.section(section).click();
      await look(page, `289-formal-narrow-${section}`, narrow);
    }
    await page.setViewportSize(wide);
    await shown.section('Outcome').click();
  });
}
