import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import { handoverHandlers } from '../../../electron/vault/handlers/handover-handlers.ts';
import { vaultApi } from '../../../shared/contract/vault-api.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import { aCase } from '../../helpers/cases.ts';
import { aLibraryOf, archivePassphrase as passphrase } from '../../helpers/handover.ts';
import { tempFolder } from '../../helpers/temp.ts';

test('by the channels a case is sealed and opened, with progress; what is no request is none', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const grant = randomUUID();
  const jobId = randomUUID();
  const seen: JobProgress[] = [];
  const context = {
    signal: new AbortController().signal,
    paths: new Map([[grant, join(tempFolder(), 'case.casebook')]]),
    progress: (progress: JobProgress) => void seen.push(progress),
  };
  const caseId = aCase(director);
  const sealing = {
    caseId,
    target: grant,
    passphrase,
    recipient: 'Chair',
    reason: 'Witness',
    jobId,
  };
  const at = handoverHandlers(() => director as unknown as LibrarySession);
  const sealed = await at['handover.seal'](sealing, context);
  expect(vaultApi['handover.seal'].output.parse(sealed).detail.handedTo?.name).toBe('Chair');

  const there = handoverHandlers(() => chair as unknown as LibrarySession);
  const opening = { source: grant, passphrase, jobId };
  const opened = await there['handover.open'](opening, context);
  expect(vaultApi['handover.open'].output.parse(opened)).toMatchObject({ caseId, isReturn: false });
  expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(['seal', 'open']));

  const stranger = { ...opening, source: randomUUID() };
  expect(() => there['handover.open'](stranger, context)).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  );
  const { success: isSealing } = vaultApi['handover.seal'].input.safeParse({
    ...sealing,
    reason: ' ',
  });
  const { success: isOpening } = vaultApi['handover.open'].input.safeParse({
    ...opening,
    path: '/',
  });
  expect([isSealing, isOpening]).toEqual([false, false]);
});
