import { fileTypeFromBuffer, supportedExtensions } from 'file-type';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { PreviewKind } from '../../parser/protocol.ts';
import { textEncodingOf } from '../../parser/text-encoding.ts';
import { markupTypeOf } from './markup-type.ts';

/** How many bytes from the beginning of a file decide its type. */
export const headBytes = 64 * 1024;

/** What a file is, by its bytes. */
export type ContentType = {
  readonly mime: string;
  /** Usual extension for this type, without the dot. */
  readonly extension: string;
  readonly kind: ExhibitKind;
  /** Whether the viewer can show it. */
  readonly canPreview: boolean;
  /** Whether the file's name claims to be something else; worth telling, never a reason to refuse. */
  readonly nameDisagrees: boolean;
};

type Detected = Pick<ContentType, 'mime' | 'extension'>;

const unknownType: Detected = { mime: 'application/octet-stream', extension: 'bin' };

/**
 * Tells what a file is by its content; the name only serves to notice that it says otherwise.
 *
 * @param head the first `headBytes` of the file, or all of a shorter one. More is not looked at, so that a file made to
 *   keep a detector busy cannot.
 */
export async function contentTypeOf(head: Uint8Array, fileName: string): Promise<ContentType> {
  const detected = await detect(head.subarray(0, headBytes));
  const kind = exhibitKindOf(detected.mime);
  return {
    ...detected,
    kind,
    canPreview: previewKindOf(detected.mime) !== null,
    nameDisagrees: nameDisagrees(fileName, detected, kind),
  };
}

/** How the viewer opens a type; null where it cannot. */
export function previewKindOf(mime: string): PreviewKind | null {
  if (previewableImages.includes(mime)) return 'image';
  if (mime === 'application/pdf') return 'pdf';
  return isTextual(mime) ? 'text' : null;
}

async function detect(head: Uint8Array): Promise<Detected> {
  const known = await fileTypeFromBuffer(head);
  if (known?.ext === 'cfb') return outlookMessage(head) ?? { mime: known.mime, extension: 'cfb' };
  // XML says too little: it may be a drawing or a page.
  if (known && known.mime !== 'application/xml') return { mime: known.mime, extension: known.ext };
  // Readers of PDF allow rubbish before the header, so such files open elsewhere and must here.
  if (asLatin1(head.subarray(0, 1024)).includes('%PDF-')) {
    return { mime: 'application/pdf', extension: 'pdf' };
  }
  const encoding = textEncodingOf(head);
  if (encoding === null || head.length === 0) return unknownType;
  return markupTypeOf(new TextDecoder(encoding).decode(head));
}

/** Outlook messages are compound files whose directory names the properties of a message, in UTF-16. */
function outlookMessage(head: Uint8Array): Detected | null {
  return asLatin1(head).replaceAll('\0', '').includes('__substg1.0_')
    ? { mime: 'application/vnd.ms-outlook', extension: 'msg' }
    : null;
}

function asLatin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const previewableImages = ['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif'];
const emailTypes = ['message/rfc822', 'application/mbox', 'application/vnd.ms-outlook'];
const textTypes = [
  'application/json',
  'application/xml',
  'image/svg+xml',
  ...emailTypes.slice(0, 2),
];
const archiveTypes = [
  'zip',
  'x-7z',
  'x-rar',
  'vnd.rar',
  'x-tar',
  'gzip',
  'x-bzip2',
  'x-xz',
  'zstd',
];
const documentTypes = [
  'officedocument',
  'opendocument',
  'x-cfb',
  'rtf',
  'epub',
  'ms-office',
  'iwork',
];

function isTextual(mime: string): boolean {
  return mime.startsWith('text/') || textTypes.includes(mime);
}

function exhibitKindOf(mime: string): ExhibitKind {
  const names = (parts: readonly string[]): boolean => parts.some((part) => mime.includes(part));
  if (mime === 'application/pdf') return 'pdf';
  if (emailTypes.includes(mime)) return 'email';
  if (isTextual(mime)) return 'text';
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/')) return 'audio';
  if (mime.startsWith('video/')) return 'video';
  if (names(documentTypes)) return 'document';
  return names(archiveTypes) ? 'archive' : 'other';
}

const textExtensions = [
  ...[
    'txt',
    'text',
    'log',
    'md',
    'csv',
    'tsv',
    'json',
    'xml',
    'html',
    'htm',
    'xhtml',
    'svg',
    'eml',
  ],
  ...['mbox', 'ics', 'vcf', 'srt', 'vtt', 'css', 'js', 'yaml', 'yml', 'ini'],
];

/** Extensions that name the same type, or a type that cannot be told from it by the beginning of a file. */
const sameTypes = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['png', 'apng'],
  ['tif', 'tiff'],
  ['mp4', 'm4v', 'm4a', 'mov', '3gp'],
  ['ogg', 'oga', 'ogv', 'opus', 'spx'],
  ['mkv', 'mka', 'webm'],
  ['heic', 'heif', 'hif'],
  ['mpg', 'mpeg', 'mp2', 'mp3'],
  ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub', 'jar', 'apk', 'kmz'],
  ['cfb', 'doc', 'xls', 'ppt', 'msg', 'msi'],
  ['gz', 'tgz'],
];

function nameDisagrees(fileName: string, detected: Detected, kind: ExhibitKind): boolean {
  const named = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase();
  if (named === undefined || named === detected.extension) return false;
  if (!supportedExtensions.has(named) && !textExtensions.includes(named)) return false;
  if (isTextual(detected.mime)) return !textExtensions.includes(named);
  // Only a bare container may be any of its kin: a workbook named as a letter disagrees.
  const isContainer = ['zip', 'cfb'].includes(detected.extension) || kind !== 'document';
  return !(
    isContainer &&
    sameTypes.some((same) => [named, detected.extension].every((e) => same.includes(e)))
  );
}
