import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: Names,
      optionalDependencies: Names,
      license: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().default(false),
      link: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

/** What the lockfile knows of one installed package. */
export type LockedPackage = z.infer<typeof Lockfile>['packages'][string];

/** The lockfile's packages by the folder they are installed in. */
export function readLockfile(): Readonly<Record<string, LockedPackage>> {
  return Lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages;
}
