import type { Locator, Page } from 'playwright-core';
import { choice } from './fields.ts';

/** The five considerations of clause 5.5. */
export class ConsiderationsPage {
  readonly tabs: Locator;
  readonly panel: Locator;
  readonly questions: Locator;
  readonly linkExhibits: Locator;
  readonly engageClause: Locator;
  readonly pickList: Locator;

  constructor(page: Page) {
    this.tabs = page.getByRole('tablist', { name: 'The five considerations' }).getByRole('tab');
    this.panel = page.getByRole('tabpanel');
    this.questions = this.panel
      .getByRole('list', { name: 'Guiding questions' })
      .getByRole('listitem');
    this.linkExhibits = this.panel.getByRole('button', { name: /^Link: Exhibits for/ }).last();
    this.engageClause = this.panel.getByRole('button', { name: /^Clause: Clauses engaged by/ });
    this.pickList = page
      .getByRole('dialog')
      .filter({ has: page.getByLabel('Find', { exact: true }) });
  }

  tab(name: string): Locator {
    return this.tabs.filter({ hasText: name });
  }

  /** One answer to the question of the consideration that is open. */
  answer(question: string | RegExp, option: string): Locator {
    return choice(this.panel, question, option);
  }

  question(text: string): Locator {
    return this.questions.filter({ hasText: text });
  }
}
