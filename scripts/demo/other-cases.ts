import { inTransaction } from '../../electron/db/sql.ts';
import { reserveSequence } from '../../electron/services/cases/case-repo.ts';
import { storeNewCase } from '../../electron/services/cases/create-case.ts';
import type { Session } from '../../electron/services/session.ts';
import { readCaseFolder } from '../../shared/domain/case-folder.ts';
import { parseNumbered } from '../../shared/domain/case-folder-schema.ts';
import type { StoryClock } from './story-clock.ts';

type Brief = readonly [
  reference: string,
  broughtOn: string,
  title: string,
  subject: string,
  role: string,
  stages: readonly (readonly [stage: string, enteredOn: string])[],
];

// Invented, like everything in the demo.
const briefs: readonly Brief[] = [
  [
    'SM-2025-006',
    '2025-10-02',
    'Video of a fire drill with two service users',
    'Callum Reid-Osei',
    'student',
    [
      ['reported', '2025-10-02'],
      ['investigating', '2025-10-06'],
      ['decided', '2025-11-03'],
    ],
  ],
  [
    'SM-2026-009',
    '2026-04-20',
    'Photograph of the day room on a personal account',
    'Hywel Prydderch-Llewellyn',
    'volunteer',
    [
      ['reported', '2026-04-20'],
      ['triage', '2026-04-21'],
    ],
  ],
  [
    'SM-2026-011',
    '2026-05-18',
    'Contact request accepted from a carer',
    'Priya Raghunathan',
    'agency_worker',
    [
      ['reported', '2026-05-18'],
      ['triage', '2026-05-19'],
      ['investigating', '2026-05-26'],
    ],
  ],
];

/** Puts a few other cases into the library, so that its list looks like one in use. */
export function addOtherCases(session: Session, clock: StoryClock): void {
  for (const [reference, broughtOn, title, name, role, stages] of briefs) {
    clock.moveTo(`${broughtOn}T09:00:00Z`);
    const { records } = readCaseFolder(
      {
        title,
        broughtOn,
        route: 'line_manager',
        stages: stages.map(([stage, enteredOn]) => ({ stage, enteredOn })),
        people: [{ part: 'subject', name, role }, { part: 'reporter' }],
      },
      session.newId,
    );
    const { prefix, sequence } = parseNumbered(reference) ?? { prefix: '', sequence: 0 };
    inTransaction(session.db, () => {
      reserveSequence(session.db, Number(prefix), sequence);
      storeNewCase(session, {
        caseId: session.newId(),
        reference,
        openedAt: `${broughtOn}T09:00:00.000Z`,
        records,
        told: { kind: 'case.created', label: 'Opened the case' },
      });
    });
  }
}
