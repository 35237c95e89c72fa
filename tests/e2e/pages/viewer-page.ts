import type { Locator, Page } from 'playwright-core';

/** One exhibit, as large as the window allows. */
export class ViewerPage {
  readonly dialog: Locator;
  readonly image: Locator;
  readonly text: Locator;
  readonly email: Locator;
  readonly pageNumber: Locator;
  readonly nextPage: Locator;
  readonly larger: Locator;
  readonly turn: Locator;
  readonly #number: string;

  constructor(page: Page, number: string) {
    this.#number = number;
    this.dialog = page.getByRole('dialog', { name: number });
    this.image = this.dialog.getByRole('img');
    this.text = this.dialog.getByRole('region', { name: `Text of ${number}` });
    this.email = this.dialog.getByRole('region', { name: `E-mail ${number}` });
    this.pageNumber = this.dialog.getByRole('status');
    this.nextPage = this.dialog.getByRole('button', { name: 'Next page' });
    this.larger = this.dialog.getByRole('button', { name: 'Larger' });
    this.turn = this.dialog.getByRole('button', { name: 'Turn for looking' });
  }

  /** The stage with one page of the exhibit. */
  stage(page: number): Locator {
    return this.dialog.getByRole('region', { name: `Page ${page} of ${this.#number}` });
  }
}
