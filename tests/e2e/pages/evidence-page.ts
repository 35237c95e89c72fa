import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The exhibits of a case: list, files on their way in, and the one that is chosen. */
export class EvidencePage {
  readonly addFiles: Locator;
  readonly addFolder: Locator;
  readonly find: Locator;
  readonly list: Locator;
  readonly exhibits: Locator;
  readonly imports: Locator;
  readonly importRows: Locator;
  readonly cancelImport: Locator;
  readonly putAway: Locator;
  readonly dropCover: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const evidence = page.getByRole('region', { name: 'Evidence' });
    this.addFiles = evidence.getByRole('button', { name: 'Add files' });
    this.addFolder = evidence.getByRole('button', { name: 'Add a folder' });
    this.find = evidence.getByRole('searchbox', { name: 'Find in exhibits' });
    this.list = evidence.getByRole('listbox', { name: 'Exhibits' });
    this.exhibits = this.list.getByRole('option');
    this.imports = page.getByRole('region', { name: 'Adding files' });
    this.importRows = this.imports.getByRole('listitem');
    this.cancelImport = this.imports.getByRole('button', { name: 'Cancel the rest' });
    this.putAway = this.imports.getByRole('button', { name: 'Put away' });
    this.dropCover = page.getByRole('status').filter({ hasText: 'Esc to let go' });
  }

  /** What became of a file, by its name. */
  importRow(fileName: string): Locator {
    return this.importRows.filter({ hasText: fileName });
  }

  exhibit(number: string): Locator {
    return this.exhibits.filter({ hasText: number });
  }

  inspector(number: string): ExhibitInspector {
    return new ExhibitInspector(
      this.#page.getByRole('complementary', { name: `Exhibit ${number}` }),
    );
  }
}

/** Everything about one exhibit, beside the list. */
export class ExhibitInspector {
  readonly pane: Locator;
  readonly open: Locator;
  readonly saveCopy: Locator;
  readonly identity: Locator;
  readonly custody: Locator;

  constructor(pane: Locator) {
    this.pane = pane;
    this.open = pane.getByRole('button', { name: 'Open', exact: true });
    this.saveCopy = pane.getByRole('button', { name: 'Save a copy…' });
    this.identity = pane.getByRole('region', { name: 'Identity' });
    this.custody = pane.getByRole('region', { name: 'Custody' });
  }

  field(label: string): Locator {
    return field(this.pane, label);
  }
}
