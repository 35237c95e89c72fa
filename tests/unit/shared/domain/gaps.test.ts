import { expect, test } from 'vitest';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import { findGaps, type Gap } from '../../../../shared/domain/gaps.ts';
import { emptyRichText, type RichText } from '../../../../shared/domain/rich-text.ts';
import { aCompleteCase, anExhibit } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const NOW = '2026-07-20T12:00:00.000Z';

/** A complete case with one part of its records replaced. */
function changed(part: Partial<CaseDetail['records']>): CaseDetail {
  const detail = aCompleteCase();
  return { ...detail, records: { ...detail.records, ...part } };
}

const { records } = aCompleteCase();
const [subject] = records.people;
const [content] = records.content;

const withSubject = (fields: object) =>
  changed({ people: [{ ...subject!, body: { ...subject!.body, ...fields } }] });
const withContent = (fields: object) =>
  changed({ content: [{ ...content!, body: { ...content!.body, ...fields } }] });
const withBoundaries = (fields: object) =>
  changed({
    considerations: {
      ...records.considerations,
      boundaries: { ...records.considerations.boundaries, ...fields },
    },
  });
const withOutcome = (fields: object) => changed({ outcome: { ...records.outcome, ...fields } });
const withFile = (fields: object) => changed({ file: { ...records.file, ...fields } });
const withNarrative = (fields: object) =>
  changed({ narrative: { ...records.narrative, ...fields } });

const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
const citing: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'exhibitRef', attrs: { exhibitId: anId(900) } }] },
  ],
};

test('nothing is missing from a complete case', () => {
  expect(findGaps(aCompleteCase(), NOW)).toEqual([]);
});

test.each<[string, CaseDetail, Partial<Gap>]>([
  ['no subject', changed({ people: [] }), { id: 'subject', section: 'overview' }],
  ['a subject without a name', withSubject({ name: ' ' }), { id: 'subject' }],
  ['a subject without a role', withSubject({ role: null }), { id: 'role', source: 'clause 3' }],
  ['no nature', withFile({ nature: blank }), { id: 'nature', source: 'clause 5.5' }],
  ['no extent', withFile({ extent: emptyRichText }), { id: 'nature', source: 'clause 5.5' }],
  ['no content', changed({ content: [] }), { id: 'content', section: 'content' }],
  [
    'content without an exhibit',
    withContent({ exhibitIds: [] }),
    { id: `content-exhibit-${anId(3)}`, target: anId(3), before: 'report' },
  ],
  [
    'content not checked for being live',
    withContent({ stillLive: null }),
    { id: `content-live-${anId(3)}`, target: anId(3), before: 'closing' },
  ],
  ['no exhibit', { ...aCompleteCase(), exhibits: [] }, { id: 'evidence', section: 'evidence' }],
  [
    'an exhibit without a source',
    { ...aCompleteCase(), exhibits: [anExhibit()] },
    { id: `exhibit-source-${anId(900)}`, before: 'closing' },
  ],
  [
    'many exhibits without a source, told in one line',
    { ...aCompleteCase(), exhibits: [1, 2, 3, 4].map(() => anExhibit()) },
    { id: 'exhibit-source-many', text: '4 exhibits: nobody is recorded as their source' },
  ],
  [
    'a consideration without an answer',
    withBoundaries({ answer: null }),
    { id: 'boundaries-answer', target: 'boundaries' },
  ],
  [
    'a consideration without reasons',
    withBoundaries({ reasons: blank }),
    { id: 'boundaries-reasons' },
  ],
  [
    'a yes without an exhibit',
    withBoundaries({ exhibitIds: [] }),
    { id: 'boundaries-exhibit', section: 'considerations' },
  ],
  ['no response', withNarrative({ response: blank }), { id: 'response', section: 'report' }],
  ['no mitigation', withNarrative({ mitigation: blank }), { id: 'mitigation', section: 'report' }],
  ['no recommendation', withOutcome({ recommendation: null }), { id: 'recommendation' }],
  [
    'a recommendation without reasons',
    withOutcome({ recommendationReasons: blank }),
    { id: 'recommendation-reasons' },
  ],
  ['no outcome', withOutcome({ actions: [] }), { id: 'outcome', before: 'closing' }],
  ['no decision-maker', withOutcome({ decisionMaker: ' ' }), { id: 'decision', before: 'closing' }],
  ['no day of decision', withOutcome({ decidedOn: null }), { id: 'decision', before: 'closing' }],
])('%s is the one thing missing', (_, detail, expected) => {
  expect(findGaps(detail, NOW)).toEqual([expect.objectContaining(expected)]);
});

test.each<[string, CaseDetail]>([
  [
    'an exhibit with only a person who captured it',
    {
      ...aCompleteCase(),
      exhibits: [anExhibit({ capturedBy: 'M. Khan' })],
    },
  ],
  ['a yes whose reasons cite an exhibit', withBoundaries({ exhibitIds: [], reasons: citing })],
  ['a no without an exhibit', withBoundaries({ answer: 'no', exhibitIds: [] })],
])('%s is complete', (_, detail) => {
  expect(findGaps(detail, NOW)).toEqual([]);
});
