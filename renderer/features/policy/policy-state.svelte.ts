import type { ClauseUses } from '../../../shared/policy/clause-uses.ts';
import { policyInForce } from '../../../shared/policy/register.ts';
import { matterOf } from '../../../shared/policy/review-records.ts';
import { newestPolicy, policyVersions } from '../../../shared/policy/versions.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import type { BookState } from '../books/book-state.svelte.ts';
import { openReview } from './review-edits.ts';
import { openDraft } from './version-edits.ts';

/** What the screens of the policy share: its versions, the draft, the review under way, and where clauses are at issue. */
export class PolicyState {
  readonly book: BookState;
  uses = $state.raw<ClauseUses | null>(null);
  failure = $state.raw<ErrorText | null>(null);
  readonly versions = $derived.by(() => policyVersions(this.book.detail.records));
  readonly draft = $derived.by(() => openDraft(this.book.entries('policy_version')));
  readonly review = $derived.by(() => openReview(this.book.entries('policy_review')));
  readonly proposals = $derived.by(() => this.book.entries('policy_proposal'));
  /** Proposals of the review to come: those decided in an earlier one stay with that. */
  readonly current = $derived.by(() => matterOf(this.book.detail.records, null).proposals);

  constructor(book: BookState) {
    this.book = book;
  }

  /** The version in force on `today`; before the first one, the last. */
  inForce(today: string): (typeof this.versions)[number] {
    return policyInForce(today, this.versions) ?? newestPolicy(this.versions);
  }

  /** Reads which cases and lessons touch which clauses. */
  async load(): Promise<void> {
    try {
      this.uses = await request('policy.uses', {});
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }
}
