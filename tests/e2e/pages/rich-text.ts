import type { Locator, Page } from 'playwright-core';

/** One formatted text under its label: what is written in, its toolbar, and the lists that open on `@` and `§`. */
export class RichTextField {
  readonly body: Locator;
  readonly quotes: Locator;
  readonly language: Locator;
  readonly standsIn: Locator;
  readonly exhibits: Locator;
  readonly clauses: Locator;
  readonly #page: Page;

  constructor(page: Page, label: string) {
    this.#page = page;
    this.body = page.getByRole('textbox', { name: label, exact: true });
    this.quotes = this.body.getByRole('blockquote');
    const quotation = page.getByRole('group', { name: 'Quotation' });
    this.language = quotation.getByLabel('Language', { exact: true });
    this.standsIn = quotation.getByLabel('Stands in', { exact: true });
    this.exhibits = page.getByRole('listbox', { name: 'Exhibits' });
    this.clauses = page.getByRole('listbox', { name: 'Clauses' });
  }

  /** A button of the toolbar. On a page with several texts, the one of the first. */
  tool(name: string | RegExp): Locator {
    return this.#page
      .getByRole('toolbar', { name: 'Formatting' })
      .first()
      .getByRole('button', { name });
  }
}
