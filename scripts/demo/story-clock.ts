import type { Clock } from '../../shared/clock.ts';

/** A clock that stands where the story is and moves on by one second whenever it is read. */
export type StoryClock = { readonly clock: Clock; readonly moveTo: (instant: string) => void };

/** The story's clock, so that the log of the demo tells of the days on which things happened. */
export function storyClock(start: string): StoryClock {
  let now = Date.parse(start);
  return {
    clock: () => new Date((now += 1000)),
    moveTo: (instant) => {
      now = Math.max(now, Date.parse(instant));
    },
  };
}
