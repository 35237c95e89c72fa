import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFStream,
} from '@cantoo/pdf-lib';
import { DomainError } from '../../../shared/errors.ts';
import type { PreparedPage } from './prepared-page.ts';

/** A grey picture of 3 × 7 pixels: the size by which it is known again in the laid-out PDF. */
export const placeholderPng: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAAHCAAAAADo0qh1AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQI12M4ceIEAw4MAOXMEGluUynPAAAAAElFTkSuQmCC',
  'base64',
);
const placeholderSize = { width: 3, height: 7 };

/**
 * Puts the exhibits where Typst left placeholders, in order.
 *
 * The placeholder already has its place, alternative text and tag; only what is drawn there is exchanged, so links, bookmarks
 * and the structure tree stay as Typst made them.
 * @throws DomainError `layout_failed` when there are not as many placeholders as pages.
 */
export function placeExhibits(document: PDFDocument, pages: readonly PreparedPage[]): void {
  const waiting = [...pages];
  for (const page of document.getPages()) {
    for (const [name, objects] of placeholdersOn(page)) {
      const next = waiting.shift();
      if (!next) throw new DomainError('layout_failed', 'more placeholders than exhibit pages');
      objects.set(name, next.embed(document.context));
    }
  }
  if (waiting.length > 0) {
    throw new DomainError('layout_failed', `${waiting.length} exhibit pages found no place`);
  }
}

function placeholdersOn(page: PDFPage): [PDFName, PDFDict][] {
  const objects = page.node.Resources()?.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict)) return [];
  return objects
    .keys()
    .filter((name) => isPlaceholder(objects.lookup(name)))
    .map((name) => [name, objects]);
}

function isPlaceholder(object: unknown): boolean {
  if (!(object instanceof PDFStream)) return false;
  const number = (key: string): number | undefined => {
    const value = object.dict.lookup(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  };
  return number('Width') === placeholderSize.width && number('Height') === placeholderSize.height;
}
