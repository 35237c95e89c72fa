import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';
import { RichTextField } from './rich-text.ts';

/** The first look at a concern, interim measures, and the plan. The decision at triage has a page object of its own. */
export class TriagePage {
  readonly measureKind: Locator;
  readonly addMeasure: Locator;
  readonly plan: Locator;
  readonly related: Locator;
  readonly sameRolesReason: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const measures = page.getByRole('region', { name: 'Interim measures' });
    this.measureKind = field(measures, 'Another measure');
    this.addMeasure = measures.getByRole('button', { name: 'Add measure' });
    this.plan = page.getByRole('region', { name: 'Plan and terms of reference' });
    this.related = page.getByRole('region', { name: 'Cases that may bear on this one' });
    this.sameRolesReason = field(this.plan, 'Why it is so here');
  }

  urgency(name: 'Routine' | 'Within days' | 'At once'): Locator {
    return choice(this.#page, 'How soon something has to happen', name);
  }

  get urgencyReasons(): Locator {
    return field(this.#page.getByRole('region', { name: 'First look' }), 'Why').first();
  }

  /** One of the things that are checked before anybody is accused. */
  check(question: string): TriageCheck {
    const checks = this.#page.getByRole('list', { name: 'Checks' });
    return new TriageCheck(checks.getByRole('listitem').filter({ hasText: question }), question);
  }

  measure(name: string): InterimMeasure {
    return new InterimMeasure(this.#page.getByRole('group', { name }));
  }

  /** A field of the plan. */
  planField(label: string): Locator {
    return field(this.plan, label);
  }

  /** A formatted text of the plan. */
  planText(label: string): Locator {
    return new RichTextField(this.#page, label).body;
  }

  recommendationWanted(answer: 'Yes' | 'No'): Locator {
    return choice(this.plan, /^Is a recommendation wanted\?/, answer);
  }
}

/** A question of the first look, with its answer and why. */
export class TriageCheck {
  readonly row: Locator;
  readonly why: Locator;
  readonly #question: string;

  constructor(row: Locator, question: string) {
    this.row = row;
    this.#question = question;
    this.why = row.getByRole('textbox');
  }

  answer(name: 'Yes' | 'No' | 'Unclear'): Locator {
    return choice(this.row, this.#question, name);
  }
}

/** One interim measure. */
export class InterimMeasure {
  readonly group: Locator;
  readonly reasons: Locator;
  readonly review: Locator;
  readonly whyAfterReview: Locator;
  readonly recordReview: Locator;

  constructor(group: Locator) {
    this.group = group;
    this.reasons = group.getByRole('textbox', { name: 'Reasons, and what else was thought of' });
    this.review = group.getByRole('radiogroup', { name: /^Review of measure/ });
    this.whyAfterReview = field(group, 'Why, after the review');
    this.recordReview = group.getByRole('button', { name: 'Record the review' });
  }

  field(label: string): Locator {
    return field(this.group, label);
  }
}
