import { z } from 'zod';

/** Whose library it is: the Executive Director's, or that of the Chair, to whom cases about the Director go (clause 4.1). */
export const Office = z.enum(['director', 'chair']);
export type Office = z.infer<typeof Office>;

/** What whoever investigates in a library is called on screens and in documents. */
export const officeTitles: Readonly<Record<Office, string>> = {
  director: 'Executive Director',
  chair: 'Chair of trustees',
};

/** Who takes over where whoever has the office may not investigate (clause 4.1 names the Chair; nobody is named after that). */
export const successorTitles: Readonly<Record<Office, string>> = {
  director: 'the Chair of trustees',
  chair: 'another trustee, who has no part in it',
};
