import type { Locator, Page } from 'playwright-core';

/** The names of a case's sections, in their order. */
export const sections = [
  'Overview',
  'Content',
  'Evidence',
  'Considerations',
  'Actions',
  'Outcome',
  'Report',
  'History',
] as const;
export type Section =
  | (typeof sections)[number]
  | 'Triage and plan'
  | 'People'
  | 'Allegations'
  | 'Meetings'
  | 'Letters'
  | 'Timeline'
  | 'Referrals';

/** What stands round every section of a case: its head, the list of sections, and what is missing. */
export class CasePage {
  readonly main: Locator;
  readonly title: Locator;
  readonly stages: Locator;
  readonly sections: Locator;
  readonly missing: Locator;
  readonly gapStop: Locator;
  readonly hideMissing: Locator;
  readonly showMissing: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.title = this.main.getByRole('heading', { level: 1 });
    this.stages = this.main.getByRole('list', { name: 'Stage' });
    this.sections = page.getByRole('navigation', { name: 'Case sections' });
    this.missing = page.getByRole('complementary', { name: 'What is missing' });
    this.gapStop = this.missing.locator('li > button.link[tabindex="0"]');
    this.hideMissing = this.missing.getByRole('button', { name: 'Hide what is missing' });
    this.showMissing = this.main.getByRole('button', { name: /^\d+ missing$/ });
  }

  /** The button of a section; its name also says how far the section has come. */
  section(name: Section): Locator {
    return this.sections.getByRole('button', { name });
  }

  /** A line of what is missing. */
  gap(text: string | RegExp): Locator {
    return this.missing.getByRole('button', { name: text });
  }

  /** Says in the panel why something that is missing is left open. */
  async explain(gap: string, reason: string): Promise<void> {
    const item = this.missing.getByRole('listitem').filter({ hasText: gap });
    await item.getByRole('button', { name: 'Leave open because…' }).click();
    await item.getByLabel('Leave open because', { exact: true }).fill(reason);
    await item.getByRole('button', { name: 'Done' }).click();
    await item.getByText(`left open: ${reason}`).waitFor();
  }
}
