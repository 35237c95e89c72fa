import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** The chronology of a case, as a picture and as a list. */
export class TimelinePage {
  readonly add: Locator;
  readonly find: Locator;
  readonly certainOnly: Locator;
  readonly clear: Locator;
  readonly zone: Locator;
  readonly picture: Locator;
  readonly zoomIn: Locator;
  readonly showEverything: Locator;
  readonly list: Locator;
  readonly dialog: EventDialog;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const bar = page.getByRole('search', { name: 'Narrow the timeline' });
    this.add = bar.getByRole('button', { name: 'Event', exact: true });
    this.find = field(bar, 'Find in the timeline');
    this.certainOnly = bar.getByRole('button', { name: 'Certain only' });
    this.clear = bar.getByRole('button', { name: 'Clear', exact: true });
    this.zone = field(bar, 'Times in');
    this.picture = page.getByRole('img', { name: /^Chronology from / });
    this.zoomIn = page.getByRole('button', { name: 'Zoom in' });
    this.showEverything = page.getByRole('button', { name: 'Show everything' });
    this.list = page.getByRole('grid', { name: 'Events, oldest first' });
    this.dialog = new EventDialog(page);
  }

  /** An entry of the list, by what happened. */
  entry(what: string | RegExp): Locator {
    return this.list.getByRole('row').filter({ hasText: what });
  }

  /** The same entry in the picture. */
  shape(what: string): Locator {
    return this.picture.locator('g[data-entry]').filter({ hasText: what }).locator('rect, circle');
  }

  /** Narrows the list to the people, lanes or allegations named. */
  async narrow(by: 'Lanes' | 'Person' | 'Allegation', names: readonly string[]): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`^${by}`) }).click();
    const list = this.#page.getByRole('dialog', { name: by });
    for (const name of names) await list.getByRole('checkbox', { name }).check();
    await this.#page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  }
}

/** Something that happened and that no record dates by itself. */
export class EventDialog {
  readonly dialog: Locator;
  readonly what: Locator;
  readonly lane: Locator;
  readonly source: Locator;
  readonly addIt: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'New event' });
    this.what = field(this.dialog, 'What happened');
    this.lane = field(this.dialog, 'Lane');
    this.source = field(this.dialog, 'Who or what says so');
    this.addIt = this.dialog.getByRole('button', { name: 'Add event' });
  }

  field(label: string): Locator {
    return field(this.dialog, label);
  }

  sure(name: 'Exactly then' | 'About then' | 'Within a span'): Locator {
    return choice(this.dialog, 'How sure the time is', name);
  }
}
