import { join } from 'node:path';
import type { NewLibrary } from './chapters/library.ts';
import type { Walk } from './walk.ts';
import { story } from './story.ts';

/** The case against the Director, and the two who have to do with it. */
export const handover = {
  title: 'Comments under the Director’s own name about a family’s complaint',
  reporter: 'Olamide Brânză-Ferreira',
  chair: 'Ruth Adeyemi',
  chairLibrary: 'Chair’s cases 🪑',
  chairPassphrase: 'walnut ferry compass blanket seven',
  /** Typed by the Director, told by telephone. */
  archivePassphrase: 'pewter saddle migrate lagoon quietly',
  returnPassphrase: 'orchid tunnel harvest velvet brick',
  allegation: 'Wrote about a complaint in public',
  finding: 'The post is there, and nobody disputes who wrote it.',
  decision: 'Reminded of clause 5.4.1, and of what a Director’s name carries.',
} as const;

/** Where things lie that both have to do with. */
export function places({ folder, library }: Walk) {
  return {
    archive: join(folder, 'to the Chair.casebook'),
    returned: join(folder, 'back again.casebook'),
    directorLibrary: library,
    chairLibrary: join(folder, 'Chair'),
  };
}

/** The Director's library. */
export function directorsLibrary(walk: Walk): NewLibrary {
  const { library: name, director: owner, passphrase } = story;
  return { folder: walk.library, name, owner, passphrase };
}

/** The Chair's. */
export function chairsLibrary(walk: Walk): NewLibrary {
  return {
    folder: places(walk).chairLibrary,
    name: handover.chairLibrary,
    owner: handover.chair,
    passphrase: handover.chairPassphrase,
    office: 'Chair of trustees',
  };
}
