import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The list of cases. */
export class CasesPage {
  readonly heading: Locator;
  readonly newCase: Locator;
  readonly table: Locator;
  readonly words: Locator;
  readonly peek: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Cases', level: 1 });
    this.newCase = page.getByRole('main').getByRole('button', { name: /^New case/ });
    this.table = page.getByRole('grid', { name: 'Cases' });
    this.words = page.getByRole('textbox', { name: 'Filter by words or reference' });
    this.peek = page.getByRole('complementary', { name: 'Peek' });
  }

  /** The row of a case, by its reference. */
  row(reference: string): Locator {
    return this.table.getByRole('row').filter({ hasText: reference });
  }

  /** The head of a column, which sorts by it. */
  column(title: string): Locator {
    return this.table.getByRole('columnheader', { name: title });
  }
}

/** The dialog in which a case is made. */
export class NewCaseDialog {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly broughtOn: Locator;
  readonly route: Locator;
  readonly subject: Locator;
  readonly role: Locator;
  readonly team: Locator;
  readonly professionalBody: Locator;
  readonly reporter: Locator;
  readonly isProtected: Locator;
  readonly description: Locator;
  readonly make: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'New case' });
    this.title = field(this.dialog, 'Title');
    this.broughtOn = field(this.dialog, 'Brought to the Director on');
    this.route = field(this.dialog, 'Route');
    this.subject = field(this.dialog, 'Subject: whose conduct it is');
    this.role = field(this.dialog, 'Role (clause 3)');
    this.team = field(this.dialog, 'Team');
    this.professionalBody = field(this.dialog, 'Professional body');
    this.reporter = field(this.dialog, 'Reporter: who raised it');
    this.isProtected = this.dialog.getByRole('checkbox', {
      name: 'Protect the reporter’s identity',
    });
    this.description = field(this.dialog, 'Short description');
    this.make = this.dialog.getByRole('button', { name: 'Make case' });
  }
}
