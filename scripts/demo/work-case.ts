import { editCase, openCase } from '../../electron/services/cases/case-service.ts';
import { closeCase, moveCase } from '../../electron/services/cases/stage-service.ts';
import { bytesSource } from '../../electron/services/evidence/byte-source.ts';
import { takeIn } from '../../electron/services/evidence/take-in.ts';
import type { LibrarySession } from '../../electron/services/library-session.ts';
import { detailsOf } from '../../shared/domain/case-folder.ts';
import { FolderExhibit } from '../../shared/domain/case-folder-schema.ts';
import { toIds } from '../../shared/domain/exhibit-references.ts';
import { Edit } from '../../shared/domain/records.ts';
import type { DrawnExhibit } from './evidence/draw-evidence.ts';
import type { StoryClock } from './story-clock.ts';
import type { Put, Step } from './story-step.ts';
import { writeLetters } from './write-letters.ts';

const noSignal = new AbortController().signal;

/** Does what the story tells, step by step, through the services that the window uses. */
export async function workCase(
  session: LibrarySession,
  caseId: string,
  story: {
    clock: StoryClock;
    steps: readonly Step[];
    captures: readonly DrawnExhibit[];
    /** Ids of the records that the story names, by their keys. */
    ids: Map<string, string>;
  },
): Promise<void> {
  for (const step of story.steps) {
    story.clock.moveTo(step.at);
    await takeStep(session, caseId, step, story.captures, story.ids);
  }
}

async function takeStep(
  session: LibrarySession,
  caseId: string,
  step: Step,
  captures: readonly DrawnExhibit[],
  ids: Map<string, string>,
): Promise<void> {
  if ('puts' in step) edit(session, caseId, step.label, named(step.puts.map(putOf), ids, session));
  else if ('adds' in step) {
    const adds = step.adds.map(({ key, kind, body }) => {
      const id = session.newId();
      if (key) ids.set(key, id);
      return { op: 'add', kind, id, body };
    });
    edit(session, caseId, step.label, named(adds, ids, session));
  } else if ('move' in step) moveCase(session, { caseId, stage: step.move, on: step.on });
  else if ('letters' in step) writeLetters(session, caseId, named(step.letters, ids, session));
  else if ('close' in step) closeCase(session, { caseId, ...step.close });
  else if ('view' in step) {
    for (const number of step.view) {
      await session.viewer.view(exhibitId(session, caseId, number), noSignal);
    }
  } else {
    for (const capture of captures) await addCapture(session, caseId, capture);
  }
}

/** Puts ids where the story has keys, in values and as names of fields. */
function named<T>(value: T, ids: ReadonlyMap<string, string>, session: LibrarySession): T {
  const text = JSON.stringify(value).replace(/"\$([a-zA-Z]+)"/g, (_, key: string) => {
    const id = key === 'new' ? session.newId() : ids.get(key);
    if (!id) throw new Error(`the story names ${key}, which is not there`);
    return `"${id}"`;
  });
  return JSON.parse(text) as T;
}

const putOf = (put: Put) => ({ op: 'put', ...put });

/** Makes edits in which exhibits are named by number, as one act. */
function edit(
  session: LibrarySession,
  caseId: string,
  label: string,
  edits: readonly unknown[],
): void {
  const numbers = new Map(
    openCase(session, caseId).exhibits.map(({ facts }) => [facts.number, facts.id]),
  );
  const resolved = edits.map((one) =>
    Edit.parse(
      toIds(one, (number) => {
        const id = numbers.get(number);
        if (!id) throw new Error(`the story cites ${number}, which is not there`);
        return id;
      }),
    ),
  );
  editCase(session, { caseId, label, edits: resolved });
}

function exhibitId(session: LibrarySession, caseId: string, number: string): string {
  const found = openCase(session, caseId).exhibits.find(({ facts }) => facts.number === number);
  if (!found) throw new Error(`there is no ${number}`);
  return found.facts.id;
}

async function addCapture(
  session: LibrarySession,
  caseId: string,
  { entry, bytes }: DrawnExhibit,
): Promise<void> {
  const facts = await takeIn(session, {
    caseId,
    source: bytesSource(bytes),
    fileName: entry.file,
    reason: 'Captured by the Director',
  });
  if (facts.number !== entry.number) throw new Error(`${entry.number} became ${facts.number}`);
  const fields = detailsOf(FolderExhibit.parse(entry));
  edit(session, caseId, `Described ${facts.number}`, [
    { op: 'put', kind: 'exhibit', id: facts.id, fields },
  ]);
}
