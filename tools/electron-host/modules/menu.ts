import { app } from './app.ts';
import { openWindows, type OpenWindow } from './open-windows.ts';

type Click = (item: MenuItem, window: OpenWindow | undefined, event: object) => void;

type MenuItemOptions = {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  submenu?: MenuItemOptions[] | Menu;
  click?: Click;
};

/** Stands in for Electron's `MenuItem`. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly #click: Click | undefined;
  enabled: boolean;

  constructor(options: MenuItemOptions) {
    this.id = options.id;
    this.label = options.label ?? '';
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    const { submenu } = options;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.#click = options.click;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.role === 'quit') app.quit();
    this.#click?.(this, [...openWindows].at(-1), {});
  }
}

/** Stands in for Electron's `Menu`. It is not drawn; its accelerators work. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) {
      menu.items.push(entry instanceof MenuItem ? entry : new MenuItem(entry));
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
    for (const window of openWindows) window.webContents.updateAccelerators();
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  popup(): void {}

  /** Every item of this menu and its submenus. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

/** Accelerators of the application menu that do something, in the spelling a page uses for key presses. */
export function menuAccelerators(): string[] {
  return itemsWithAccelerators().map(([accelerator]) => accelerator);
}

/** Runs the menu item with that accelerator. */
export function runAccelerator(accelerator: string): void {
  itemsWithAccelerators()
    .find(([known]) => known === accelerator)?.[1]
    .click();
}

function itemsWithAccelerators(): [string, MenuItem][] {
  const items = Menu.getApplicationMenu()?.all() ?? [];
  return items.flatMap((item) =>
    item.accelerator ? [[normalised(item.accelerator), item] as [string, MenuItem]] : [],
  );
}

/** `Shift+CommandOrControl+Z` and `CmdOrCtrl+Shift+Z` are the same key press. */
function normalised(accelerator: string): string {
  const parts = accelerator
    .toLowerCase()
    .replace('commandorcontrol', 'cmdorctrl')
    .replace(/\b(control|ctrl|command|cmd)\b/, 'cmdorctrl')
    .split('+');
  const order = ['cmdorctrl', 'alt', 'shift'];
  const modifiers = order.filter((modifier) => parts.includes(modifier));
  return [...modifiers, ...parts.filter((part) => !order.includes(part))].join('+');
}
