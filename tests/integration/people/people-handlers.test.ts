import { expect, test } from 'vitest';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { peopleHandlers } from '../../../electron/vault/handlers/people-handlers.ts';
import { relationHandlers } from '../../../electron/vault/handlers/relation-handlers.ts';
import { vaultApi } from '../../../shared/contract/vault-api.ts';
import { aCase } from '../../helpers/cases.ts';
import { aSession, anId } from '../../helpers/session.ts';

const context = {
  signal: new AbortController().signal,
  paths: new Map(),
  progress: () => undefined,
};

function handlers() {
  const session = aSession();
  const reporter = { name: 'Quintessa Zimmerli', isProtected: true };
  const caseId = aCase(session, { reporter, description: 'Quintessa Zimmerli said so.' });
  const personId = openCase(session, caseId).records.people[1]!.id;
  const made = { ...peopleHandlers(() => session), ...relationHandlers(() => session) };
  const call = async (channel: keyof typeof made, input: unknown): Promise<unknown> => {
    const handle = made[channel] as (input: unknown, context: unknown) => unknown;
    const { input: wanted, output } = vaultApi[channel];
    return output.parse(await handle(wanted.parse(input), context));
  };
  return { caseId, personId, call };
}

test('names are set, shown and replaced through the vault’s channels', async () => {
  const { caseId, personId, call } = handlers();
  const set = { caseId, personId, name: 'Quintessa Zimmerli', otherNames: ['Quinnie'] };
  expect(await call('person.setProtectedName', set)).toMatchObject({
    detail: { undo: { undoLabel: 'Changed the name kept apart of Protected reporter' } },
  });
  const reason = 'To write to her';
  expect(await call('person.reveal', { caseId, personId, reason })).toEqual({
    name: 'Quintessa Zimmerli',
    otherNames: ['Quinnie'],
  });
  const where = { caseId, personId, kind: 'case', id: 'case' };
  expect(await call('person.replaceName', where)).toMatchObject({
    detail: { records: { file: { description: 'Protected reporter said so.' } }, namesInTexts: [] },
  });
  expect(await call('person.find', { words: 'zimmerli' })).toEqual([]);
  expect(await call('case.related', { caseId })).toEqual([]);
});

test.each([
  ['person.reveal', { reason: '' }],
  ['person.reveal', { reason: '  ' }],
  ['person.setProtectedName', { name: 'x'.repeat(501), otherNames: [] }],
  ['person.setProtectedName', { name: 'Ann', otherNames: ['x'] }],
  ['person.replaceName', { kind: 'nothing', id: 'case' }],
] as const)('%s refuses %j', async (channel, input) => {
  const { caseId, personId, call } = handlers();
  await expect(call(channel, { caseId, personId, ...input })).rejects.toThrow();
});

test.each([
  ['person.reveal', { reason: 'x' }],
  ['person.setProtectedName', { name: 'Ann', otherNames: [] }],
  ['person.replaceName', { kind: 'case', id: 'other' }],
] as const)('%s finds nobody for an id that is none', async (channel, input) => {
  const { caseId, call } = handlers();
  const attempt = call(channel, { caseId, personId: anId(999), ...input });
  await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
});
