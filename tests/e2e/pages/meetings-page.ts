import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';
import { RichTextField } from './rich-text.ts';

/** Meetings and statements of a case. */
export class MeetingsPage {
  readonly addMeeting: Locator;
  readonly addStatement: Locator;
  readonly list: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole('main');
    this.addMeeting = main.getByRole('button', { name: 'Meeting', exact: true });
    this.addStatement = main.getByRole('button', { name: 'Statement', exact: true });
    this.list = page.getByRole('list', { name: 'Meetings and statements by date' });
  }

  entry(title: string): Locator {
    return this.list.getByRole('button', { name: title });
  }

  /** The meeting that is open, by its heading: "Hearing with Ann Example". */
  meeting(heading: string | RegExp): MeetingForm {
    return new MeetingForm(this.#page, this.#page.getByRole('region', { name: heading }));
  }

  statement(heading: string | RegExp): StatementForm {
    return new StatementForm(this.#page, this.#page.getByRole('region', { name: heading }));
  }
}

/** What meetings, statements and letters have in common: they are looked at, exported, and come back as exhibits. */
class PrintedForm {
  readonly form: Locator;
  readonly preview: Locator;
  readonly export: Locator;
  readonly linkExhibits: Locator;

  constructor(form: Locator) {
    this.form = form;
    this.preview = form.getByRole('button', { name: 'Preview' });
    this.export = form.getByRole('button', { name: 'Export…' });
    this.linkExhibits = form.getByRole('button', { name: /^Link: Exhibits for/ });
  }

  field(label: string): Locator {
    return field(this.form, label);
  }

  choice(group: string, option: string): Locator {
    return choice(this.form, group, option);
  }
}

/** One meeting, from the notice given to the notes agreed. */
export class MeetingForm extends PrintedForm {
  readonly addQuestion: Locator;
  readonly takeNotes: Locator;
  readonly notes: Locator;
  readonly live: LiveNotes;

  constructor(page: Page, form: Locator) {
    super(form);
    this.addQuestion = form.getByRole('button', { name: 'Question', exact: true });
    this.takeNotes = form.getByRole('button', { name: /^Take (more )?notes$/ });
    this.notes = form.getByRole('textbox', { name: /^Note of \d\d:\d\d:\d\d$/ });
    this.live = new LiveNotes(page);
  }

  question(number: number): Locator {
    return this.field(`Question ${number}`);
  }

  answer(number: number): Locator {
    return this.field(`Answer to question ${number}`);
  }
}

/** Notes taken while the meeting goes on. */
export class LiveNotes {
  readonly dialog: Locator;
  readonly now: Locator;
  readonly taken: Locator;
  readonly questions: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Notes: / });
    this.now = field(this.dialog, 'The note being written');
    this.taken = this.dialog.getByRole('textbox', { name: /^Note of \d\d:\d\d:\d\d$/ });
    this.questions = this.dialog.getByRole('region', { name: /^Questions/ });
  }
}

/** One statement, as it is signed. */
export class StatementForm extends PrintedForm {
  readonly text: Locator;

  constructor(page: Page, form: Locator) {
    super(form);
    this.text = new RichTextField(page, 'Statement').body;
  }
}
