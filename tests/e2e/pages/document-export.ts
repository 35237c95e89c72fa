import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Walk } from '../walk.ts';
import { faultsOfPdf, textOfDocx, textOfPdf } from '../read-documents.ts';
import { field } from './fields.ts';

const long = { timeout: 120_000 } as const;

/** What a document of a case is asked before it leaves, wherever that is asked. */
export class DocumentExport {
  readonly recipient: Locator;
  readonly pdf: Locator;
  readonly docx: Locator;
  readonly written: Locator;
  readonly progress: Locator;

  constructor(page: Page, within: Locator) {
    this.recipient = field(within, 'For whom');
    this.pdf = within.getByRole('button', { name: 'Export PDF…' });
    this.docx = within.getByRole('button', { name: 'Export DOCX…' });
    this.written = within.getByText('is written and in the log: ');
    this.progress = page.getByRole('dialog', { name: /^Making the (PDF|DOCX)$/ });
  }
}

/** Text in one line, as it may be searched whatever the layout did. */
const inOneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ');

/** The text of a document that was written, in one line; a PDF is sound. */
export async function readWritten(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (!path.endsWith('.pdf')) return inOneLine(textOfDocx(bytes));
  expect(await faultsOfPdf(bytes)).toEqual([]);
  return inOneLine(await textOfPdf(bytes));
}

/**
 * Exports a document of the case from where it is asked for, and reads the file.
 *
 * @returns its text in one line; a PDF is sound
 */
export async function exported(
  { app, page, folder }: Walk,
  within: Locator,
  fileName: string,
): Promise<string> {
  const shown = new DocumentExport(page, within);
  const path = join(folder, fileName);
  const isPdf = fileName.endsWith('.pdf');
  await app.stub('showSaveDialog', { canceled: false, filePath: path });
  await (isPdf ? shown.pdf : shown.docx).click();
  await expect.poll(() => existsSync(path), long).toBe(true);
  await shown.progress.waitFor({ state: 'hidden', ...long });
  await shown.written.filter({ hasText: fileName }).waitFor();
  return readWritten(path);
}
