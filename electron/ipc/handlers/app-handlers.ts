import type { KnownLibrary, Theme } from '../../../shared/contract/main-api.ts';
import { placeOf, type LocalState } from '../../platform/local-state.ts';
import { folderContent } from '../../services/vault/folder-content.ts';
import type { VaultSupervisor } from '../../vault-supervisor.ts';
import type { Grants } from '../grants.ts';
import type { MainHandlers } from './main-handlers.ts';

/** What these handlers need. */
export type AppHandlerOptions = {
  readonly version: string;
  readonly runsOn: 'electron' | 'development_host';
  readonly home: string;
  readonly now: () => Date;
  readonly state: LocalState;
  readonly grants: Grants;
  readonly vault: Pick<VaultSupervisor, 'isUnlocked'>;
  readonly showTheme: (theme: Theme) => void;
};

/** Handlers about the app itself. */
export function appHandlers(
  options: AppHandlerOptions,
): Pick<MainHandlers, 'app.state' | 'app.setTheme'> {
  const { state } = options;
  return {
    'app.state': () => ({
      version: options.version,
      runsOn: options.runsOn,
      theme: state.theme,
      today: calendarDate(options.now()),
      isUnlocked: options.vault.isUnlocked,
      libraries: knownLibraries(options),
    }),
    'app.setTheme': ({ theme }) => {
      state.theme = theme;
      options.showTheme(theme);
      return {};
    },
  };
}

function knownLibraries({ state, grants, home }: AppHandlerOptions): KnownLibrary[] {
  return state.libraries.map(({ path, name, lastOpenedAt }) => ({
    grant: grants.give(path, 'library'),
    name,
    place: placeOf(path, home),
    lastOpenedAt,
    isPresent: folderContent(path) === 'a_library',
  }));
}

/** The day on this computer's calendar, which may differ from the day in UTC. */
function calendarDate(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
