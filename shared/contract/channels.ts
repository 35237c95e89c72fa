// No zod here: the sandboxed preload bundles this file. A test asserts that it equals the contract's keys.

/** Channels that the main process serves itself. */
export const mainChannels = [
  'app.state',
  'app.setTheme',
  'library.chooseFolder',
  'library.lock',
  'session.touch',
  'job.cancel',
  'files.pick',
  'files.chooseTarget',
  'files.showInFolder',
  'clipboard.copyText',
] as const;

/** Channels that the main process hands on to the vault. */
export const vaultChannels = [
  'library.create',
  'library.unlock',
  'library.checkRecoveryKey',
  'library.printRecoveryKey',
  'library.changePassphrase',
  'library.verify',
  'library.lastVerification',
  'settings.get',
  'settings.set',
  'case.list',
  'case.create',
  'case.open',
  'case.edit',
  'case.undo',
  'case.redo',
  'case.moveTo',
  'case.close',
  'case.reopen',
  'case.history',
  'case.importFolder',
  'case.related',
  'case.comparable',
  'person.find',
  'person.reveal',
  'person.setProtectedName',
  'person.replaceName',
  'book.open',
  'book.edit',
  'book.undo',
  'book.redo',
  'book.history',
  'document.keep',
  'document.view',
  'document.text',
  'document.export',
  'annual.get',
  'annual.preview',
  'annual.issue',
  'annual.exportIssued',
  'today.get',
  'calendar.export',
  'handover.seal',
  'handover.open',
  'evidence.add',
  'evidence.paste',
  'evidence.view',
  'evidence.text',
  'evidence.custody',
  'case.custody',
  'evidence.export',
  'report.preview',
  'report.export',
  'report.disclosures',
] as const;

/** Events that the app tells the window. */
export const eventNames = [
  'library.locking',
  'library.locked',
  'job.progress',
  'menu.command',
] as const;

/** Channel on which preload, and only preload, hands over the paths of dropped files. No page can name a path on it. */
export const grantFilesChannel = 'files.grant';
