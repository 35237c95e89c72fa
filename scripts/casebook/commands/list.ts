import { listCases } from '../../../electron/services/cases/case-list.ts';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import { CaseFilter } from '../../../shared/contract/vault-api.ts';
import type { CaseRow } from '../../../shared/domain/case-detail.ts';
import type { Command } from '../command.ts';

const PAGE = 500;

/** Lists all cases. */
export const list: Command = {
  usage: 'list',
  does: 'lists the cases',
  words: [0, 0],
  options: {},
  needs: [],
  run: (session) => {
    const cases = [...allCases(session)];
    return {
      result: { cases },
      lines: cases.map(
        ({ reference, stage, broughtOn, title, exhibitCount }) =>
          `${reference}  ${broughtOn}  ${stage.padEnd(13)}  ${String(exhibitCount).padStart(3)}  ${title}`,
      ),
    };
  },
};

function* allCases(session: LibrarySession): Generator<CaseRow> {
  const query = {
    filter: CaseFilter.parse({}),
    sort: 'reference',
    descending: false,
    limit: PAGE,
  } as const;
  let cursor: string | null = null;
  do {
    const page = listCases(session, { ...query, cursor });
    yield* page.rows;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
