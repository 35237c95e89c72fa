import { caseHistory } from '../../../electron/services/cases/history.ts';
import { disclosuresOf } from '../../../electron/services/disclosures/record-disclosure.ts';
import { custodyOf } from '../../../electron/services/evidence/custody.ts';
import { caseForReaders } from '../../../electron/services/people/case-for-readers.ts';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import type { CaseDetail, HistoryEntry } from '../../../shared/domain/case-detail.ts';
import { considerationIds } from '../../../shared/domain/consideration.ts';
import { now } from '../../../electron/services/session.ts';
import { findGaps } from '../../../shared/domain/gaps.ts';
import { plainTextOf } from '../../../shared/domain/rich-text.ts';
import { guideFor } from '../../../shared/policy/guiding-questions.ts';
import { caseIdOf, type Command } from '../command.ts';

const PAGE = 500;

/** Shows one case. The records of protected people are withheld: what is printed is easily kept. */
export const show: Command = {
  usage: 'show REF',
  does: 'shows one case with its exhibits, findings, what is missing, and log',
  words: [1, 1],
  options: {},
  needs: [],
  run: (session, { given }) => {
    const caseId = caseIdOf(session, given.words[0]);
    const detail = caseForReaders(session, caseId);
    const gaps = findGaps(detail, now(session));
    const { considerations, ...records } = detail.records;
    return {
      result: {
        case: detail.row,
        ...records,
        findings: considerations,
        exhibits: detail.exhibits.map((exhibit) => ({
          ...exhibit,
          custody: custodyOf(session, exhibit.facts.id),
        })),
        gaps,
        disclosures: disclosuresOf(session, caseId),
        log: [...wholeHistory(session, caseId)],
      },
      lines: linesOf(detail, gaps.length),
    };
  },
};

function* wholeHistory(session: LibrarySession, caseId: string): Generator<HistoryEntry> {
  let beforeSeq: number | null = null;
  do {
    const page = caseHistory(session, { caseId, beforeSeq, limit: PAGE });
    yield* page.entries;
    beforeSeq = page.hasMore ? (page.entries.at(-1)?.seq ?? null) : null;
  } while (beforeSeq !== null);
}

function linesOf({ row, records, exhibits }: CaseDetail, gaps: number): string[] {
  const findings = considerationIds.map((id) => {
    const { answer, reasons } = records.considerations[id];
    const firstLine = plainTextOf(reasons).split('\n')[0] ?? '';
    return `  ${guideFor(id).shortTitle}: ${answer ?? 'not answered'}  ${firstLine}`;
  });
  return [
    `${row.reference}  ${row.title}`,
    `${row.subjectName || 'Subject not named'}, brought on ${row.broughtOn}, stage: ${row.stage}`,
    ...findings,
    ...exhibits.map(
      ({ facts, details }) => `  ${facts.number}  ${details.title || facts.fileName}`,
    ),
    gaps === 0 ? 'Nothing is missing.' : `${gaps} things are missing.`,
  ];
}
