import type { z } from 'zod';
import type { booksApi } from '../../../shared/contract/books-api.ts';
import type { Session } from '../session.ts';
import { checkTexts } from './check-texts.ts';
import { countAnnual } from './count-annual.ts';
import { listIssuedPacks } from './pack-repo.ts';

/** A period as the screen shows it: what may be published now, what keeps it from being issued, and every pack issued so far. */
export function toldAnnual(
  session: Session,
  periodId: string,
): z.infer<(typeof booksApi)['annual.get']['output']> {
  const { annual, overlap } = countAnnual(session, periodId, `${periodId} draft`);
  const risks = checkTexts(session, annual);
  return { annual, issued: listIssuedPacks(session.db), risks, overlap };
}
