import type { Component } from 'svelte';
import { type BookRecord, entriesOf } from '../../../shared/books/books.ts';
import type { PolicyVersion } from '../../../shared/policy/register.ts';
import { newestPolicy } from '../../../shared/policy/versions.ts';
import { chaseList } from '../../../shared/registers/chase-list.ts';
import { type DatedKind, dueFromRegisters } from '../../../shared/registers/due.ts';
import { finishedEntries } from '../../../shared/registers/finished.ts';
import { unconfirmedCategories } from '../../../shared/registers/retention-schedule.ts';
import type { BookState } from '../books/book-state.svelte.ts';
import AccountsTab from './accounts/AccountsTab.svelte';
import AcknowledgementsTab from './AcknowledgementsTab.svelte';
import DisclosuresTab from './disclosures/DisclosuresTab.svelte';
import OfficialUseTab from './official-use/OfficialUseTab.svelte';
import PeopleTab from './PeopleTab.svelte';
import PhotosTab from './photos/PhotosTab.svelte';
import RemovalsTab from './removals/RemovalsTab.svelte';
import RetentionTab from './retention/RetentionTab.svelte';

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
  /** Whether a list of people can be imported and a signature recorded from it. */
  readonly isAboutPeople?: boolean;
  readonly attention: (
    records: readonly BookRecord[],
    today: string,
    versions: readonly PolicyVersion[],
  ) => number;
};

/** How many entries of a kind ask for something by the day, or to be finished. */
function dueOf(kind: DatedKind): RegisterTab['attention'] {
  return (records, today) => {
    const due = dueFromRegisters(records, { today, until: today });
    const begun = entriesOf(records, kind).length - finishedEntries(records, kind).length;
    return new Set(due.filter((one) => one.kind === kind).map(({ id }) => id)).size + begun;
  };
}

/** The registers, in the order of their tabs. */
export const registerTabs: readonly RegisterTab[] = [
  {
    id: 'acknowledgements',
    title: 'Acknowledgements',
    component: AcknowledgementsTab,
    isAboutPeople: true,
    attention: (records, on, versions) => {
      const versionId = newestPolicy(versions).id;
      const { neverAsked, asked } = chaseList(records, { versionId, on });
      return neverAsked.length + asked.length;
    },
  },
  {
    id: 'people',
    title: 'People',
    component: PeopleTab,
    isAboutPeople: true,
    attention: () => 0,
  },
  {
    id: 'official-use',
    title: 'Official use',
    component: OfficialUseTab,
    attention: dueOf('official_use'),
  },
  { id: 'photos', title: 'Photos', component: PhotosTab, attention: dueOf('photo_permission') },
  {
    id: 'removals',
    title: 'Removal requests',
    component: RemovalsTab,
    attention: dueOf('removal_request'),
  },
  {
    id: 'accounts',
    title: 'Accounts',
    component: AccountsTab,
    attention: dueOf('social_account'),
  },
  {
    id: 'retention',
    title: 'Retention',
    component: RetentionTab,
    attention: (records) => unconfirmedCategories(records).length,
  },
  {
    id: 'left',
    title: 'What has left',
    component: DisclosuresTab,
    attention: () => 0,
  },
];
