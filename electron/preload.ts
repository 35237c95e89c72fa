import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  eventNames,
  grantFilesChannel,
  mainChannels,
  vaultChannels,
} from '../shared/contract/channels.ts';

type Call = (input: unknown) => Promise<unknown>;
type Listener = (payload: unknown) => void;

const call: Record<string, Call> = {};
for (const channel of [...mainChannels, ...vaultChannels]) {
  call[channel] = (input) => ipcRenderer.invoke(channel, input);
}

const knownEvents: readonly string[] = eventNames;

function on(name: string, listener: Listener): () => void {
  if (!knownEvents.includes(name)) throw new Error(`no such event: ${name}`);
  // The event object would give the page the channel itself.
  const relay = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(name, relay);
  return () => void ipcRenderer.off(name, relay);
}

function grantFiles(files: readonly File[]): Promise<unknown> {
  // A file made in memory has an empty path; there is nothing on the disk to grant.
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke(grantFilesChannel, paths);
}

contextBridge.exposeInMainWorld('api', { call, on, grantFiles });
