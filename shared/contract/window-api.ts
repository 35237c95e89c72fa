import type { ApiClient } from './api.ts';
import type { GrantedFile } from './common.ts';
import type { Subscribe } from './events.ts';

/** What preload puts on `window.api`; nothing else is exposed. */
export type WindowApi = {
  /** One function per channel. */
  readonly call: ApiClient;
  readonly on: Subscribe;
  /** Turns `File` objects dropped on the window into grants; paths stay outside. Files without a path (in memory) are left out. */
  readonly grantFiles: (files: readonly unknown[]) => Promise<GrantedFile[]>;
};
