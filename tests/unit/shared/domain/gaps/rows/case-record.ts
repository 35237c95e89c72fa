import { emptyRichText } from '../../../../../../shared/domain/rich-text.ts';
import { aFormalCase, formalIds } from '../../../../../helpers/whole-case.ts';
import {
  blank,
  formal,
  only,
  boundaries,
  subject,
  withExhibits,
  without,
  many,
  type RuleCase,
} from '../../../../../helpers/gap-cases.ts';
import { anId } from '../../../../../helpers/session.ts';

/** One row for each thing that may be missing here. */
export const recordRows: readonly RuleCase[] = [
  ['no decision at triage', only('triage', { decision: null }), { id: 'triage', before: 'report' }],
  [
    'a decision at triage without reasons',
    only('triage', { decisionReasons: blank }),
    { id: 'triage-reasons', before: 'closing', section: 'triage' },
  ],
  ['a subject without a name', subject({ name: ' ' }), { id: 'subject', section: 'overview' }],
  ['a subject without a role', subject({ role: null }), { id: 'role', source: 'clause 3' }],
  ['no nature', only('case', { nature: blank }), { id: 'nature', source: 'clause 5.5' }],
  ['no extent', only('case', { extent: emptyRichText }), { id: 'nature', source: 'clause 5.5' }],
  ['no content', without(aFormalCase(), 'content'), { id: 'content', section: 'content' }],
  [
    'content without an exhibit',
    formal('content', formalIds.content, { exhibitIds: [] }),
    { id: `content-exhibit-${formalIds.content}`, target: formalIds.content, before: 'report' },
  ],
  [
    'content not checked for being live',
    formal('content', formalIds.content, { stillLive: null }),
    { id: `content-live-${formalIds.content}`, before: 'closing' },
  ],
  [
    'many content items not checked',
    aFormalCase(many('content', { exhibitIds: [anId(900)] })),
    { id: 'content-live-many-4', text: '4 content items: still live is not answered' },
  ],
  ['no exhibit', { ...aFormalCase(), exhibits: [] }, { id: 'evidence', section: 'evidence' }],
  [
    'an exhibit without a source',
    withExhibits(1),
    { id: `exhibit-source-${anId(900)}`, before: 'closing' },
  ],
  [
    'many exhibits without a source, told in one line',
    withExhibits(4),
    { id: 'exhibit-source-many-4', text: '4 exhibits: nobody is recorded as their source' },
  ],
  [
    'a consideration without an answer',
    boundaries({ answer: null }),
    { id: 'boundaries-answer', target: 'boundaries' },
  ],
  ['a consideration without reasons', boundaries({ reasons: blank }), { id: 'boundaries-reasons' }],
  [
    'a yes without an exhibit',
    boundaries({ exhibitIds: [] }),
    { id: 'boundaries-exhibit', section: 'considerations' },
  ],
  ['a plan without scope', only('plan', { inScope: blank }), { id: 'plan-scope', target: 'plan' }],
  [
    'no terms of reference',
    only('narrative', { termsOfReference: blank }),
    { id: 'plan-terms', section: 'triage', target: 'termsOfReference' },
  ],
  ['no recommendation', only('outcome', { recommendation: null }), { id: 'recommendation' }],
  [
    'a recommendation without reasons',
    only('outcome', { recommendationReasons: blank }),
    { id: 'recommendation-reasons' },
  ],
  [
    'many content items without an exhibit',
    aFormalCase(many('content', { stillLive: 'no' })),
    { id: 'content-exhibit-many-4', text: '4 content items: no exhibit shows them' },
  ],
];
