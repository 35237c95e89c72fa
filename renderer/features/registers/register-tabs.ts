import type { Component } from 'svelte';
import type { BookRecord } from '../../../shared/books/books.ts';
import type { PolicyVersion } from '../../../shared/policy/register.ts';
import { newestPolicy } from '../../../shared/policy/versions.ts';
import { chaseList } from '../../../shared/registers/chase-list.ts';
import type { BookState } from '../books/book-state.svelte.ts';
import AcknowledgementsTab from './AcknowledgementsTab.svelte';
import PeopleTab from './PeopleTab.svelte';

/** What every register is given. */
export type RegisterProps = {
  readonly book: BookState;
  /** Every version of the policy, oldest first. */
  readonly versions: readonly PolicyVersion[];
};

/** One register under its tab. `attention` says how many of its entries ask for something to be done. */
export type RegisterTab = {
  readonly id: string;
  readonly title: string;
  readonly component: Component<RegisterProps>;
  readonly attention: (
    records: readonly BookRecord[],
    today: string,
    versions: readonly PolicyVersion[],
  ) => number;
};

/** The registers, in the order of their tabs. */
export const registerTabs: readonly RegisterTab[] = [
  {
    id: 'acknowledgements',
    title: 'Acknowledgements',
    component: AcknowledgementsTab,
    attention: (records, on, versions) => {
      const versionId = newestPolicy(versions).id;
      const { neverAsked, asked } = chaseList(records, { versionId, on });
      return neverAsked.length + asked.length;
    },
  },
  { id: 'people', title: 'People', component: PeopleTab, attention: () => 0 },
];
