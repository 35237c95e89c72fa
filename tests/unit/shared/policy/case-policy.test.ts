import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Allegation } from '../../../../shared/domain/allegation.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { citedClause, policyOfAllegation } from '../../../../shared/policy/case-policy.ts';
import {
  policyInForce,
  type PolicyVersion,
  shippedPolicy,
} from '../../../../shared/policy/register.ts';
import { policyVersions } from '../../../../shared/policy/versions.ts';
import { clausesEngaged } from '../../../../shared/report/investigation/clauses.ts';
import { BookRecord } from '../../../../shared/books/books.ts';
import { aDocumentInput } from '../../../helpers/case-documents.ts';
import { aCaseRecord, aCompleteCase, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

/** Versions adopted one after another, whatever their days: each holds clause 1 and one of its own. */
function adopted(days: readonly string[]): readonly PolicyVersion[] {
  const records = days.map((adoptedOn, position) =>
    BookRecord.parse({
      ...{ kind: 'policy_version', id: anId(position + 1), position },
      body: {
        ...{ versionId: `v${position}`, title: `Version ${position}`, basedOn: '2015-05' },
        clauses: [
          { id: '1', title: 'One', text: `One in ${position}`, isHead: true },
          { id: `9.${position}`, title: 'Own', text: `Only in ${position}`, isHead: true },
        ],
        adoptedOn,
      },
    }),
  );
  return policyVersions(records);
}

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('on any day the version in force is the last one begun by then, in whatever order they were adopted', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), day, (days, on) => {
      const versions = adopted(days);
      const found = policyInForce(on, versions);
      const begun = versions.filter(({ reviewedOn }) => reviewedOn <= on);
      const last = begun.map(({ reviewedOn }) => reviewedOn).toSorted();
      expect(found?.reviewedOn).toBe(last.at(-1));
      if (found) expect(policyInForce(found.reviewedOn, versions)?.id).toBe(found.id);
    }),
  );
});

test.each([
  ['2015-04-30', null],
  ['2015-05-01', '2015-05'],
  ['2020-06-30', '2015-05'],
  ['2020-07-01', 'v1'],
  ['2024-12-31', 'v1'],
  ['2025-01-01', 'v3'],
  ['2030-01-01', 'v3'],
])('on %s it is %s: v1 was adopted after v0 with an earlier day, v3 on the day of v2', (on, id) => {
  const versions = adopted(['2025-01-01', '2020-07-01', '2025-01-01', '2025-01-01']);
  expect(policyInForce(on, versions)?.id ?? null).toBe(id);
});

const versions = adopted(['2025-01-01']);
const brought = aCaseRecord({ broughtOn: '2025-03-01', policyVersion: 'v0' });
const alleged = (number: number, conductFrom: string | null, clauseIds: string[]) =>
  aRecord('allegation', anId(700 + number), { title: `No ${number}`, conductFrom, clauseIds });

test('an allegation goes by the version of its own day, one without a day by that of the case', () => {
  const records = sortRecords([brought, alleged(1, '2024-12-31', ['1'])]);
  const of = (conductFrom: string | null): string =>
    policyOfAllegation(Allegation.parse({ conductFrom }), records, versions).id;
  expect([of('2024-12-31'), of('2025-01-01'), of(null)]).toEqual(['2015-05', 'v0', '2015-05']);
  const undated = sortRecords([brought]);
  expect(policyOfAllegation(Allegation.parse({}), undated, versions).id).toBe('v0');
});

test('a clause is cited in the words of its version; one that only another version holds can still be read', () => {
  const [old, next] = versions;
  if (!old || !next) throw new Error('there are two versions');
  expect(citedClause('1', next, versions)?.text).toBe('One in 0');
  expect(citedClause('1', old, versions)).toBe(shippedPolicy.clauses[0]);
  expect(citedClause('5.4.3', next, versions)?.title).toMatch(/\S/u);
  expect(citedClause('9.0', old, versions)?.text).toBe('Only in 0');
  expect(citedClause('77', old, versions)).toBeUndefined();
});

test('the report names the version of each allegation, with the clauses as that version has them', () => {
  const records = sortRecords([
    brought,
    alleged(1, '2024-12-31', ['1', '5.4.3']),
    alleged(2, '2025-02-01', ['1', '9.0', '5.4.3']),
  ]);
  const detail = { ...aCompleteCase(), records, policies: [...versions] };
  const told = JSON.stringify(clausesEngaged(aDocumentInput(detail)));
  expect(told).toContain(
    `The version in force on the day of the conduct was the ${shippedPolicy.title}.`,
  );
  expect(told).toContain(
    'Allegation 2 goes by the Version 0, in force on the day of that conduct.',
  );
  expect(told).toContain('One in 0');
  expect(told).toContain('Only in 0');
  const dropped = citedClause('5.4.3', shippedPolicy, [])?.text ?? '';
  expect(told.split(dropped)).toHaveLength(3);
});
