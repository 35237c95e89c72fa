import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';
import { RichTextField } from './rich-text.ts';

/** The yearly review for the trustees: a period, its parts, what stands beside them, and the pack. */
export class AnnualPage {
  readonly heading: Locator;
  readonly period: Locator;
  readonly preview: Locator;
  readonly makePack: Locator;
  readonly parts: Locator;
  readonly document: Locator;
  readonly ownWords: Locator;
  readonly beside: Locator;
  readonly issued: Locator;
  readonly pack: PackDialog;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { level: 1, name: /^Annual review/ });
    this.period = field(main, 'Period');
    this.preview = main.getByRole('button', { name: 'Preview pages' });
    this.makePack = main.getByRole('button', { name: 'Make pack…' });
    this.parts = page.getByRole('navigation', { name: 'Pack sections' });
    this.document = main.locator('.ar-doc');
    this.ownWords = main.getByRole('button', { name: 'Write your own words' });
    this.beside = page.getByRole('complementary', { name: 'Beside the pack' });
    this.issued = this.beside.getByRole('listitem').filter({ hasText: ', issue ' });
    this.pack = new PackDialog(page);
  }

  /** A part of the pack in the list, by words of its name. */
  part(name: string | RegExp): Locator {
    return this.parts.getByRole('button', { name });
  }

  words(section: string): Locator {
    return new RichTextField(this.#page, `Words of ${section}`).body;
  }

  decision(number: number): Locator {
    return field(this.document, `Decision ${number}`);
  }
}

/** What is asked before a pack is issued, or written again. */
export class PackDialog {
  readonly dialog: Locator;
  readonly recipient: Locator;
  readonly correction: Locator;
  readonly issuePdf: Locator;
  readonly written: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^(Make pack|Pack|Write) / });
    this.recipient = field(this.dialog, 'For whom');
    this.correction = field(this.dialog, 'What it corrects');
    this.issuePdf = this.dialog.getByRole('button', { name: 'Issue as PDF…' });
    this.written = this.dialog.getByText('is written and in the log: ');
    this.close = this.dialog.getByRole('button', { name: 'Close', exact: true }).last();
  }
}
