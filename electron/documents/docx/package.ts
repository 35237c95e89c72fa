import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { withContentsTabs, withoutOwnTabs } from './contents-look.ts';

const coreProperties = 'docProps/core.xml';
const fontTable = 'word/fontTable.xml';
/** What readers expect at the head of the file, to know its kind by its first bytes. */
const first = ['[Content_Types].xml', '_rels/.rels'];
/** Compressed already. */
const packedFormats = /\.(png|jpe?g)$/;

/**
 * The package as it is given away: without what differs from run to run (times in the properties and in the archive, keys of
 * embedded fonts), so that the same document gives the same bytes and the same hash; and with contents that keep to their style.
 */
export function finished(packed: Uint8Array, createdAt: string): Uint8Array {
  const parts = unzipSync(packed);
  edit(parts, coreProperties, (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${createdAt}`),
  );
  rekeyFonts(parts);
  edit(parts, 'word/document.xml', withoutOwnTabs);
  edit(parts, 'word/styles.xml', withContentsTabs);
  const names = Object.keys(parts).filter((name) => !first.includes(name));
  const archive: Zippable = {};
  for (const name of [...first, ...names]) {
    const part = parts[name];
    if (part) archive[name] = [part, { level: packedFormats.test(name) ? 0 : 6 }];
  }
  return zipSync(archive, { mtime: wallClock(createdAt) });
}

/** Archives hold local time without a zone: this is the moment whose local time reads as the given UTC time. */
function wallClock(instant: string): Date {
  const [year = 1980, month = 1, day = 1, hour, minute, second] = instant
    .split(/[-T:.Z]/)
    .map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}

/** Word wants each embedded font scrambled with a key; a key made from the font itself is as good as a random one. */
function rekeyFonts(parts: Record<string, Uint8Array>): void {
  let number = 0;
  edit(parts, fontTable, (xml) =>
    xml.replace(/w:fontKey="\{([0-9A-F-]+)\}"/g, (_, oldKey: string) => {
      number += 1;
      const name = `word/fonts/font${number}.odttf`;
      const font = scrambled(parts[name] ?? new Uint8Array(), oldKey);
      const digest = createHash('sha256').update(font).digest('hex').toUpperCase();
      const key = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
      parts[name] = scrambled(font, key);
      return `w:fontKey="{${key}}"`;
    }),
  );
}

/** The first 32 bytes combined with the key backwards (ECMA-376 part 4, 8.1); doing it twice undoes it. */
function scrambled(font: Uint8Array, key: string): Uint8Array {
  const keyBytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return font.map((byte, index) => (index < 32 ? byte ^ (keyBytes[index % 16] ?? 0) : byte));
}

function edit(
  parts: Record<string, Uint8Array>,
  name: string,
  change: (xml: string) => string,
): void {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}
