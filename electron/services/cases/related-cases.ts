import type { RelatedCase } from '../../../shared/domain/case-relations.ts';
import { warnings } from '../../../shared/domain/outcome.ts';
import { hasPart, isNameProtected } from '../../../shared/domain/person.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { foldForSearch, searchWords } from '../../../shared/domain/search-text.ts';
import type { Relation } from '../../../shared/domain/triage.ts';
import { findPerson, peopleNamed, peopleOfIdentity } from '../people/person-repo.ts';
import { withholderFor } from '../people/withhold.ts';
import { today, type Session } from '../session.ts';
import { findCaseRow } from './case-repo.ts';
import { requireCase } from './case-service.ts';
import { listRecordsOf } from './record-repo.ts';
import { contentElsewhere, sameExhibitsElsewhere } from './related-repo.ts';
import { comparableAccount, comparableAddress, markOfAddress } from './same-content.ts';

type Reason = RelatedCase['reasons'][number];
type Found = { readonly caseId: string; readonly isPerson: boolean; readonly text: string };

/**
 * Other cases about the same person or content, newest first, with what was decided there about the same person.
 *
 * Nobody whose name is protected is compared: that two records are one person would tell who they are. Throws `not_found`.
 */
export function relatedCases(session: Session, caseId: string): RelatedCase[] {
  const records = requireCase(session, caseId);
  const { text } = withholderFor(session, caseId);
  const found = [
    ...sameSubject(session, caseId, records),
    ...sameExhibitsElsewhere(session.db, caseId).map(({ caseId: id, own, other }) => ({
      caseId: id,
      isPerson: false,
      text: `${own} is the same file as ${other} there`,
    })),
    ...sameContent(session, caseId, records),
  ];
  return [...Map.groupBy(found, (one) => one.caseId)]
    .flatMap(([id, finds]) => {
      const row = findCaseRow(session.db, id);
      if (!row) return [];
      const isPerson = finds.some((find) => find.isPerson);
      const shown = withholderFor(session, id).text;
      const reasons = reasonsFrom(finds).map((reason) => ({
        ...reason,
        text: shown(text(reason.text)),
      }));
      const { reference, title, stage, broughtOn } = row;
      const outcome = isPerson ? outcomeOf(session, id) : null;
      return [{ caseId: id, reference, title, stage, broughtOn, reasons, outcome }];
    })
    .sort((a, b) => b.broughtOn.localeCompare(a.broughtOn) || (a.reference < b.reference ? 1 : -1));
}

function sameSubject({ db }: Session, caseId: string, { people }: CaseRecords): Found[] {
  return people
    .filter(({ body }) => hasPart(body, 'subject') && !isNameProtected(body))
    .flatMap(({ id, body }) => {
      const linked = peopleOfIdentity(db, body.identityId ?? id);
      const known = new Set(linked.map((line) => line.id));
      const words = searchWords(body.name);
      const namesakes = words.length === 0 ? [] : peopleNamed(db, words);
      const alike = namesakes.filter(
        (line) => !known.has(line.id) && foldForSearch(line.name) === foldForSearch(body.name),
      );
      return [
        ...linked.map((line) => ({ line, text: 'The same person is its subject' })),
        ...alike.map((line) => ({ line, text: 'Its subject has the same name' })),
      ];
    })
    .filter(({ line }) => line.caseId !== caseId)
    .flatMap(({ line, text }) => {
      const person = findPerson(db, line.caseId, line.id);
      const isOpenSubject = person && hasPart(person, 'subject') && !isNameProtected(person);
      return isOpenSubject ? [{ caseId: line.caseId, isPerson: true, text }] : [];
    });
}

function sameContent({ db }: Session, caseId: string, { content }: CaseRecords): Found[] {
  const bodies = content.map(({ body }) => body);
  const addresses = new Set(bodies.map(({ url }) => comparableAddress(url)));
  const accounts = new Set(
    bodies.map(({ platform, account }) => comparableAccount(platform, account)),
  );
  const marks = {
    urls: bodies.filter(({ url }) => url.trim() !== '').map(({ url }) => markOfAddress(url)),
    accounts: bodies.flatMap(({ account }) => searchWords(account.replace('@', '')).slice(0, 1)),
  };
  const found: Found[] = [];
  for (const line of contentElsewhere(db, caseId, marks)) {
    const address = comparableAddress(line.url);
    const account = comparableAccount(line.platform, line.account);
    if (address !== '' && addresses.has(address)) {
      const text = 'Content at the same address';
      found.push({ caseId: line.caseId, isPerson: false, text });
    }
    if (account !== '' && accounts.has(account)) {
      const text = `Content of the same account on ${line.platform.trim()}`;
      found.push({ caseId: line.caseId, isPerson: false, text });
    }
  }
  return found;
}

/** The same person and the same content: it may be the same case a second time, which is the first thing to know. */
function reasonsFrom(finds: readonly Found[]): Reason[] {
  const isBoth = finds.some((find) => find.isPerson) && finds.some((find) => !find.isPerson);
  const relationOf = ({ isPerson }: Found): Relation => (isPerson ? 'same_person' : 'same_content');
  const reasons = finds.map((find) => ({ relation: relationOf(find), text: find.text }));
  const distinct = [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
  const persons = distinct.filter(({ relation }) => relation === 'same_person');
  const contents = distinct.filter(({ relation }) => relation === 'same_content');
  const duplicate: Reason[] = isBoth
    ? [{ relation: 'duplicate', text: 'The same person and the same content' }]
    : [];
  return [...duplicate, ...persons, ...contents];
}

/** What stands after an appeal, where there was one. */
function outcomeOf(session: Session, caseId: string): RelatedCase['outcome'] {
  const records = listRecordsOf(session.db, caseId, ['outcome', 'appeal']);
  const outcome = records.find((record) => record.kind === 'outcome')?.body;
  const appeal = records.find((record) => record.kind === 'appeal')?.body;
  if (!outcome || outcome.decidedOn === null) return null;
  const actions = appeal?.actions ?? outcome.actions;
  const isWarning = actions.some((action) => warnings.includes(action));
  const warningUntil = isWarning ? outcome.warningUntil : null;
  return {
    decidedOn: outcome.decidedOn,
    actions,
    warningUntil,
    isSpent: warningUntil !== null && warningUntil < today(session),
  };
}
