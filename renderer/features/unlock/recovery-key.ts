import { request } from '../../lib/client.ts';

/** Writes a recovery key as a PDF to print, where the person says; the file's name, or null when they thought better of it. */
export async function saveRecoverySheet(recoveryKey: string): Promise<string | null> {
  const target = await request('files.chooseTarget', {
    suggestedName: 'Casebook recovery key.pdf',
    kind: 'pdf',
  });
  if (!target) return null;
  await request('library.printRecoveryKey', { recoveryKey, target: target.grant });
  return target.name;
}
