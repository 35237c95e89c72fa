import { aFormalCase, formalIds, formalRecord } from '../../../../../helpers/whole-case.ts';
import {
  blank,
  formal,
  only,
  allegation,
  appeal,
  without,
  manyAllegations,
  type RuleCase,
} from '../../../../../helpers/gap-cases.ts';
import { anId } from '../../../../../helpers/session.ts';

/** One row for each thing that may be missing here. */
export const fairnessRows: readonly RuleCase[] = [
  [
    'an allegation without heads',
    allegation({ clauseIds: [] }),
    { id: `allegation-heads-${formalIds.allegation}`, target: formalIds.allegation },
  ],
  [
    'an allegation without an exhibit',
    allegation({ points: [] }),
    { id: `allegation-exhibit-${formalIds.allegation}`, section: 'allegations' },
  ],
  [
    'an allegation without a response',
    allegation({ response: blank }),
    { id: `allegation-response-${formalIds.allegation}`, group: 'fairness' },
  ],
  [
    'an allegation without a finding',
    allegation({ finding: null, balance: null }),
    { id: `allegation-finding-${formalIds.allegation}`, text: 'Allegation 1: no finding yet' },
  ],
  [
    'a contested allegation that is not balanced',
    allegation({ balance: null }),
    { id: `allegation-balance-${formalIds.allegation}` },
  ],
  [
    'a finding without reasoning',
    allegation({ reasoning: blank }),
    { id: `allegation-reasoning-${formalIds.allegation}` },
  ],
  [
    'no check for a conflict once something is found',
    only('triage', { conflict: null }),
    { id: 'check-conflict', before: 'now', section: 'triage', target: 'conflict' },
  ],
  [
    'no check for a protected disclosure',
    only('triage', { protectedDisclosure: null }),
    { id: 'check-protectedDisclosure', before: 'now' },
  ],
  [
    'no check for constructive criticism',
    only('triage', { constructiveCriticism: null }),
    { id: 'check-constructiveCriticism', source: 'clause 2' },
  ],
  ['no evidence sought in favour', only('plan', { soughtInFavour: blank }), { id: 'favour' }],
  [
    'no response to a case without allegations',
    without(only('narrative', { response: blank }), 'allegations'),
    { id: 'response', section: 'report', target: 'response' },
  ],
  ['no mitigation', only('narrative', { mitigation: blank }), { id: 'mitigation' }],
  [
    'who investigated decides',
    formal('person', formalIds.investigator, { otherParts: ['decision_maker'] }),
    { id: 'same-roles', before: 'report', source: 'Acas Code, paragraphs 6 and 27' },
  ],
  [
    'two records of one name investigate and decide',
    formal('person', formalIds.investigator, { name: ' JOAN  chair ' }),
    { id: 'same-roles' },
  ],
  [
    'two records of one human being investigate and decide',
    aFormalCase([
      formalRecord('person', formalIds.investigator, { name: 'J. Chair', identityId: anId(99) }),
      formalRecord('person', formalIds.decider, { identityId: anId(99) }),
    ]),
    { id: 'same-roles' },
  ],
  [
    'the Director, who investigates where nobody is named, decides',
    aFormalCase([
      formalRecord('person', formalIds.investigator, { part: 'witness' }),
      formalRecord('person', formalIds.decider, { name: 'Hélen  marsh' }),
    ]),
    { id: 'same-roles' },
  ],
  ['who decided hears the appeal', appeal({ heardBy: 'Joan Chair' }), { id: 'same-roles' }],
  [
    'the Director has a part',
    { ...aFormalCase(), ownPart: 'witness' },
    { id: 'director', before: 'now', source: 'clause 4.1' },
  ],
  [
    'a protected name in a text',
    {
      ...aFormalCase(),
      namesInTexts: [{ kind: 'letter', id: anId(60), personId: anId(61), alias: 'Service user A' }],
    },
    {
      id: `name-letter-${anId(60)}-${anId(61)}`,
      before: 'report',
      section: 'letters',
      target: anId(60),
      text: 'A text holds the name of Service user A',
    },
  ],
  [
    'protected names in many texts',
    {
      ...aFormalCase(),
      namesInTexts: [1, 2, 3, 4].map((count) => ({
        kind: 'content' as const,
        id: anId(count),
        personId: anId(61),
        alias: 'Carer A',
      })),
    },
    { id: 'name-many-4', text: 'Names of protected people stand in 4 texts' },
  ],
  ...(
    [
      ['heads', { clauseIds: [] }],
      ['exhibit', { points: [] }],
      ['response', { response: blank }],
      ['finding', { finding: null }],
      ['balance', { finding: 'contested' }],
      ['reasoning', { reasoning: blank }],
    ] as const
  ).map(([key, fields]): RuleCase => [
    `many allegations without the same: ${key}`,
    manyAllegations(fields),
    { id: `allegation-${key}-many-4`, section: 'allegations' },
  ]),
];
