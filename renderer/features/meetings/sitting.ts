import type { MeetingNote } from '../../../shared/domain/meeting.ts';

/** Notes further apart than this are of two sittings. */
const PAUSE_MS = 3 * 60 * 60 * 1000;

/**
 * When the sitting that goes on at `openedAt` (an instant) began: with the first note of those that follow on one another up
 * to now without a long pause, otherwise with the opening itself.
 */
export function sittingBegan(notes: readonly Pick<MeetingNote, 'at'>[], openedAt: string): string {
  let begunAt = openedAt;
  for (const { at } of notes.toReversed()) {
    if (Date.parse(begunAt) - Date.parse(at) > PAUSE_MS) break;
    if (at < begunAt) begunAt = at;
  }
  return begunAt;
}
