import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { meetingKindLabels } from '../../../shared/domain/labels.ts';
import { officeTitles } from '../../../shared/domain/office.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { draftLetter } from '../../../shared/letters/draft-letter.ts';
import type { LetterDraft } from '../../../shared/letters/letter-input.ts';
import { policyOfCase } from '../../../shared/domain/allegation-aids.ts';
import { formatShortDate } from '../../lib/format.ts';
import { nameOf } from '../meetings/person-choices.ts';
import type { Session } from '../shell/session.svelte.ts';

/** What has to be said of a letter before it can be drafted. */
export type LetterBrief = Pick<
  Letter,
  'kind' | 'personId' | 'addressee' | 'meetingId' | 'exhibitIds'
>;

/** Subject, text and addressee of a letter, drafted from the case as it stands. */
export function draftFromCase(
  { settings, today }: Pick<Session, 'settings' | 'today'>,
  { records, policies }: CaseDetail,
  brief: LetterBrief,
): LetterDraft {
  return draftLetter(brief.kind, {
    records,
    investigator: settings.directorName,
    office: officeTitles[settings.office],
    today,
    meetingId: brief.meetingId,
    personId: brief.personId,
    addressee: brief.addressee,
    exhibitIds: brief.exhibitIds,
    policy: policyOfCase(records, policies),
  });
}

/** Whom a letter is to; empty while nobody has said. */
export function addresseeOf(
  records: Pick<CaseRecords, 'people'>,
  { addressee, personId }: Pick<Letter, 'addressee' | 'personId'>,
): string {
  return addressee.trim() || nameOf(records, personId);
}

/** The meetings of a case to choose from: "Hearing with Ann Example, 3 Jul". */
export function meetingChoices(
  records: CaseRecords,
  today: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    records.meetings.map(({ id, body }, index) => {
      const who = nameOf(records, body.personId);
      const kind = meetingKindLabels[body.kind];
      const day = body.startsAt ? formatShortDate(body.startsAt.local, today) : 'no date yet';
      return [id, `${who ? `${kind} with ${who}` : `${kind} ${index + 1}`}, ${day}`];
    }),
  );
}
