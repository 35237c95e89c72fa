import type { Page } from 'playwright-core';
import type { RunningApp } from './fixture.ts';

/** Puts a picture on the clipboard, as a screenshot tool does, and presses Ctrl+V. */
export async function pasteScreenshot(app: RunningApp, page: Page, png: Buffer): Promise<void> {
  const base64 = png.toString('base64');
  if (app.kind === 'electron') {
    await app.evaluate(({ clipboard, ClipboardItem }, data) => {
      const picture = new Blob([Buffer.from(data, 'base64')], { type: 'image/png' });
      return clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    }, base64);
  } else {
    await writeClipboard(page, base64);
  }
  await page.keyboard.press('Control+V');
}

/** Chromium's clipboard takes pictures from a page only; the app's own page may not read it, but writes here. */
async function writeClipboard(page: Page, base64: string): Promise<void> {
  await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const blob = new Blob([bytes], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  }, base64);
}
