import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** The people of a case in their parts, and the one that is open. */
export class PeoplePage {
  readonly list: Locator;
  readonly add: Locator;
  /** Why one person has two parts that should be apart. */
  readonly sameRolesReason: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('list', { name: 'People of the case' });
    this.add = page.getByRole('button', { name: 'Add person' });
    this.sameRolesReason = field(page, 'Why it is so here');
  }

  /** Somebody in the list, by name or alias. */
  entry(name: string): Locator {
    return this.list.getByRole('button', { name });
  }

  /** Adds somebody with a part, whose form then is open. */
  async addPerson(part: string): Promise<PersonForm> {
    await this.add.click();
    await this.#page.getByRole('menuitem', { name: part, exact: true }).click();
    const form = this.form(part);
    await form.form.waitFor();
    return form;
  }

  /** The form of the person that is open, by its heading. */
  form(heading: string | RegExp): PersonForm {
    return new PersonForm(this.#page.getByRole('region', { name: heading, exact: true }));
  }
}

/** Everything about one person of a case. */
export class PersonForm {
  readonly form: Locator;
  readonly name: Locator;
  readonly alias: Locator;
  readonly role: Locator;
  readonly jobTitle: Locator;
  readonly team: Locator;
  readonly conflictNote: Locator;
  readonly furtherParts: Locator;
  /** People of other cases with the name that is being typed. */
  readonly known: Locator;
  readonly setName: Locator;
  readonly realName: Locator;
  readonly keepApart: Locator;
  readonly showName: Locator;
  readonly whyShown: Locator;
  readonly hideName: Locator;

  constructor(form: Locator) {
    this.form = form;
    this.name = field(form, 'Name');
    this.alias = field(form, 'Alias');
    this.role = field(form, 'Role');
    this.jobTitle = field(form, 'Job or placement');
    this.team = field(form, 'Team');
    this.conflictNote = field(form, 'In what way, and what is done about it');
    this.furtherParts = form.getByText('Further parts in this case', { exact: true });
    this.known = form.getByRole('button', { name: /\(in \d+ other cases?\)$/ });
    this.setName = form.getByRole('button', { name: 'Enter name…' });
    this.realName = field(form, 'Real name');
    this.keepApart = form.getByRole('button', { name: 'Keep it apart' });
    this.showName = form.getByRole('button', { name: /^Show name/ });
    this.whyShown = field(form, 'Why it is needed');
    this.hideName = form.getByRole('button', { name: 'Hide now' });
  }

  field(label: string): Locator {
    return field(this.form, label);
  }

  check(name: string | RegExp): Locator {
    return this.form.getByRole('checkbox', { name });
  }

  tooClose(answer: 'Yes' | 'No' | 'Not known'): Locator {
    return choice(this.form, 'Too close to the case?', answer);
  }

  /** The offer to take another of somebody's names to those by which texts may give them away. */
  addOtherName(name: string): Locator {
    return this.form.getByRole('button', { name: `Add “${name}”` });
  }
}
