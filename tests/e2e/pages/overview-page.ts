import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The overview of a case: the concern, its stages, the people. */
export class OverviewPage {
  readonly title: Locator;
  readonly broughtOn: Locator;
  readonly description: Locator;
  readonly stages: Locator;
  readonly moveTo: Locator;
  readonly moveOn: Locator;
  readonly move: Locator;
  readonly subject: Locator;
  readonly reporter: Locator;
  readonly showName: Locator;

  constructor(page: Page) {
    const concern = page.getByRole('region', { name: 'The concern' });
    this.title = field(concern, 'Title');
    this.broughtOn = field(concern, 'Brought to the Director on');
    this.description = field(concern, 'Short description');
    this.stages = page.getByRole('region', { name: 'Stages' });
    const move = page.getByRole('form', { name: 'Move the case' });
    this.moveTo = field(move, 'Move to');
    this.moveOn = field(move, 'On');
    this.move = move.getByRole('button', { name: 'Move', exact: true });
    this.subject = page.getByRole('region', { name: 'Subject: whose conduct it is' });
    this.reporter = page.getByRole('region', { name: 'Reporter: who raised it' });
    this.showName = this.reporter.getByRole('button', { name: /^Show name/ });
  }
}
