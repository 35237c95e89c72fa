import type { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import { request } from '../../lib/client.ts';
import { PagesState } from '../report/pages-state.svelte.ts';
import type { AnnualState } from './annual-state.svelte.ts';

/** The draft of the period on the screen as pages. */
export function draftPages({ book, periodId }: AnnualState): PagesState {
  return new PagesState({
    flush: () => book.flush(),
    version: () => book.savedAt ?? '',
    layOut: (jobId) => request('annual.preview', { periodId, packId: null, jobId }),
  });
}

/** An issued pack as pages, as it was frozen. */
export function issuedPages({ id, periodId }: IssuedPack): PagesState {
  return new PagesState({
    flush: () => Promise.resolve(),
    version: () => id,
    layOut: (jobId) => request('annual.preview', { periodId, packId: id, jobId }),
  });
}
