import type { Client } from './define.ts';
import { mainApi } from './main-api.ts';
import { vaultApi } from './vault-api.ts';

/**
 * The whole contract between the window and the app.
 *
 * Channels, preload functions, handlers and the renderer's client are all derived from it.
 */
export const api = { ...mainApi, ...vaultApi };

/** What the renderer calls. */
export type ApiClient = Client<typeof api>;

/** Name of a channel. */
export type Channel = keyof typeof api;
