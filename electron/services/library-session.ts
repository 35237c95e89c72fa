import { randomUUID } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import type { SpawnChild } from './children/child-handle.ts';
import { createParserPool } from './children/parser-pool.ts';
import { Turns } from './children/turns.ts';
import { createExhibitViewer, type ExhibitViewer } from './evidence/exhibit-viewer.ts';
import { createMemoryPreviewCache } from './evidence/preview-cache.ts';
import { createPreviewService, type PreviewService } from './evidence/preview-service.ts';
import { sweepUnreleased } from './files/release.ts';
import { moveNamesApart } from './people/people-service.ts';
import type { Session } from './session.ts';
import { createDocumentViewer, type DocumentViewer } from './books/document-viewer.ts';
import { readSettings } from './settings/settings-service.ts';
import type { Library } from './vault/library.ts';

/** Pictures of exhibits kept in memory while the library is open. */
const PREVIEW_BYTES = 96 * 1024 * 1024;

/** What a library session takes from its surroundings. */
export type Surroundings = {
  readonly clock: Clock;
  readonly spawnChild: SpawnChild;
  readonly newId?: () => string;
};

/** An open library with everything its use cases need. The window and the command line work on the same thing. */
export type LibrarySession = Session & {
  readonly library: Library;
  readonly previews: PreviewService;
  readonly viewer: ExhibitViewer;
  readonly documents: DocumentViewer;
  readonly spawnChild: SpawnChild;
  /** One document at a time: each needs much memory, and the number of an edition is taken only when it is out. */
  readonly documentTurns: Turns;
  /** Ends the parsers, signs the log, forgets the keys. */
  readonly close: () => void;
};

/** Wires the services onto an open library. */
export function startSession(library: Library, surroundings: Surroundings): LibrarySession {
  const { clock, spawnChild, newId = randomUUID } = surroundings;
  const { db, blobs } = library;
  const parsers = createParserPool({ spawn: spawnChild });
  const previews = createPreviewService(parsers, createMemoryPreviewCache(PREVIEW_BYTES));
  const documentTurns = new Turns(1);
  const session: Session = { db, clock, newId, actor: () => readSettings(db).directorName };
  moveNamesApart(session);
  sweepUnreleased(session);
  return {
    ...session,
    library,
    previews,
    viewer: createExhibitViewer(session, blobs, previews),
    documents: createDocumentViewer(session, blobs, previews),
    spawnChild,
    documentTurns,
    close: () => {
      documentTurns.close();
      parsers.close();
      library.close();
    },
  };
}
