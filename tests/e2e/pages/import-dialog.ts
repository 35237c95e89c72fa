import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** A list of people on its way into the register: file, columns, rows. */
export class ImportDialog {
  readonly dialog: Locator;
  readonly choose: Locator;
  readonly step: Locator;
  readonly columns: Locator;
  readonly toRows: Locator;
  readonly toColumns: Locator;
  readonly sum: Locator;
  readonly rows: Locator;
  readonly take: Locator;
  readonly leftOut: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Import a list of people' });
    this.choose = this.dialog.getByRole('button', { name: 'Choose a file…' });
    this.step = this.dialog.locator('[aria-current="step"]');
    this.columns = this.dialog.getByRole('region', { name: 'Columns' });
    this.toRows = this.dialog.getByRole('button', { name: 'Look at the rows' });
    this.toColumns = this.dialog.getByRole('button', { name: 'Back to the columns' });
    this.sum = this.dialog.getByRole('status').filter({ hasText: 'left out' });
    this.rows = this.dialog.getByRole('region', { name: 'Rows of the list' });
    this.leftOut = this.dialog.getByRole('region', { name: 'Rows not taken whole' });
    this.take = this.dialog.getByRole('button', { name: /^Import \d+ (person|people)$/ });
  }

  /** What a column is taken as. */
  column(heading: string): Locator {
    return field(this.columns, `${heading} is taken as`);
  }

  /** What a word of the list's roles means. */
  word(word: string): Locator {
    return field(this.dialog, `“${word}” means`);
  }

  view(name: RegExp): Locator {
    return this.dialog.getByRole('radiogroup', { name: 'Rows' }).getByRole('radio', { name });
  }

  /** The row of somebody. */
  row(name: string): Locator {
    return this.rows.getByRole('row').filter({ hasText: name });
  }

  /** What becomes of a row. */
  decision(name: string): Locator {
    return this.row(name).getByRole('combobox');
  }

  /** How the days of the list are written. */
  get dayOrder(): Locator {
    return field(this.dialog, 'How days are written');
  }

  /** Which part of the rows is on the screen. */
  shown(option: string): Locator {
    return choice(this.dialog, 'Rows', option);
  }
}
