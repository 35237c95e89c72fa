import { ipcMain } from 'electron';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { api, type Channel } from '../../shared/contract/api.ts';
import { grantFilesChannel } from '../../shared/contract/channels.ts';
import type { GrantedFile } from '../../shared/contract/common.ts';
import { isTrustedFrame } from '../security/sender.ts';
import { answer, type AnswerOptions } from './answer.ts';
import type { Grants } from './grants.ts';

const DroppedPaths = z.array(z.string().refine(isAbsolute)).max(10_000);

/** Listens on every channel of the contract, and for the files that preload hands over. Alone in using `ipcMain`. */
export function registerChannels(options: AnswerOptions, grants: Grants): void {
  for (const channel of Object.keys(api) as Channel[]) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      answer(channel, event.senderFrame, raw, options),
    );
  }
  ipcMain.handle(grantFilesChannel, (event, raw: unknown): GrantedFile[] => {
    if (!isTrustedFrame(event.senderFrame)) return [];
    return DroppedPaths.parse(raw).map((path) => grants.giveFile(path, 'read'));
  });
}
