/** What the rest of the host needs of a window without knowing the class. */
export type OpenWindow = { readonly webContents: { updateAccelerators(): void } };

/** Windows that are open, oldest first. */
export const openWindows = new Set<OpenWindow>();
