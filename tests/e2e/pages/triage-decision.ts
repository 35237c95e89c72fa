import type { Locator, Page } from 'playwright-core';
import { choice } from './fields.ts';
import { RichTextField } from './rich-text.ts';

/** How a concern is dealt with: the decision at triage. */
export class TriageDecision {
  readonly reasons: Locator;
  readonly recordAgreement: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.reasons = new RichTextField(page, 'Reasons for the decision at triage').body;
    this.recordAgreement = page.getByRole('button', { name: 'Record what was agreed' });
  }

  informalWouldDo(answer: 'Yes' | 'No' | 'Unclear'): Locator {
    return choice(this.#page, 'Would an informal route do?', answer);
  }

  decision(name: string): Locator {
    return choice(this.#page, 'What happens with the concern', name);
  }
}
