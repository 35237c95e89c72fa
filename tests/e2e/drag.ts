import type { Page } from 'playwright-core';

/** Files held over the window, as a file manager does it: with their paths, no bytes read. */
export type Drag = {
  /** Lets the files fall. */
  drop(): Promise<void>;
  /** Moves them out of the window again. */
  leave(): Promise<void>;
};

/** How often a system tells a window of what is held over it, even when nothing moves. */
const everyMs = 250;

/** Begins to drag files from outside over the middle of the window, and holds them there. */
export async function dragFiles(page: Page, files: readonly string[]): Promise<Drag> {
  const cdp = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const point = { x: width / 2, y: height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') =>
    cdp.send('Input.dispatchDragEvent', { type, ...point, data });

  await send('dragEnter');
  await send('dragOver');
  let told: Promise<unknown> = Promise.resolve();
  const holding = setInterval(() => {
    told = send('dragOver');
  }, everyMs);
  const end = async (type: 'drop' | 'dragCancel'): Promise<void> => {
    clearInterval(holding);
    await told;
    await send(type);
    await cdp.detach();
  };
  return { drop: () => end('drop'), leave: () => end('dragCancel') };
}
