import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { Grant, type GrantedFile } from '../../shared/contract/common.ts';
import { vaultApi } from '../../shared/contract/vault-api.ts';
import { DomainError } from '../../shared/errors.ts';

/** What a path was granted for. A file given to be read can never become the target of an export. */
export type GrantPurpose = 'library' | 'read' | 'write';

/** Purpose that each field of the contract stands for. */
const purposeOfField: Readonly<Record<string, GrantPurpose>> = {
  grant: 'library',
  grants: 'read',
  folder: 'read',
  source: 'read',
  target: 'write',
};

type Granted = { readonly path: string; readonly purpose: GrantPurpose };

/** Paths the person chose, by the random token that stands for each in the window. */
export class Grants {
  readonly #granted = new Map<string, Granted>();

  /** Grants a path. A library keeps its token for as long as the app runs. */
  give(path: string, purpose: GrantPurpose): string {
    if (purpose === 'library') {
      for (const [grant, known] of this.#granted) {
        if (known.purpose === purpose && known.path === path) return grant;
      }
    }
    const grant = randomUUID();
    this.#granted.set(grant, { path, purpose });
    return grant;
  }

  /** Grants a file and says what the window may know of it. */
  giveFile(path: string, purpose: GrantPurpose): GrantedFile {
    return { grant: this.give(path, purpose), name: basename(path) };
  }

  /** The path behind a token. Throws `forbidden` for one never given, or given for something else. */
  pathOf(grant: string, purpose: GrantPurpose): string {
    const granted = this.#granted.get(grant);
    if (granted?.purpose !== purpose) throw new DomainError('forbidden', 'no such grant');
    return granted.path;
  }

  /** Paths behind the tokens that a request to the vault names, by token. Throws `forbidden` as `pathOf` does. */
  pathsNamedIn(channel: keyof typeof vaultApi, input: object): Record<string, string> {
    const named: Record<string, string> = {};
    for (const [field, purpose] of grantFields(channel)) {
      const value = (input as Readonly<Record<string, string | string[]>>)[field] ?? [];
      for (const grant of [value].flat()) named[grant] = this.pathOf(grant, purpose);
    }
    return named;
  }

  /** Forgets files, keeping libraries: nothing chosen in one unlocked session can be used in the next. */
  forgetFiles(): void {
    for (const [grant, { purpose }] of this.#granted) {
      if (purpose !== 'library') this.#granted.delete(grant);
    }
  }
}

/** Fields of a channel's input that are grants, found in its schema so that none can be overlooked. */
export function grantFields(channel: keyof typeof vaultApi): [string, GrantPurpose][] {
  const { input } = vaultApi[channel];
  if (!(input instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = input.shape;
  return Object.entries(shape).flatMap(([field, schema]): [string, GrantPurpose][] => {
    const isGrant = schema === Grant || (schema instanceof z.ZodArray && schema.element === Grant);
    if (!isGrant) return [];
    const purpose = purposeOfField[field];
    if (!purpose) throw new Error(`${channel}: nobody has said what the grant ${field} is for`);
    return [[field, purpose]];
  });
}
