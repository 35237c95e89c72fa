import type { CustodyEvent } from '../../../shared/domain/exhibit.ts';
import { errorOf, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';

/** The chain of custody of one exhibit, newest first. */
export class CustodyState {
  events = $state.raw<readonly CustodyEvent[]>([]);
  failure = $state.raw<ErrorText | null>(null);

  /** Reads the chain anew. */
  async load(exhibitId: string): Promise<void> {
    try {
      this.events = await request('evidence.custody', { exhibitId });
      this.failure = null;
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }
}
