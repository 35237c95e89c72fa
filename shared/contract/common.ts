import { z } from 'zod';

/** Stands for a file or folder the user chose; the path itself never reaches the renderer. */
export const Grant = z.uuid();

/** Given by the caller to a long request, so that its progress can be followed and it can be cancelled. */
export const JobId = z.uuid();

/** No input, or nothing to answer. */
export const Nothing = z.strictObject({});

/** A grant with what may be shown of the file behind it. */
export const GrantedFile = z.strictObject({ grant: Grant, name: z.string() });
export type GrantedFile = z.infer<typeof GrantedFile>;

/** A passphrase on its way to the vault. Checked for strength only where one is set. */
export const Passphrase = z.string().min(1).max(1000);

/** A file that was not taken, by name, with the code that says why. */
export const Refusal = z.strictObject({ file: z.string(), code: z.string(), message: z.string() });
export type Refusal = z.infer<typeof Refusal>;
