import fc from 'fast-check';
import { answers, considerationIds } from '../../shared/domain/consideration.ts';
import { roles } from '../../shared/domain/person.ts';
import type { Edit } from '../../shared/domain/records.ts';
import { anyId, anyRichText, anyWords } from './arbitraries.ts';

type Fields = Record<string, unknown>;

const put = (
  kind: 'case' | 'person' | 'content' | 'consideration' | 'outcome' | 'narrative',
  id: fc.Arbitrary<string>,
  fields: fc.Arbitrary<Fields>,
): fc.Arbitrary<Edit> =>
  fc.record({ op: fc.constant('put' as const), kind: fc.constant(kind), id, fields });

const personFields = (): fc.Arbitrary<Fields> =>
  fc.record(
    {
      part: fc.constantFrom('subject', 'reporter'),
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
      kind: fc.constantFrom('person' as const, 'content' as const),
      id: anyId(),
    }),
  );
