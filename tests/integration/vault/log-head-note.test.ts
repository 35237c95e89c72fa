import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';

const right = { passphrase: testPassphrase };

test.each([
  ['taken away', (note: string) => rmSync(note)],
  ['altered', (note: string) => writeFileSync(note, '{"seq":1,"hash":"","mac":""}')],
])('a note of where the log stood that was %s is noticed and told', async (_, spoil) => {
  const { folder, library } = await aLibrary();
  library.close();
  spoil(join(folder, 'log-head.json'));

  const opened = await openLibrary(folder, right, aClock());
  const { problems } = await verifyLibrary(sessionOn(opened));
  expect(problems.map(({ code }) => code)).toEqual(['log_note_lost']);
  opened.close();
  const again = await openLibrary(folder, right, aClock());
  expect((await verifyLibrary(sessionOn(again))).problems).toEqual([]);
  const kinds = again.db.prepare('SELECT kind FROM audit_log ORDER BY seq').all();
  expect(kinds).toEqual([{ kind: 'log.started' }, { kind: 'library.head_note_lost' }]);
  again.close();
});
