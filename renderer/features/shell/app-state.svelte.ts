import type { KnownLibrary, Theme } from '../../../shared/contract/main-api.ts';
import type { LibrarySettings } from '../../../shared/contract/vault-api.ts';
import { errorOf, onEvent, request } from '../../lib/client.ts';
import { explain, type ErrorText } from '../../lib/errors.ts';
import { applyTheme } from '../../lib/theme.ts';
import { type Place, Session } from './session.svelte.ts';
import { runCommand } from './shell-keyboard.ts';

/** What the window shows before a library is open. */
export type Phase = 'starting' | 'first_run' | 'locked' | 'unlocked';

const lockReasons = {
  asked: null,
  idle: 'Locked because nobody was there for a while.',
  suspend: 'Locked because the computer went to sleep.',
  vault_ended: 'Locked because the part that holds the keys ended. Everything saved is safe.',
} as const;

/** The window from start to close, across locks. Holds nothing of any library while it is locked but where in it the person was. */
export class AppState {
  phase = $state<Phase>('starting');
  libraries = $state.raw<readonly KnownLibrary[]>([]);
  theme = $state<Theme>('system');
  today = $state('');
  version = $state('');
  session = $state.raw<Session | null>(null);
  lockedBecause = $state<string | null>(null);
  failure = $state.raw<ErrorText | null>(null);
  #left: { readonly libraryName: string; readonly place: Place } | null = null;

  /** Asks the app how things stand and shows what fits. */
  async start(): Promise<void> {
    // Heard once for as long as the window lives: a listener made per session would keep its cases in memory.
    onEvent('library.locked', ({ reason }) => void this.#locked(reason));
    onEvent('library.locking', () => void this.session?.flush());
    onEvent('job.progress', (progress) => this.session?.jobs.receive(progress));
    onEvent('menu.command', ({ command }) => {
      if (this.session) runCommand(this.session, command);
    });
    try {
      const isUnlocked = await this.#readState();
      if (isUnlocked) await this.unlocked(await request('settings.get', {}));
      else this.phase = this.libraries.length === 0 ? 'first_run' : 'locked';
    } catch (thrown) {
      this.failure = explain(errorOf(thrown));
    }
  }

  /**
   * Goes on with a library that has just been opened: where it was left, if it was the last one. `isRolledBack` when it is older
   * than it last was, which the home screen tells.
   */
  async unlocked(settings: LibrarySettings, isRolledBack = false): Promise<void> {
    const session = new Session(settings);
    session.isRolledBack = isRolledBack;
    const left = this.#left?.libraryName === settings.libraryName ? this.#left.place : null;
    this.#left = null;
    if (left && !isRolledBack) await session.resume(left);
    this.session?.dispose();
    this.session = session;
    this.lockedBecause = null;
    this.phase = 'unlocked';
  }

  /** Shows the window in a theme and keeps the choice on this computer. */
  async setTheme(theme: Theme): Promise<void> {
    this.theme = theme;
    applyTheme(theme);
    await request('app.setTheme', { theme });
  }

  async #readState(): Promise<boolean> {
    const state = await request('app.state', {});
    this.libraries = state.libraries;
    this.today = state.today;
    this.version = state.version;
    this.theme = state.theme;
    applyTheme(state.theme);
    return state.isUnlocked;
  }

  async #locked(reason: keyof typeof lockReasons): Promise<void> {
    if (this.session) {
      const { settings, place } = this.session;
      this.#left = { libraryName: settings.libraryName, place };
    }
    this.session?.dispose();
    this.session = null;
    this.lockedBecause = lockReasons[reason];
    await this.#readState();
    this.phase = this.libraries.length === 0 ? 'first_run' : 'locked';
  }
}
