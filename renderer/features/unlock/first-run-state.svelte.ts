import type { LibrarySettings } from '../../../shared/contract/vault-api.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { Attempt } from '../../lib/attempt.svelte.ts';
import { request, type Output } from '../../lib/client.ts';
import { explain } from '../../lib/errors.ts';
import { saveRecoverySheet } from './recovery-key.ts';

/** Steps of making a library, in order. */
export const firstRunSteps = ['place', 'passphrase', 'recovery', 'policy'] as const;
export type FirstRunStep = (typeof firstRunSteps)[number];

type Folder = NonNullable<Output<'library.chooseFolder'>>;

const lockAfterMinutes = 15;

/** Making a library: where, whose, with which passphrase; then the recovery key, which is shown once. */
export class FirstRunState extends Attempt {
  step = $state<FirstRunStep>('place');
  folder = $state.raw<Folder | null>(null);
  libraryName = $state('STaSS case library');
  directorName = $state('');
  office = $state<Office>('director');
  passphrase = $state('');
  again = $state('');
  isUnderstood = $state(false);
  recoveryKey = $state('');
  typedBack = $state('');
  printedAs = $state<string | null>(null);

  readonly isPlaceReady = $derived(
    this.folder !== null &&
      this.folder.holds === 'nothing' &&
      this.libraryName.trim() !== '' &&
      this.directorName.trim() !== '',
  );

  /** What the library will be made with. */
  get settings(): LibrarySettings {
    return {
      libraryName: this.libraryName.trim(),
      directorName: this.directorName.trim(),
      lockAfterMinutes,
      office: this.office,
    };
  }

  async chooseFolder(): Promise<void> {
    await this.run(async () => {
      this.folder = (await request('library.chooseFolder', { purpose: 'create' })) ?? this.folder;
    });
  }

  /** Makes the library; from here on it exists and is open. */
  async create(): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    await this.run(async () => {
      const { recoveryKey } = await request('library.create', {
        grant: folder.grant,
        settings: this.settings,
        passphrase: this.passphrase,
      });
      this.recoveryKey = recoveryKey;
      this.passphrase = '';
      this.again = '';
      this.step = 'recovery';
    });
  }

  /** Writes the recovery key as a PDF to print, where the person says. */
  async print(): Promise<void> {
    await this.run(async () => {
      this.printedAs = (await saveRecoverySheet(this.recoveryKey)) ?? this.printedAs;
    });
  }

  /** Goes on when the key typed back is this library's. */
  async checkTypedBack(): Promise<void> {
    await this.run(async () => {
      const { matches } = await request('library.checkRecoveryKey', {
        recoveryKey: this.typedBack,
      });
      if (!matches) {
        this.failure = explain({ code: 'bad_recovery_key' });
        return;
      }
      this.recoveryKey = '';
      this.typedBack = '';
      this.step = 'policy';
    });
  }
}
