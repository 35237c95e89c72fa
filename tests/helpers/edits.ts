import fc from 'fast-check';
import { answers, considerationIds } from '../../shared/domain/consideration.ts';
import { roles } from '../../shared/domain/person.ts';
import type { Edit, RecordKind } from '../../shared/domain/records.ts';
import { anyId, anyRichText, anyWords } from './arbitraries.ts';

type Fields = Record<string, unknown>;

const put = (
  kind: RecordKind,
  id: fc.Arbitrary<string>,
  fields: fc.Arbitrary<Fields>,
): fc.Arbitrary<Edit> =>
  fc.record({ op: fc.constant('put' as const), kind: fc.constant(kind), id, fields });

const personFields = (): fc.Arbitrary<Fields> =>
  fc.record(
    {
      part: fc.constantFrom('subject', 'reporter', 'service_user', 'witness'),
      name: anyWords(),
      role: fc.option(fc.constantFrom(...roles)),
      isProtected: fc.boolean(),
    },
    { requiredKeys: ['part'] },
  );

const contentFields = (): fc.Arbitrary<Fields> =>
  fc.record(
    { text: anyWords(), stillLive: fc.constantFrom('yes', 'no', null), platform: anyWords() },
    { requiredKeys: [] },
  );

/** Records of a fair process, which refer to people, content, allegations and meetings that may be there or not. */
const processEdits = (): fc.Arbitrary<Edit>[] => {
  const some = fc.uniqueArray(anyId(), { maxLength: 2 });
  const bodies = {
    allegation: fc.record({
      title: anyWords(),
      wording: anyRichText(),
      contentIds: some,
      points: fc.array(
        fc.record({
          id: anyId(),
          side: fc.constantFrom('for', 'against'),
          text: anyWords(),
          exhibitIds: some,
        }),
        { maxLength: 2 },
      ),
    }),
    meeting: fc.record({
      kind: fc.constantFrom('investigation', 'witness', 'hearing'),
      personId: fc.option(anyId()),
      attendeeIds: some,
    }),
    statement: fc.record({ personId: fc.option(anyId()), text: anyRichText() }),
    letter: fc.record({
      kind: fc.constantFrom('invitation', 'outcome'),
      personId: fc.option(anyId()),
      meetingId: fc.option(anyId()),
      body: anyRichText(),
    }),
    event: fc.record({
      lane: fc.constantFrom('content', 'process'),
      personIds: some,
      allegationIds: some,
    }),
    measure: fc.record({ kind: fc.constantFrom('suspension', 'other'), reasons: anyRichText() }),
    action: fc.record({ what: anyWords(), owner: anyWords() }),
    deadline: fc.record({ rule: fc.constantFrom('promise', 'data_breach'), what: anyWords() }),
    lesson: fc.record({ text: anyWords() }),
  };
  const puts = {
    triage: fc.record({ urgencyReasons: anyWords(), decisionReasons: anyRichText() }),
    plan: fc.record({ inScope: anyRichText(), approvedBy: anyWords() }),
    appeal: fc.record({ grounds: anyRichText(), actions: fc.option(fc.constant(['advice'])) }),
  };
  const adoptions = fc.dictionary(anyId(), fc.constant({ adoption: 'adopted', reasons: 'x' }), {
    maxKeys: 2,
  });
  const gapId = fc.tuple(fc.constantFrom('content-live', 'adoption', 'exhibit-source'), anyId());
  return [
    ...Object.entries(bodies).map(([kind, body]) =>
      fc.record({
        op: fc.constant('add' as const),
        kind: fc.constant(kind as keyof typeof bodies),
        id: anyId(),
        body: body as fc.Arbitrary<Fields>,
      }),
    ),
    ...Object.entries(puts).map(([kind, fields]) =>
      put(kind as keyof typeof puts, fc.constant(kind), fields as fc.Arbitrary<Fields>),
    ),
    put('outcome', fc.constant('outcome'), fc.record({ adoptions })),
    put('referral', fc.constantFrom('dbs', 'ico'), fc.record({ reasons: anyRichText() })),
    put(
      'gap',
      gapId.map((parts) => parts.join('-')),
      fc.record({ reason: anyWords() }),
    ),
  ];
};

/** Any one change a person could ask for, sensible or not: it may be refused. */
export const anyEdit = (): fc.Arbitrary<Edit> =>
  fc.oneof(
    put(
      'case',
      fc.constant('case'),
      fc.record(
        {
          title: anyWords(),
          broughtOn: fc.constantFrom('2026-06-20', '2026-06-26'),
          nature: anyRichText(),
        },
        { requiredKeys: [] },
      ),
    ),
    put('person', anyId(), personFields()),
    put('content', anyId(), contentFields()),
    put(
      'consideration',
      fc.constantFrom(...considerationIds),
      fc.record({ answer: fc.option(fc.constantFrom(...answers)), reasons: anyRichText() }),
    ),
    put(
      'outcome',
      fc.constant('outcome'),
      fc.record(
        {
          decisionMaker: anyWords(),
          actions: fc.subarray(['advice', 'dismissal', 'board_process']),
        },
        { requiredKeys: [] },
      ),
    ),
    put('narrative', fc.constant('narrative'), fc.record({ response: anyRichText() })),
    fc.record({
      op: fc.constant('add' as const),
      kind: fc.constant('person' as const),
      id: anyId(),
      body: personFields(),
    }),
    fc.record({
      op: fc.constant('add' as const),
      kind: fc.constant('content' as const),
      id: anyId(),
      body: contentFields(),
    }),
    fc.record({
      op: fc.constant('remove' as const),
      kind: fc.constantFrom('person' as const, 'content' as const, 'allegation' as const),
      id: anyId(),
    }),
    ...processEdits(),
  );
