import { CaseRecords, AnyRecord, sortRecords } from '../../../shared/domain/records.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import type { ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../shared/errors.ts';
import { readLog, type SoundLog } from '../audit/read-log.ts';
import { LoggedState, nameKey, recordKey } from '../integrity/logged-state.ts';
import { nameHash } from '../people/names-apart.ts';
import {
  archivedJson,
  CUSTODY,
  DISCLOSURES,
  EXHIBITS,
  joinedName,
  LOG,
  NAMES,
  POLICY,
  RECORDS,
  type ArchivedName,
  type ArchivedRecord,
  type Manifest,
} from './archive-format.ts';
import type { CarriedVersion } from './carried-policy.ts';
import type { ArchivedCustody } from './handover-repo.ts';

/** A case as an archive holds it, checked against the log that came with it. */
export type IncomingCase = {
  readonly manifest: Manifest;
  readonly records: readonly AnyRecord[];
  readonly sorted: CaseRecords;
  readonly exhibits: readonly ExhibitFacts[];
  readonly custody: readonly ArchivedCustody[];
  readonly disclosures: readonly Disclosure[];
  readonly names: readonly ArchivedName[];
  /** Versions of the policy adopted where it comes from. */
  readonly policies: readonly CarriedVersion[];
  readonly log: SoundLog;
  /** Logs of other libraries in which the case was before. */
  readonly joined: readonly { readonly name: string; readonly log: SoundLog }[];
};

/**
 * Reads everything but the evidence of an archive, by name of member.
 *
 * Beyond being well-formed, every record, exhibit, custody event, disclosure and protected name must be what the source's
 * signed log last said of it. Throws `archive_invalid`, or whatever parsing throws.
 */
export function readIncomingCase(
  manifest: Manifest,
  texts: ReadonlyMap<string, string>,
): IncomingCase {
  const json = (name: keyof typeof archivedJson): unknown => JSON.parse(textOf(texts, name));
  const archived = archivedJson[RECORDS].parse(json(RECORDS));
  const exhibits = archivedJson[EXHIBITS].parse(json(EXHIBITS));
  const custody = archivedJson[CUSTODY].parse(json(CUSTODY));
  const disclosures = archivedJson[DISCLOSURES].parse(json(DISCLOSURES));
  const names = archivedJson[NAMES].parse(json(NAMES));
  const policies = archivedJson[POLICY].parse(json(POLICY));
  const log = readLog(textOf(texts, LOG));
  const joined = manifest.joined.map(({ libraryId, name }) => {
    const other = readLog(textOf(texts, joinedName(libraryId)));
    if (other.identity.libraryId !== libraryId) throw invalid('a log under a wrong name');
    return { name, log: other };
  });
  assertLogOf(manifest, log);
  for (const each of [log, ...joined.map((other) => other.log)]) assertTold(each, manifest.caseId);
  assertAsLogged(manifest, log, { archived, exhibits, custody, disclosures, names });
  const records = archived.map((record) => AnyRecord.parse(record));
  const sorted = CaseRecords.parse(sortRecords(records));
  const told = { exhibits, custody, disclosures, names, policies };
  return { manifest, records, sorted, ...told, log, joined };
}

function textOf(texts: ReadonlyMap<string, string>, name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw invalid(`there is no ${name}`);
  return text;
}

function assertLogOf({ source, log: stated }: Manifest, log: SoundLog): void {
  const fits =
    log.identity.libraryId === source.libraryId &&
    log.identity.publicKey === source.publicKey &&
    log.head.seq === stated.size &&
    log.head.hash === stated.head;
  if (!fits) throw invalid('the log is not the one of the manifest');
}

/** What happened to the case may be withheld from nobody who takes it over. */
function assertTold(log: SoundLog, caseId: string): void {
  const isWithheld = log.entries.some(({ header, shown }) => header.caseId === caseId && !shown);
  if (isWithheld) throw invalid('the log does not tell all of the case');
}

function assertAsLogged(
  { caseId, reference }: Manifest,
  log: SoundLog,
  stored: {
    archived: readonly ArchivedRecord[];
    exhibits: readonly ExhibitFacts[];
    custody: readonly ArchivedCustody[];
    disclosures: readonly Disclosure[];
    names: readonly ArchivedName[];
  },
): void {
  const state = new LoggedState();
  for (const { header, shown } of log.entries) {
    if (header.caseId !== caseId || !shown) continue;
    state.learn({ seq: header.seq, case_id: caseId, body: shown.body });
  }
  const items = [
    { table: 'cases' as const, key: caseId, content: { reference } },
    ...stored.archived.map(({ kind, id, body }) => ({
      table: 'records' as const,
      key: recordKey(caseId, kind, id),
      content: body,
    })),
    ...stored.exhibits.map((facts) => ({
      table: 'exhibits' as const,
      key: facts.id,
      content: facts,
    })),
    ...stored.custody.map(({ logSeq, ...event }) => ({
      table: 'custody_events' as const,
      key: String(logSeq),
      content: event,
    })),
    ...stored.disclosures.map((disclosure) => ({
      table: 'disclosures' as const,
      key: disclosure.id,
      content: disclosure,
    })),
    ...stored.names.map((names) => ({
      table: 'protected_names' as const,
      key: nameKey(caseId, names.personId),
      content: { hash: nameHash(names) },
    })),
  ];
  // Each is asked for once, so one that is there twice does not fit either.
  const stray = items.find((item) => !state.confirm(item));
  if (stray) throw invalid(`${stray.table} ${stray.key} is not what the log last said of it`);
  // Where a case was is each library's own matter, and what was logged as leaving may have failed to.
  const isElsewhere = (item: string): boolean => /^(disclosures|handovers) /.test(item);
  const missing = state.missing().find((item) => !isElsewhere(item));
  if (missing) throw invalid(`${missing} is in the log, but not in the archive`);
}

function invalid(why: string): DomainError {
  return new DomainError('archive_invalid', why);
}
