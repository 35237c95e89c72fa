import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';
import { pick } from './pick-list.ts';
import { RichTextField } from './rich-text.ts';

/** The allegations of a case: the matrix, and the one that is open below it. */
export class AllegationsPage {
  readonly add: Locator;
  readonly matrix: Locator;
  readonly heads: Locator;
  readonly title: Locator;
  readonly conductFrom: Locator;
  readonly linkContent: Locator;
  readonly conflict: Locator;
  readonly conflictStatement: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.add = page.getByRole('button', { name: 'New allegation', exact: true });
    this.matrix = page.getByRole('grid', { name: /^Allegations by clause/ });
    this.heads = page.getByRole('button', { name: /^Clause: Clauses of allegation/ });
    this.title = field(page, 'What is alleged, in a few words');
    this.conductFrom = field(page, 'Conduct from');
    this.linkContent = page.getByRole('button', { name: /^Link: Content of allegation/ });
    this.conflict = page.getByText('Conflict with what they told STaSS earlier');
    this.conflictStatement = field(page, 'What they told STaSS, when and to whom');
  }

  /** The row of an allegation, by its title. */
  row(title: string): Locator {
    return this.matrix.getByRole('row').filter({ hasText: title });
  }

  /** The cell of an allegation under a clause, or its finding. */
  async cell(title: string, column: string): Promise<Locator> {
    const columns = await this.matrix.getByRole('columnheader').allInnerTexts();
    const at = columns.findIndex((name) => name.trim() === column);
    return this.row(title).locator('th, td').nth(at);
  }

  /** Begins an allegation under its heads. */
  async begin(title: string, heads: readonly string[]): Promise<void> {
    const before = await this.matrix.getByRole('row').count();
    await this.add.click();
    await this.matrix.getByRole('row').nth(Math.max(before, 1)).waitFor();
    await this.title.fill(title);
    await pick(
      this.#page,
      this.heads,
      heads.map((id) => new RegExp(`^§ ${id.replaceAll(/[()]/g, '\\$&')} `)),
    );
  }

  /** A formatted text of the allegation: wording, response, mitigation, reasoning. */
  text(label: 'Wording' | 'Their response' | 'Mitigating circumstances' | 'Reasoning'): Locator {
    return new RichTextField(this.#page, label).body;
  }

  /** Adds what an exhibit shows on one side. */
  async addPoint(side: 'for' | 'against', what: string, exhibit: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Point ${side}`, exact: true }).click();
    const points = this.points(side);
    await points.last().getByRole('textbox').fill(what);
    await pick(this.#page, points.last().getByRole('button', { name: /^Link: Exhibits for/ }), [
      new RegExp(exhibit),
    ]);
  }

  points(side: 'for' | 'against'): Locator {
    const column = this.#page.getByRole('region', {
      name: side === 'for' ? /^For/ : /^Against/,
    });
    return column.getByRole('listitem');
  }

  finding(name: 'Uncontested' | 'Contested' | 'Unsubstantiated'): Locator {
    return choice(this.#page, 'Finding on the facts', name);
  }

  balance(name: 'Substantiated' | 'Not substantiated'): Locator {
    return choice(this.#page, 'On the balance of probabilities', name);
  }
}
