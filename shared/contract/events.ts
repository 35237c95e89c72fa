import { z } from 'zod';
import { Exhibit } from '../domain/exhibit.ts';
import { JobId, Refusal } from './common.ts';

/** How far a long request has come. */
export const JobProgress = z.strictObject({
  jobId: JobId,
  /** What is being done: `import`, `verify`, or a stage of a report (`layout`, `exhibits`, `encrypt`, `write`). */
  stage: z.string(),
  done: z.number().nonnegative(),
  /** In the same unit as `done` (bytes, pages, items); null while unknown. */
  total: z.number().nonnegative().nullable(),
  /** The file this is about, for imports. */
  file: z
    .strictObject({
      index: z.number().int(),
      count: z.number().int(),
      name: z.string(),
      state: z.enum(['waiting', 'running', 'kept', 'refused']),
      exhibit: Exhibit.nullable(),
      refusal: Refusal.nullable(),
    })
    .nullable(),
});
export type JobProgress = z.infer<typeof JobProgress>;

/** Commands of the application menu and its accelerators. */
export const menuCommands = ['new_case', 'lock', 'undo', 'redo', 'settings', 'find'] as const;

/** Everything the app tells the window without being asked. */
export const events = {
  /** The library will lock in a moment: save what is unsaved. */
  'library.locking': z.strictObject({ withinMs: z.number() }),
  /** The vault has ended; nothing of the library may stay on screen or in memory. */
  'library.locked': z.strictObject({
    reason: z.enum(['asked', 'idle', 'suspend', 'vault_ended']),
  }),
  'job.progress': JobProgress,
  'menu.command': z.strictObject({ command: z.enum(menuCommands) }),
} as const;

/** Name of an event. */
export type EventName = keyof typeof events;

/** What comes with an event. */
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

/** Subscribes to an event; the answer ends the subscription. */
export type Subscribe = <N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
) => () => void;
