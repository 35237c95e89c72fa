import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The registers, in the order of their tabs. */
export type RegisterName =
  | 'Acknowledgements'
  | 'People'
  | 'Official use'
  | 'Photos'
  | 'Removal requests'
  | 'Accounts'
  | 'Retention'
  | 'What has left';

/** What stands round every register, and what most of them have: a table, a search, an entry beside them. */
export class RegistersPage {
  readonly heading: Locator;
  readonly tabs: Locator;
  readonly importList: Locator;
  readonly recordSignature: Locator;
  readonly find: Locator;
  readonly clear: Locator;
  /** The entry beside the table: a person, an authorisation, a rule. */
  readonly panel: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { level: 1, name: 'Registers' });
    this.tabs = page.getByRole('navigation', { name: 'Registers' });
    this.importList = main.getByRole('button', { name: 'Import list…' });
    this.recordSignature = main.getByRole('button', { name: 'Record a signature' }).first();
    this.find = main.getByRole('search').getByRole('textbox');
    this.clear = main.getByRole('search').getByRole('button', { name: 'Clear', exact: true });
    this.panel = main.getByRole('complementary');
  }

  tab(name: RegisterName): Locator {
    return this.tabs.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** The table of a register, by what it is called. */
  table(
    name: 'People' | 'Acknowledgements' | 'Entries' | 'Retention schedule' | 'What has left',
  ): Locator {
    return this.#page.getByRole('grid', { name });
  }

  /** The row that says this. */
  row(text: string): Locator {
    return this.#page.getByRole('grid').getByRole('row').filter({ hasText: text });
  }

  /** How many entries a table holds, drawn or not. */
  async size(name: 'People' | 'Acknowledgements' | 'Entries'): Promise<number> {
    return Number(await this.table(name).getAttribute('aria-rowcount')) - 1;
  }

  /** Sets a filter to one of its options alone. */
  async filter(name: string, option: string): Promise<void> {
    await this.#page
      .getByRole('search')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    const options = this.#page.getByRole('dialog', { name });
    await options.getByRole('checkbox', { name: option }).check();
    await this.#page.keyboard.press('Escape');
    await options.waitFor({ state: 'detached' });
  }

  /** A field of the entry beside the table. */
  field(label: string): Locator {
    return field(this.panel, label);
  }

  /** A dialog over the page. */
  dialog(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name });
  }
}
