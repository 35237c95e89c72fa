import exifReader from 'exif-reader';
import type { FileFacts } from './protocol.ts';

type ImageFacts = Extract<FileFacts, { kind: 'image' }>;
type ExifFacts = Pick<ImageFacts, 'takenAt' | 'camera' | 'software' | 'location'>;
type Exif = ReturnType<typeof exifReader>;

const noFacts: ExifFacts = { takenAt: null, camera: null, software: null, location: null };

/** What a camera wrote beside a picture. Damaged EXIF data counts as none: the picture itself may be sound. */
export function exifFacts(exif: Buffer | undefined): ExifFacts {
  if (exif === undefined) return noFacts;
  try {
    const tags = exifReader(exif);
    return {
      takenAt: takenAt(tags),
      camera: words(tags.Image?.Make, tags.Image?.Model),
      software: words(tags.Image?.Software),
      location: location(tags),
    };
  } catch {
    return noFacts;
  }
}

function takenAt({ Photo }: Exif): ExifFacts['takenAt'] {
  const taken: unknown = Photo?.DateTimeOriginal;
  if (!(taken instanceof Date) || Number.isNaN(taken.getTime())) return null;
  const offset: unknown = Photo?.OffsetTimeOriginal;
  return {
    // The reader puts the camera's wall clock into UTC fields.
    local: taken.toISOString().slice(0, 19),
    offset:
      typeof offset === 'string' && /^[+-]\d{2}:\d{2}/.test(offset) ? offset.slice(0, 6) : null,
  };
}

function words(...values: unknown[]): string | null {
  const text = values.filter((value) => typeof value === 'string').join(' ');
  return (
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 200) || null
  );
}

function location({ GPSInfo }: Exif): ExifFacts['location'] {
  const latitude = degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef, 'S');
  const longitude = degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef, 'W');
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function degrees(parts: unknown, reference: unknown, negative: 'S' | 'W'): number | null {
  if (!Array.isArray(parts)) return null;
  const [whole = NaN, minutes = NaN, seconds = NaN] = parts.map(Number);
  const value = whole + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(value)) return null;
  return String(reference).startsWith(negative) ? -value : value;
}
