import { describe, expect, it } from 'vitest';
import { grantFields, Grants } from '../../electron/ipc/grants.ts';
import { vaultApi } from '../../shared/contract/vault-api.ts';

type VaultChannel = keyof typeof vaultApi;

describe('a grant', () => {
  it('says nothing of the path', () => {
    const file = new Grants().giveFile('/home/director/Evidence/post.png', 'read');
    expect(file.name).toBe('post.png');
    expect(JSON.stringify(file)).not.toMatch(/director|Evidence/);
  });

  it('is good only for what it was given for', () => {
    const grants = new Grants();
    const { grant } = grants.giveFile('/evidence.png', 'read');
    expect(grants.pathOf(grant, 'read')).toBe('/evidence.png');
    for (const purpose of ['write', 'library'] as const) {
      expect(() => grants.pathOf(grant, purpose)).toThrow(
        expect.objectContaining({ code: 'forbidden' }),
      );
    }
  });

  it('of a file ends with the session, that of a library does not', () => {
    const grants = new Grants();
    const library = grants.give('/library', 'library');
    const file = grants.give('/file', 'read');
    const target = grants.give('/target', 'write');
    grants.forgetFiles();
    expect(grants.pathOf(library, 'library')).toBe('/library');
    expect(() => grants.pathOf(file, 'read')).toThrow();
    expect(() => grants.pathOf(target, 'write')).toThrow();
    expect(grants.give('/library', 'library')).toBe(library);
  });

  it('that was never given is refused before the vault is asked', () => {
    const stranger = '3f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11';
    const grants = new Grants();
    expect(() => grants.pathsNamedIn('evidence.add', { grants: [stranger] })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });

  it('of evidence cannot become the target of an export', () => {
    const grants = new Grants();
    const target = grants.give('/evidence.png', 'read');
    expect(() => grants.pathsNamedIn('evidence.export', { target })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });

  it('hands the vault the path of each grant that a request names', () => {
    const grants = new Grants();
    const [first, second] = [grants.give('/1', 'read'), grants.give('/2', 'read')];
    expect(grants.pathsNamedIn('evidence.add', { grants: [first, second] })).toEqual({
      [first]: '/1',
      [second]: '/2',
    });
    expect(grants.pathsNamedIn('settings.get', {})).toEqual({});
  });
});

it('every field of the contract that takes a grant is known with its purpose', () => {
  const channels = Object.keys(vaultApi) as VaultChannel[];
  const found = channels.flatMap((channel) =>
    grantFields(channel).map(([field, purpose]) => `${channel} ${field}: ${purpose}`),
  );
  expect(found).toEqual([
    'library.create grant: library',
    'library.unlock grant: library',
    'library.printRecoveryKey target: write',
    'library.exportLog target: write',
    'case.importFolder folder: read',
    'document.keep grants: read',
    'document.export target: write',
    'register.readCsv source: read',
    'register.exportCsv target: write',
    'register.export target: write',
    'annual.issue target: write',
    'annual.exportIssued target: write',
    'policy.export target: write',
    'calendar.export target: write',
    'handover.seal target: write',
    'handover.open source: read',
    'evidence.add grants: read',
    'evidence.export target: write',
    'report.export target: write',
  ]);
});
