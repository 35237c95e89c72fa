import { z } from 'zod';
import { CalendarDate, Instant } from '../domain/common.ts';
import { Grant, GrantedFile, JobId, Nothing } from './common.ts';
import { call, type Contract } from './define.ts';

/** A library this computer has opened before. Its path stays in the main process. */
export const KnownLibrary = z.strictObject({
  grant: Grant,
  name: z.string(),
  /** Where it lies, shortened for reading: "Documents › Casebook". */
  place: z.string(),
  lastOpenedAt: Instant.nullable(),
  isPresent: z.boolean(),
});
export type KnownLibrary = z.infer<typeof KnownLibrary>;

/** How the app looks on this computer. */
export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** A folder chosen for a library. */
export const ChosenFolder = z.strictObject({
  grant: Grant,
  name: z.string(),
  place: z.string(),
  holds: z.enum(['nothing', 'a_library', 'other_files']),
});

/** Requests served by the main process itself. */
export const mainApi = {
  'app.state': call(
    Nothing,
    z.strictObject({
      version: z.string(),
      runsOn: z.enum(['electron', 'development_host']),
      theme: Theme,
      today: CalendarDate,
      isUnlocked: z.boolean(),
      libraries: z.array(KnownLibrary),
    }),
  ),
  'app.setTheme': call(z.strictObject({ theme: Theme }), Nothing),
  'library.chooseFolder': call(
    z.strictObject({ purpose: z.enum(['create', 'open']) }),
    ChosenFolder.nullable(),
  ),
  'library.lock': call(Nothing, Nothing),
  /** Tells that the person is there; answers when the library will lock without further input. */
  'session.touch': call(Nothing, z.strictObject({ locksAt: Instant.nullable() })),
  /** Tells whether something typed cannot be saved at the moment, so that locking and quitting ask first. */
  'session.unsaved': call(z.strictObject({ isUnsaved: z.boolean() }), Nothing),
  'job.cancel': call(z.strictObject({ jobId: JobId }), Nothing),
  'files.pick': call(
    z.strictObject({ what: z.enum(['files', 'folder', 'archive']) }),
    z.array(GrantedFile),
  ),
  /** Asks where to save; null when the person thought better of it. */
  'files.chooseTarget': call(
    z.strictObject({
      suggestedName: z.string().min(1).max(200),
      kind: z.enum(['pdf', 'docx', 'archive', 'calendar', 'any']),
    }),
    GrantedFile.nullable(),
  ),
  /** Shows a file just written in the system's file manager; never opens it. */
  'files.showInFolder': call(z.strictObject({ grant: Grant }), Nothing),
  'clipboard.copyText': call(z.strictObject({ text: z.string().max(1_000_000) }), Nothing),
} satisfies Contract;
