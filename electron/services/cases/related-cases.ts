import type { RelatedCase } from '../../../shared/domain/case-relations.ts';
import { hasPart, isNameProtected } from '../../../shared/domain/person.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { foldForSearch, searchWords } from '../../../shared/domain/search-text.ts';
import type { Relation } from '../../../shared/domain/triage.ts';
import { standingOutcome } from '../../../shared/domain/warning-term.ts';
import { findPerson, peopleNamed, peopleOfIdentity } from '../people/person-repo.ts';
import { withholderFor } from '../people/withhold.ts';
import { today, type Session } from '../session.ts';
import { findCaseRow } from './case-repo.ts';
import { requireCase } from './case-service.ts';
import { listRecordsOf } from './record-repo.ts';
import { contentElsewhere, sameExhibitsElsewhere } from './related-repo.ts';
import { comparableAccount, comparableAddress, markOfAddress } from './same-content.ts';

type Reason = RelatedCase['reasons'][number];
type Subject = { readonly isLinked: boolean; readonly identityId: string; readonly told: string };
type Found = { readonly caseId: string; readonly text: string; readonly subject: Subject | null };

/**
 * Other cases about the same person or content, newest first, with what was decided there about the same person.
 *
 * A name alone makes nobody the same: until somebody has said so, nothing that was decided about a namesake is told. Nobody
 * whose name is protected is compared: that two records are one person would tell who they are. Throws `not_found`.
 */
export function relatedCases(session: Session, caseId: string): RelatedCase[] {
  const records = requireCase(session, caseId);
  const { text } = withholderFor(session, caseId);
  const found = [
    ...sameSubject(session, caseId, records),
    ...sameExhibitsElsewhere(session.db, caseId).map(({ caseId: id, own, other }) => ({
      caseId: id,
      subject: null,
      text: `${own} is the same file as ${other} there`,
    })),
    ...sameContent(session, caseId, records),
  ];
  return [...Map.groupBy(found, (one) => one.caseId)]
    .flatMap(([id, all]) => {
      const row = findCaseRow(session.db, id);
      if (!row) return [];
      const said = records.triage.related.find((link) => link.caseId === id)?.relation;
      const person = samenessOf(all, said);
      const contents = all.filter(({ subject }) => subject === null);
      const finds = person === 'another' && contents.length > 0 ? contents : all;
      const shown = withholderFor(session, id).text;
      const reasons = reasonsFrom(finds, person).map((reason) => ({
        ...reason,
        text: shown(text(reason.text)),
      }));
      const { reference, title, stage, broughtOn } = row;
      const outcome = person === 'same' ? outcomeOf(session, id) : null;
      const namesake = person === 'same_name' ? namesakeIn(finds, shown) : null;
      return [
        { caseId: id, reference, title, stage, broughtOn, reasons, person, namesake, outcome },
      ];
    })
    .sort((a, b) => b.broughtOn.localeCompare(a.broughtOn) || (a.reference < b.reference ? 1 : -1));
}

/** One person by a link between the records, or because somebody said so; the name alone only asks. */
function samenessOf(finds: readonly Found[], said: Relation | undefined): RelatedCase['person'] {
  const subjects = finds.flatMap(({ subject }) => subject ?? []);
  if (subjects.some(({ isLinked }) => isLinked)) return 'same';
  if (subjects.length === 0) return null;
  if (said === 'same_person' || said === 'duplicate') return 'same';
  return said === 'another_person' ? 'another' : 'same_name';
}

function namesakeIn(
  finds: readonly Found[],
  shown: (text: string) => string,
): RelatedCase['namesake'] {
  const subject = finds.find((find) => find.subject)?.subject;
  return subject ? { identityId: subject.identityId, told: shown(subject.told) } : null;
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
        ...linked.map((line) => ({ line, isLinked: true })),
        ...alike.map((line) => ({ line, isLinked: false })),
      ];
    })
    .filter(({ line }) => line.caseId !== caseId)
    .flatMap(({ line, isLinked }) => {
      const person = findPerson(db, line.caseId, line.id);
      if (!person || !hasPart(person, 'subject') || isNameProtected(person)) return [];
      const text = isLinked ? 'The same person is its subject' : 'Its subject has the same name';
      const { name, jobTitle, team, registrationNumber } = person;
      const told = [name, jobTitle, team, registrationNumber].filter(Boolean).join(', ');
      const identityId = person.identityId ?? line.id;
      return [{ caseId: line.caseId, text, subject: { isLinked, identityId, told } }];
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
      found.push({ caseId: line.caseId, subject: null, text });
    }
    if (account !== '' && accounts.has(account)) {
      const text = `Content of the same account on ${line.platform.trim()}`;
      found.push({ caseId: line.caseId, subject: null, text });
    }
  }
  return found;
}

/** The same person and the same content: it may be the same case a second time, which is the first thing to know. */
function reasonsFrom(finds: readonly Found[], person: RelatedCase['person']): Reason[] {
  const ofPerson: Relation =
    person === 'same' ? 'same_person' : person === 'another' ? 'another_person' : 'other';
  const reasons = finds.map(({ subject, text }) => ({
    relation: subject ? ofPerson : ('same_content' as const),
    text,
  }));
  const distinct = [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
  const contents = distinct.filter(({ relation }) => relation === 'same_content');
  const persons = distinct.filter(({ relation }) => relation !== 'same_content');
  const duplicate: Reason[] =
    person === 'same' && contents.length > 0
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
  const { actions, warningUntil } = standingOutcome(outcome, appeal);
  return {
    decidedOn: outcome.decidedOn,
    actions: [...actions],
    warningUntil,
    isSpent: warningUntil !== null && warningUntil < today(session),
  };
}
