import type { Migration } from '../migrate.ts';

/**
 * Fields of records that the home screen looks at: no long text. The index holds them as `askedJson` spells them, so that
 * other fields need another index.
 */
export const askedFields = {
  triage: ['decision', 'conflict', 'protectedDisclosure', 'constructiveCriticism'],
  plan: ['promisedOn', 'reportDueOn'],
  outcome: ['toldOn', 'appealBy', 'rightOfAppeal'],
  appeal: ['lodgedOn'],
  measure: ['kind', 'reviewOn', 'endedOn', 'toldOn'],
  meeting: ['kind', 'state', 'startsAt'],
  letter: ['kind', 'sentOn'],
  action: ['what', 'dueOn', 'doneOn'],
  deadline: [
    'rule',
    'what',
    'startedAt',
    'startedOn',
    'pauses',
    'extendedByMonths',
    'promisedOn',
    'metAt',
  ],
  consideration: ['answer', 'clauseIds'],
  referral: ['decision'],
  allegation: ['clauseIds', 'finding'],
  gap: ['reason'],
  person: ['isDirector'],
} as const;

/** A condition for records that ask for something, or say that it was answered. */
export const isAsking = `(
  (kind = 'action' AND json_extract(body, '$.doneOn') IS NULL)
  OR (kind = 'deadline' AND json_extract(body, '$.metAt') IS NULL)
  OR (kind = 'measure'
    AND (json_extract(body, '$.endedOn') IS NULL OR json_extract(body, '$.toldOn') IS NULL))
  OR (kind = 'meeting' AND coalesce(json_extract(body, '$.state'), 'planned') = 'planned')
  OR (kind = 'letter' AND json_extract(body, '$.kind') = 'delay_notice')
  OR (kind = 'plan'
    AND coalesce(json_extract(body, '$.promisedOn'), json_extract(body, '$.reportDueOn')) IS NOT NULL)
  OR (kind = 'outcome'
    AND coalesce(json_extract(body, '$.toldOn'), json_extract(body, '$.appealBy')) IS NOT NULL)
  OR (kind = 'appeal' AND json_extract(body, '$.lodgedOn') IS NOT NULL)
  OR (kind = 'triage' AND coalesce(
    json_extract(body, '$.decision'), json_extract(body, '$.conflict'),
    json_extract(body, '$.protectedDisclosure'), json_extract(body, '$.constructiveCriticism')
  ) IS NOT NULL)
  OR (kind = 'consideration' AND json_extract(body, '$.answer') = 'yes' AND (
    instr(json_extract(body, '$.clauseIds'), '"5.3(f)"') > 0
    OR instr(json_extract(body, '$.clauseIds'), '"5.4.1"') > 0
    OR records.id = 'confidentiality'))
  OR (kind = 'referral' AND records.id IN ('ico', 'safeguarding')
    AND json_extract(body, '$.decision') IS NOT NULL)
  OR (kind = 'person' AND json_extract(body, '$.isDirector'))
  OR kind = 'allegation'
  OR kind = 'gap'
)`;

/** Those fields as JSON. One that is null stays out, so that its default stands. */
export const askedJson = `json_patch('{}', CASE kind ${Object.entries(askedFields)
  .map(([kind, names]) => {
    const fields = names.map((name) => `'${name}', json_extract(body, '$.${name}')`);
    return `WHEN '${kind}' THEN json_object(${fields.join(', ')})`;
  })
  .join(' ')} END)`;

/**
 * Indexes for the home screen, which looks through all open cases: how far they have come, and the few of their records that
 * ask for something. Both hold all that is asked, so that the records themselves are not read.
 */
export const today: Migration = {
  version: 110,
  name: 'today',
  up(db) {
    db.exec(`
      CREATE INDEX records_stages ON records (case_id, kind, json_extract(body, '$.stages'))
        WHERE kind = 'case';
      CREATE INDEX records_asking ON records (case_id, kind, position, id, ${askedJson})
        WHERE ${isAsking.replaceAll('records.id', 'id')};
    `);
  },
};
