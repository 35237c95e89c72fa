import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** The content items of a case. */
export class ContentPage {
  readonly add: Locator;
  readonly items: Locator;

  constructor(page: Page) {
    this.add = page.getByRole('button', { name: 'Add content item' });
    this.items = page.getByRole('region', { name: /^\d+\. / });
  }

  /** The form of one item, counted from 1. */
  item(number: number): ContentItemForm {
    return new ContentItemForm(this.items.nth(number - 1));
  }
}

/** The form of one content item. */
export class ContentItemForm {
  readonly form: Locator;

  constructor(form: Locator) {
    this.form = form;
  }

  field(label: string): Locator {
    return field(this.form, label);
  }

  choice(group: string, option: string): Locator {
    return choice(this.form, group, option);
  }

  check(name: string): Locator {
    return this.form.getByRole('checkbox', { name });
  }

  get linkExhibits(): Locator {
    return this.form.getByRole('button', { name: /^Link/ });
  }

  get remove(): Locator {
    return this.form.getByRole('button', { name: /^Remove content/ });
  }
}
