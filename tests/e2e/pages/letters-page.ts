import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';
import { RichTextField } from './rich-text.ts';

/** The letters of a case, and the one that is open. */
export class LettersPage {
  readonly add: Locator;
  readonly list: Locator;
  readonly dialog: Locator;
  readonly kind: Locator;
  readonly meeting: Locator;
  readonly draft: Locator;
  readonly open: LetterForm;
  readonly preview: Locator;
  readonly pages: Locator;

  constructor(page: Page) {
    this.add = page.getByRole('button', { name: 'New letter…' });
    this.list = page.getByRole('list', { name: 'Letters by date' });
    this.dialog = page.getByRole('dialog', { name: 'New letter' });
    this.kind = field(this.dialog, 'What it is for');
    this.meeting = field(this.dialog, 'Meeting');
    this.draft = this.dialog.getByRole('button', { name: 'Draft the letter' });
    this.open = new LetterForm(page);
    this.preview = page.getByRole('dialog').filter({
      has: page.getByRole('region', { name: 'Pages of the document' }),
    });
    this.pages = this.preview.getByRole('img', { name: /^Page \d+ of the document$/ });
  }

  entry(title: string): Locator {
    return this.list.getByRole('button', { name: title });
  }

  /** Drafts a letter of a kind from the case, an invitation to a meeting. */
  async begin(kind: string, meeting?: string): Promise<void> {
    await this.add.click();
    await this.kind.selectOption({ label: kind });
    if (meeting !== undefined) {
      const option = this.meeting.getByRole('option').filter({ hasText: meeting });
      await this.meeting.selectOption({ label: await option.innerText() });
    }
    await this.draft.click();
    await this.dialog.waitFor({ state: 'detached' });
    await this.open.form.getByRole('heading', { name: new RegExp(`^${kind}`) }).waitFor();
  }
}

/** One letter: what it says, and how it went out. */
export class LetterForm {
  readonly form: Locator;
  readonly text: Locator;
  /** The text of a letter that is sent: only to be read. */
  readonly fixedText: Locator;
  readonly blanks: Locator;
  readonly previewIt: Locator;
  readonly export: Locator;
  readonly exporting: Locator;
  readonly markSent: Locator;
  readonly sent: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.form = page.getByRole('main').getByRole('region', { name: /, to / });
    this.text = new RichTextField(page, 'Text').body;
    this.fixedText = this.form.getByRole('region', { name: 'Text', exact: true });
    this.blanks = this.form.getByText(/^\d+ blanks? left in the text:/);
    this.previewIt = this.form.getByRole('button', { name: 'Preview' });
    this.export = this.form.getByRole('button', { name: 'Export…' });
    this.exporting = page.getByRole('dialog', { name: /^Export: / });
    this.markSent = this.form.getByRole('button', { name: 'Mark as sent today' });
    this.sent = this.form.getByText('What was sent stays as it was');
  }

  field(label: string): Locator {
    return field(this.form, label);
  }

  sentBy(way: 'Given by hand' | 'Posted' | 'E-mailed'): Locator {
    return choice(this.form, /^How$/, way);
  }

  /** Writes in place of a blank of the text. */
  async fillBlank(blank: string, words: string): Promise<void> {
    await this.text.click();
    await this.text.evaluate((body, wanted) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error(`no blank ${wanted}`);
    }, blank);
    await this.#page.keyboard.insertText(words);
  }
}
