import { randomUUID } from 'node:crypto';
import { openLibrary } from '../../../electron/services/vault/library.ts';

/** Work in the library that the process was started on: its folder and passphrase, then what else it was told. */
export async function openSession() {
  const [folder = '', passphrase = '', ...told] = process.argv.slice(2);
  const clock = () => new Date();
  const library = await openLibrary(folder, { passphrase }, clock);
  const actor = () => 'Maria Kowalska';
  return { session: { db: library.db, library, clock, newId: randomUUID, actor }, told };
}
