import type { mainApi } from '../../../shared/contract/main-api.ts';
import type { Handlers } from '../../../shared/contract/define.ts';

/** Handlers of the channels that the main process serves itself. */
export type MainHandlers = Handlers<typeof mainApi, undefined>;
