import { randomBytes } from 'node:crypto';
import { makeBridge } from './bridge.ts';
import { makeCodec } from './codec.ts';
import { makePreloadScope } from './preload-runtime.ts';
import type { PreloadEnvironment } from './protocol.ts';

/** Names known to the host and the isolated world only; new in every run. */
export const SECRET = `h${randomBytes(16).toString('hex')}`;
export const BINDING = `b${randomBytes(8).toString('hex')}`;
export const WORLD = 'electron-preload';

const BASE64_IN_PAGE = `
  const toBase64 = (bytes) => {
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  };
  const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));`;

/** Script for the page's own world: the bridge's far end, before any page script. */
export function mainWorldScript(): string {
  return inTopFrame(`(${makeBridge.toString()})(${JSON.stringify(SECRET)}, 'main', () => {});`);
}

/** Script for the isolated world: the renderer half of Electron, then the preload in a CommonJS wrapper. */
export function isolatedWorldScript(preload: string, environment: PreloadEnvironment): string {
  return inTopFrame(`
    const post = globalThis[${JSON.stringify(BINDING)}];
    delete globalThis[${JSON.stringify(BINDING)}];
    ${BASE64_IN_PAGE}
    const codec = (${makeCodec.toString()})(toBase64, fromBase64);
    const makeBridge = ${makeBridge.toString()};
    const { require, process } = (${makePreloadScope.toString()})(
      codec,
      (onOpen) => makeBridge(${JSON.stringify(SECRET)}, 'isolated', onOpen),
      ${JSON.stringify(SECRET)},
      post,
      ${JSON.stringify(environment)},
    );
    const module = { exports: {} };
    (function (require, module, exports, process, global) {
${preload}
    })(require, module, module.exports, process, globalThis);`);
}

function inTopFrame(body: string): string {
  return `(() => { 'use strict'; if (window !== window.top) return; ${body} })();\n//# sourceURL=electron-preload`;
}
