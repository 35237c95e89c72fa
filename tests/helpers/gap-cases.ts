import type { CaseDetail } from '../../shared/domain/case-detail.ts';
import { findGaps, type Gap } from '../../shared/domain/gaps.ts';
import type { AnyRecord } from '../../shared/domain/records.ts';
import { richTextFromPlain, type RichText } from '../../shared/domain/rich-text.ts';
import { expect, test } from 'vitest';
import { aFormalCase, formalIds, formalRecord } from './whole-case.ts';
import { anExhibit, aRecord } from './records.ts';
import { anId } from './session.ts';

/** The moment at which the formal case is looked at. */
export const NOW = '2026-07-20T12:00:00.000Z';

type Fields = Record<string, unknown>;
/** Some text. */
export const said = richTextFromPlain('Said so.');
/** Text that is not empty and says nothing. */
export const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
/** Text that refers to an exhibit. */
export const citing: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'exhibitRef', attrs: { exhibitId: anId(900) } }] },
  ],
};

/** The formal case with fields of one of its records changed. */
export const formal = (kind: AnyRecord['kind'], id: string, fields: Fields): CaseDetail =>
  aFormalCase([formalRecord(kind, id, fields)]);
/** The formal case with fields of a record changed of which there is one. */
export const only = (kind: 'triage' | 'plan' | 'narrative' | 'outcome' | 'case', fields: Fields) =>
  formal(kind, kind, fields);
/** … with the consideration of boundaries changed. */
export const boundaries = (fields: Fields) => formal('consideration', 'boundaries', fields);
/** … with its allegation changed. */
export const allegation = (fields: Fields) => formal('allegation', formalIds.allegation, fields);
/** … with its investigation meeting changed. */
export const meeting = (fields: Fields) => formal('meeting', formalIds.meeting, fields);
/** … with its hearing changed. */
export const hearing = (fields: Fields) => formal('meeting', formalIds.hearing, fields);
/** … with its statement changed. */
export const statement = (fields: Fields) => formal('statement', formalIds.statement, fields);
/** … with its interim measure changed. */
export const measure = (fields: Fields) => formal('measure', formalIds.measure, fields);
/** … with its subject changed. */
export const subject = (fields: Fields) => formal('person', formalIds.subject, fields);
/** … with an appeal. */
export const appeal = (fields: Fields) => aFormalCase([aRecord('appeal', 'appeal', fields)]);
/** … with what became of its finding changed. */
export const adoption = (fields: Fields) =>
  only('outcome', { adoptions: { [formalIds.allegation]: fields } });
/** … with so many exhibits of which nobody is the source. */
export const withExhibits = (count: number): CaseDetail => ({
  ...aFormalCase(),
  exhibits: Array.from({ length: count }, (_, index) => anExhibit({}, 900 + index)),
});
/** A case with one of its lists empty. */
export const without = (
  detail: CaseDetail,
  list: 'people' | 'content' | 'allegations',
): CaseDetail => ({
  ...detail,
  records: { ...detail.records, [list]: [] },
});
/** … whose person is not told of a decision yet, because there is none. */
export const undecided = (...more: AnyRecord[]): CaseDetail =>
  aFormalCase([formalRecord('outcome', 'outcome', { toldOn: null, decidedOn: null }), ...more]);
/** An allegation of which nothing is missing. */
export const foundAllegation: Fields = {
  clauseIds: ['5.4.1'],
  points: [{ id: anId(60), side: 'for', text: 'The post', exhibitIds: [anId(900)] }],
  response: said,
  finding: 'uncontested',
  reasoning: said,
  mitigation: said,
};
/** … with four more allegations, each without the same thing. */
export const manyAllegations = (fields: Fields): CaseDetail => {
  const outcome = formalRecord('outcome', 'outcome', {});
  const adopted = { adoption: 'adopted', reasons: '' };
  const more = many('allegation', { ...foundAllegation, ...fields });
  const adoptions = Object.fromEntries(
    [formalIds.allegation, ...more.map(({ id }) => id)].map((id) => [id, adopted]),
  );
  return aFormalCase([formalRecord('outcome', outcome.id, { adoptions }), ...more]);
};
/** Four records of a kind, all alike. */
export const many = (kind: AnyRecord['kind'], body: Fields): AnyRecord[] =>
  [50, 51, 52, 53].map((count, index) => aRecord(kind, anId(count), body, index + 5));

/** A rule: what is missing, the case it is missing from, and the one gap that tells it. */
export type RuleCase = readonly [string, CaseDetail, Partial<Gap>];

/** Each is the one thing missing, told without a name, and not told where it is there: the formal case has it. */
export function testRules(rules: readonly RuleCase[]): void {
  test.each(rules)('%s is the one thing missing', (_, detail, expected) => {
    expect(findGaps(detail, NOW)).toEqual([expect.objectContaining(expected)]);
  });
  test.each(rules)('%s is told without a name', (_, detail) => {
    for (const { text } of findGaps(detail, NOW)) {
      expect(text).not.toMatch(/Ann|Example|Helen|Marsh|Joan|Chair/u);
    }
  });
}
