import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { contentTypeOf } from '../../../electron/services/evidence/content-type.ts';
import { type DrawnExhibit, drawEvidence } from '../../../scripts/demo/evidence/draw-evidence.ts';
import { textWidth } from '../../../scripts/demo/evidence/typefaces.ts';
import { FolderExhibit } from '../../../shared/domain/case-folder-schema.ts';
import { openFile } from '../../helpers/open-file.ts';

let drawn: DrawnExhibit[];

beforeAll(async () => {
  drawn = await drawEvidence();
});

const named = (number: string): DrawnExhibit => drawn.find(({ entry }) => entry.number === number)!;

describe('the evidence of the demo case', () => {
  test('fits a case folder, under numbers and names of its own', () => {
    for (const { entry } of drawn) FolderExhibit.parse(entry);
    for (const key of ['number', 'file'] as const) {
      expect(new Set(drawn.map(({ entry }) => entry[key])).size).toBe(drawn.length);
    }
  });

  test('is what its names say, of every kind', async () => {
    const types = await Promise.all(
      drawn.map(({ entry, bytes }) => contentTypeOf(bytes, entry.file)),
    );
    expect(types.filter((type) => type.nameDisagrees)).toEqual([]);
    expect(new Set(types.map((type) => type.mime))).toEqual(
      new Set([
        ...['image/png', 'image/jpeg', 'image/webp', 'application/pdf'],
        ...['message/rfc822', 'audio/wav', 'text/plain'],
      ]),
    );
  });

  test('is the same on every run', async () => {
    const hashes = (exhibits: DrawnExhibit[]): string[] =>
      exhibits.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    expect(hashes(await drawEvidence())).toEqual(hashes(drawn));
  });

  test('the photograph is stored sideways and shown upright', async () => {
    const { bytes } = named('EX-MK-003');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2016, orientation: 6 });
    expect((await openFile('image', bytes)).facts).toMatchObject({
      ...{ widthPx: 1512, heightPx: 2016, camera: 'Harrow H-20' },
      takenAt: { local: '2026-07-03T21:12:40', offset: '+01:00' },
    });
  });

  test('the declaration can be read and names her', async () => {
    const pdf = await openFile('pdf', named('EX-TO-002').bytes);
    expect(pdf.facts).toMatchObject({ pages: 2 });
    expect((await pdf.text(2)).text).toContain('Aleksandra Wiśniewska-Zakrzewska');
  });

  test('emoji sequences are one glyph in the drawings', () => {
    const width = (run: string): number => textWidth(run, 'Noto Color Emoji', false);
    expect(width('🤷‍♀️')).toBe(width('😂'));
  });
});
