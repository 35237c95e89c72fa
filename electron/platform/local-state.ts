import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/common.ts';
import { Theme } from '../../shared/contract/main-api.ts';

const LocalStateSchema = z.object({
  theme: Theme.catch('system').default('system'),
  libraries: z
    .array(
      z.object({
        path: z.string().refine(isAbsolute),
        name: z.string(),
        lastOpenedAt: Instant.nullable(),
      }),
    )
    .catch([])
    .default([]),
});

/** What this computer remembers between starts: how the app looks and where libraries lie. Nothing of their content. */
type LocalStateData = z.infer<typeof LocalStateSchema>;

/** A library that was opened on this computer. */
export type RememberedLibrary = LocalStateData['libraries'][number];

const FILE_NAME = 'casebook-state.json';

/** Reads and keeps what this computer remembers, in the app's own folder. */
export class LocalState {
  readonly #file: string;
  #data: LocalStateData;

  constructor(folder: string) {
    this.#file = join(folder, FILE_NAME);
    this.#data = read(this.#file);
  }

  get theme(): Theme {
    return this.#data.theme;
  }

  set theme(theme: Theme) {
    this.#write({ ...this.#data, theme });
  }

  /** Libraries, the one opened last first. */
  get libraries(): readonly RememberedLibrary[] {
    return this.#data.libraries;
  }

  /** Notes that a library was opened. */
  opened(path: string, name: string, at: string): void {
    const others = this.#data.libraries.filter((known) => known.path !== path);
    this.#write({ ...this.#data, libraries: [{ path, name, lastOpenedAt: at }, ...others] });
  }

  /** Notes what the open library, which is the first, is called now. */
  renamed(name: string): void {
    const [open, ...others] = this.#data.libraries;
    if (open && open.name !== name) {
      this.#write({ ...this.#data, libraries: [{ ...open, name }, ...others] });
    }
  }

  #write(data: LocalStateData): void {
    this.#data = data;
    mkdirSync(dirname(this.#file), { recursive: true });
    const unfinished = `${this.#file}.new`;
    writeFileSync(unfinished, JSON.stringify(data, null, 2), { mode: 0o600 });
    renameSync(unfinished, this.#file);
  }
}

function read(file: string): LocalStateData {
  try {
    return LocalStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A first start, or a damaged file: forgetting where libraries lay loses nothing, they can be opened again.
    return LocalStateSchema.parse({});
  }
}

/** A folder's place for people: `Documents › Casebook`, counted from the home folder where it lies in it. */
export function placeOf(path: string, home: string): string {
  const parts: string[] = [];
  let folder = path;
  while (folder !== home && dirname(folder) !== folder) {
    parts.unshift(basename(folder));
    folder = dirname(folder);
  }
  return parts.join(' › ');
}
