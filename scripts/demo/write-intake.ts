import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnExhibit } from './evidence/draw-evidence.ts';

/** Writes what was handed in as a case folder: `case.json` and the files under `evidence/`. */
export function writeIntake(folder: string, json: object, handedIn: readonly DrawnExhibit[]): void {
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  for (const { entry, bytes } of handedIn) {
    writeFileSync(join(folder, 'evidence', entry.file), bytes);
  }
  const exhibits = handedIn.map(({ entry }) => entry);
  writeFileSync(join(folder, 'case.json'), JSON.stringify({ ...json, exhibits }, null, 2));
}
