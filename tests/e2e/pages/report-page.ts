import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The report: its pages, the investigator's own text, and its editions. */
export class ReportPage {
  readonly pagesTab: Locator;
  readonly textTab: Locator;
  readonly pages: Locator;
  readonly pageNumber: Locator;
  readonly nextPage: Locator;
  readonly update: Locator;
  readonly edition: Locator;
  readonly recipient: Locator;
  readonly purpose: Locator;
  readonly password: Locator;
  readonly exportPdf: Locator;
  readonly exportDocx: Locator;
  readonly progress: Locator;
  readonly stages: Locator;
  readonly showInFolder: Locator;
  readonly editions: Locator;

  constructor(page: Page) {
    this.pagesTab = page.getByRole('tab', { name: 'Pages' });
    this.textTab = page.getByRole('tab', { name: 'Text' });
    const desk = page.getByRole('region', { name: 'Pages of the report' });
    this.pages = desk.getByRole('img', { name: /^Page \d+ of the report$/ });
    this.pageNumber = page.getByRole('status').filter({ hasText: /^Page \d+ of \d+$/ });
    this.nextPage = page.getByRole('button', { name: 'Next page' });
    this.update = page.getByRole('button', { name: 'Update' });
    this.edition = page.getByRole('complementary', { name: 'Edition' });
    this.recipient = field(this.edition, 'For whom');
    this.purpose = field(this.edition, 'What for');
    this.password = field(this.edition, 'PDF password, if it is to be locked');
    this.exportPdf = this.edition.getByRole('button', { name: 'Export PDF…' });
    this.exportDocx = this.edition.getByRole('button', { name: 'Export DOCX…' });
    this.progress = page.getByRole('dialog', { name: /^Making the (PDF|DOCX)$/ });
    this.stages = this.progress.getByRole('list', { name: 'Stages' });
    this.showInFolder = this.edition.getByRole('button', { name: 'Show in folder' });
    this.editions = this.edition
      .getByRole('region', { name: 'Editions exported' })
      .getByRole('listitem');
  }
}
