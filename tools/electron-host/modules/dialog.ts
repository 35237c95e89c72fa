import { execFile } from 'node:child_process';
import type { CdpSession } from '../browser/cdp.ts';
import { WORLD } from '../page/scripts.ts';
import { settings } from '../settings.ts';
import { BrowserWindow } from './browser-window.ts';

type DialogOptions = {
  title?: string;
  message?: string;
  detail?: string;
  buttons?: string[];
  cancelId?: number;
  defaultPath?: string;
  properties?: string[];
};

/** Electron's dialogs take an optional window first. */
type DialogArguments = [BrowserWindow, DialogOptions] | [DialogOptions];

/** Stands in for Electron's `dialog`. End-to-end tests replace its methods; unreplaced ones refuse there. */
export const dialog = {
  async showOpenDialog(...args: DialogArguments) {
    const options = optionsOf('showOpenDialog', args);
    const properties = options.properties ?? [];
    const filePaths = properties.includes('openDirectory')
      ? [await askForPath(options, ['--directory'])].filter((path) => path !== null)
      : await chooseFiles(properties.includes('multiSelections'));
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(...args: DialogArguments) {
    const options = optionsOf('showSaveDialog', args);
    const filePath = await askForPath(options, ['--save', '--confirm-overwrite']);
    return { canceled: filePath === null, filePath: filePath ?? '' };
  },

  async showMessageBox(...args: DialogArguments) {
    const options = optionsOf('showMessageBox', args);
    const { message = '', detail = '', buttons = ['OK'] } = options;
    const refuse = options.cancelId ?? buttons.length - 1;
    // A page can only ask yes or no: yes is the first button that does not cancel.
    const agree = refuse === 0 ? Math.min(1, buttons.length - 1) : 0;
    const text = `${message}\n\n${detail}\n\nOK: ${buttons[agree] ?? ''}`;
    const agreed = await evaluateInPage(pageSession(), `confirm(${JSON.stringify(text)})`);
    return { response: agreed.value ? agree : refuse, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`);
  },
};

function optionsOf(method: string, args: DialogArguments): DialogOptions {
  if (settings.isTest || settings.isHeadless) {
    throw new Error(`dialog.${method} was called in a test that does not stub it`);
  }
  return args.length === 2 ? args[1] : args[0];
}

/** Opens Chromium's own file chooser from the isolated world and returns native paths; none when cancelled. */
async function chooseFiles(allowsSeveral: boolean): Promise<string[]> {
  const cdp = pageSession();
  const chosen = await evaluateInPage(
    cdp,
    `new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: ${allowsSeveral} });
      input.onchange = () => resolve([...input.files]);
      input.oncancel = () => resolve([]);
      input.click();
    })`,
  );
  const { result } = await cdp.send('Runtime.getProperties', {
    objectId: chosen.objectId ?? '',
    ownProperties: true,
  });
  const files = result.filter(({ name }) => /^\d+$/.test(name));
  const infos = files.map(({ value }) =>
    cdp.send('DOM.getFileInfo', { objectId: value?.objectId ?? '' }),
  );
  return (await Promise.all(infos)).map((info) => info.path);
}

/** Asks for a folder or a file to write: with zenity where it is installed, else by a typed path. */
async function askForPath(options: DialogOptions, kind: string[]): Promise<string | null> {
  const args = ['--file-selection', ...kind];
  if (options.title) args.push(`--title=${options.title}`);
  if (options.defaultPath) args.push(`--filename=${options.defaultPath}`);
  const answer = await runZenity(args);
  if (answer !== 'missing') return answer.path;
  const question = `${options.title ?? 'Path'} (full path)`;
  const typed = await evaluateInPage(
    pageSession(),
    `prompt(${JSON.stringify(question)}, ${JSON.stringify(options.defaultPath ?? '')})`,
  );
  return (typed.value as string | null) || null;
}

function runZenity(args: string[]): Promise<'missing' | { path: string | null }> {
  return new Promise((resolve) => {
    execFile('zenity', args, (error, output) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve('missing');
      else resolve({ path: error ? null : output.trim() });
    });
  });
}

function pageSession(): CdpSession {
  const window = BrowserWindow.getFocusedWindow();
  if (!window) throw new Error('a dialog needs a window');
  return window.webContents.cdp;
}

async function evaluateInPage(cdp: CdpSession, expression: string) {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `${WORLD}-dialog`,
  });
  const { result } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    userGesture: true,
  });
  return result;
}
