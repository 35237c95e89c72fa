import type { Inline, ReportDocument, ReportExhibit } from './model.ts';

/** Caption of the exhibit index. */
export const exhibitIndexCaption = 'Exhibits, in the order in which they are bound';

/** One row of the exhibit index, without the page, which only a laid-out document knows. */
export type ExhibitIndexRow = {
  readonly exhibit: ReportExhibit;
  readonly description: readonly Inline[];
};

/** The rows of the exhibit index: what each exhibit is, and the SHA-256 that proves it. */
export function exhibitIndexRows(document: ReportDocument): ExhibitIndexRow[] {
  return document.exhibits.map((exhibit) => ({
    exhibit,
    description: [
      exhibit.title || exhibit.fileName,
      { kind: 'lineBreak' },
      { kind: 'text', muted: true, text: fileLine(exhibit) },
      { kind: 'lineBreak' },
      { kind: 'text', mono: true, text: exhibit.sha256 },
    ],
  }));
}

/** File name, kind and size of an exhibit, as in "IMG_2041.jpg · image/jpeg · 2.4 MB (2,411,008 bytes)". */
export function fileLine({ fileName, mime, sizeBytes }: ReportExhibit): string {
  return `${fileName} · ${mime} · ${formatSize(sizeBytes)}`;
}

/** A size for people and for checking: decimal units, and the exact number of bytes. */
export function formatSize(sizeBytes: number): string {
  const exact = `${groupDigits(sizeBytes)} ${sizeBytes === 1 ? 'byte' : 'bytes'}`;
  if (sizeBytes < 1000) return exact;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = sizeBytes / 1000;
  while (value >= 999.5 && units.length > 1) {
    value /= 1000;
    units.shift();
  }
  return `${value.toFixed(value < 9.95 ? 1 : 0)} ${units[0] ?? ''} (${exact})`;
}

function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
