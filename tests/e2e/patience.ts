/** How long to ask again until something is so. The machines that run the tests may be busy. */
export const patience = { timeout: 30_000 } as const;
