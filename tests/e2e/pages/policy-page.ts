import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** The policy: clauses, versions, and the yearly review. */
export class PolicyPage {
  readonly head: Locator;
  readonly tabs: Locator;
  readonly find: Locator;
  readonly clauses: Locator;
  readonly clause: Locator;
  readonly versions: Locator;
  readonly draftClauses: Locator;
  readonly adopt: Locator;
  readonly startReview: Locator;
  readonly newVersion: Locator;
  readonly review: Locator;
  readonly proposals: Locator;
  readonly propose: Locator;
  readonly law: Locator;
  readonly gaps: Locator;
  readonly preview: Locator;
  readonly export: Locator;
  readonly exporting: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.main = main;
    this.head = main.getByRole('banner').or(main.locator('header')).first();
    this.tabs = page.getByRole('navigation', { name: 'Policy' });
    this.find = main.getByRole('textbox', { name: 'Find in the clauses' });
    this.clauses = main.getByRole('list', { name: 'Clauses', exact: true });
    this.clause = main.getByRole('article');
    this.versions = main.getByRole('list', { name: 'Versions of the policy' });
    this.draftClauses = main.getByRole('list', { name: 'Clauses of the draft' });
    this.adopt = main.getByRole('button', { name: 'Adopt…' });
    this.startReview = main.getByRole('button', { name: 'Start a review' }).first();
    this.newVersion = main.getByRole('button', { name: 'New version from this' }).first();
    this.review = main.getByRole('region', { name: 'Review of the policy' });
    this.proposals = main.getByRole('region', { name: /^Proposed changes/ });
    this.propose = main.getByRole('button', { name: 'Propose a change', exact: true });
    this.law = main.getByRole('region', { name: /^Law and guidance/ });
    this.gaps = main.getByRole('region', { name: 'What the policy leaves open' });
    this.preview = main.getByRole('button', { name: 'Preview changes' });
    this.export = main.getByRole('button', { name: 'Export changes…' });
    this.exporting = page.getByRole('dialog', { name: 'Export the document of changes' });
  }

  tab(name: 'Clauses' | 'Versions' | 'Review'): Locator {
    return this.tabs.getByRole('button', { name });
  }

  /** A law or piece of guidance of the list. */
  lawNamed(title: string): Locator {
    return this.law.getByRole('group').filter({ hasText: title });
  }

  /** A question that the policy leaves open, by words of it. */
  gap(words: RegExp): Locator {
    return this.gaps.getByRole('group', { name: words });
  }

  decision(within: Locator, name: 'Open' | 'Accepted' | 'Put off' | 'Rejected'): Locator {
    return choice(within, 'Decision', name);
  }

  /** A field of the clause that is drafted, or of what is decided. */
  field(label: string | RegExp): Locator {
    return typeof label === 'string' ? field(this.main, label) : this.main.getByLabel(label);
  }
}
