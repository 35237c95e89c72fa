import { EventEmitter } from 'node:events';
import type { CdpSession } from '../browser/cdp.ts';

type ThemeSource = 'system' | 'light' | 'dark';

/** Stands in for Electron's `nativeTheme`. */
class NativeTheme extends EventEmitter {
  readonly #pages = new Set<CdpSession>();
  #source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(source: ThemeSource) {
    this.#source = source;
    for (const page of this.#pages) this.#apply(page);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  /** Makes a new page follow the theme. */
  applyTo(page: CdpSession): void {
    this.#pages.add(page);
    if (this.#source !== 'system') this.#apply(page);
  }

  #apply(page: CdpSession): void {
    const isSystem = this.#source === 'system';
    const features = isSystem ? [] : [{ name: 'prefers-color-scheme', value: this.#source }];
    page.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined);
  }
}

/** The one theme of this host. */
export const nativeTheme = new NativeTheme();
