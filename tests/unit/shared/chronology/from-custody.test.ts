import { expect, test } from 'vitest';
import { fromCustody } from '../../../../shared/chronology/from-custody.ts';
import type { CustodyEvent } from '../../../../shared/domain/exhibit.ts';
import { anExhibit } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const event = (fields: Partial<CustodyEvent>): CustodyEvent => ({
  exhibitId: anId(900),
  kind: 'viewed',
  at: '2026-07-01T09:00:00.000Z',
  actor: 'Helen Marsh',
  reason: '',
  sha256: 'ab'.repeat(32),
  ...fields,
});

test('what happened to an exhibit is told by its number and who did it, in a lane of its own', () => {
  const [disclosed, disposed] = fromCustody(
    [
      event({ kind: 'disclosed', reason: ' For the hearing ' }),
      event({ kind: 'disposed', actor: '' }),
    ],
    [anExhibit()],
  );
  expect(disclosed).toMatchObject({
    lane: 'custody',
    mark: 'point',
    what: 'EX-HM-001: disclosed by Helen Marsh',
    detail: 'For the hearing',
    exhibitIds: [anId(900)],
    section: 'evidence',
    target: anId(900),
  });
  expect(disclosed?.from.shown.local).toBe('2026-07-01T10:00');
  expect(disposed).toMatchObject({ what: 'EX-HM-001: disposed of', mark: 'ended' });
});

test('the receipt is told by the exhibit itself, and each event has an id of its own', () => {
  const events = [event({ kind: 'received' }), event({}), event({})];
  const entries = fromCustody(events, [anExhibit()]);
  expect(entries).toHaveLength(2);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
  expect(fromCustody(events, [])).toEqual([]);
});
