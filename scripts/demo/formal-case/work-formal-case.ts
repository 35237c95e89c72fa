import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { moveCase } from '../../../electron/services/cases/stage-service.ts';
import { bytesSource } from '../../../electron/services/evidence/byte-source.ts';
import { takeIn } from '../../../electron/services/evidence/take-in.ts';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { Edit } from '../../../shared/domain/records.ts';
import type { StoryClock } from '../story-clock.ts';
import { writeLetters } from '../write-letters.ts';
import { formalEdits, idsOfPeople } from './formal-edits.ts';
import { formalExhibits } from './exhibits.ts';
import { addresses, everywhere, letters } from './letters.ts';
import { people } from './people.ts';

const subject = people.find(({ key }) => key === 'subject')?.body;
const reporter = people.find(({ key }) => key === 'reporter')?.body;

const intake = {
  title: 'Night staff group chat about service users and colleagues',
  broughtOn: '2026-04-17',
  route: 'whistleblowing',
  description:
    'A chat of nineteen members, used for handovers on nights, holds remarks about service users and colleagues. Some posts were public.',
  subject: without(subject, 'part'),
  reporter: without(reporter, 'part'),
};

/**
 * Works a large formal case up to its hearing: fourteen people, nine allegations, sixty exhibits, more than two hundred dated
 * events. A few things are left open on purpose. Returns its id.
 */
export async function workFormalCase(session: LibrarySession, clock: StoryClock): Promise<string> {
  clock.moveTo('2026-04-17T11:00:00Z');
  const { caseId } = createCase(session, NewCase.parse(intake));
  moveCase(session, { caseId, stage: 'triage', on: '2026-04-17' });
  clock.moveTo('2026-04-20T10:30:00Z');
  moveCase(session, { caseId, stage: 'investigating', on: '2026-04-20' });
  const exhibitIds: string[] = [];
  for (const { fileName, bytes, ...details } of await formalExhibits()) {
    const source = bytesSource(bytes);
    const facts = await takeIn(session, {
      caseId,
      source,
      fileName,
      reason: 'Taken into the case',
    });
    exhibitIds.push(facts.id);
    edit(session, caseId, `Described ${facts.number}`, [describe(facts.id, details)]);
  }
  const known = openCase(session, caseId).records.people;
  const personIds = idsOfPeople(session.newId, known);
  for (const { at, label, edits } of formalEdits(session.newId, exhibitIds, personIds)) {
    clock.moveTo(at);
    edit(session, caseId, label, edits);
  }
  clock.moveTo('2026-06-08T09:00:00Z');
  moveCase(session, { caseId, stage: 'hearing', on: '2026-06-08' });
  writeLetters(
    session,
    caseId,
    letters.map(({ with: person, fills, ...brief }) => ({
      ...brief,
      personId: personIds[person],
      address: addresses[person] ?? '',
      fills: { ...everywhere, ...fills },
    })),
  );
  return caseId;
}

function describe(
  id: string,
  { title, capturedAt, capturedBy }: { title: string; capturedAt: string; capturedBy: string },
): unknown {
  const when = { local: capturedAt, timeZone: 'Europe/London' };
  const fields = { title, capturedAt: when, capturedBy, source: capturedBy, description: title };
  return { op: 'put', kind: 'exhibit', id, fields };
}

function edit(
  session: LibrarySession,
  caseId: string,
  label: string,
  edits: readonly unknown[],
): void {
  editCase(session, { caseId, label, edits: edits.map((one) => Edit.parse(one)) });
}

function without(value: object | undefined, key: string): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name !== key));
}
