import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentTypeOf } from '../../../../../electron/services/evidence/content-type.ts';
import * as files from '../../../../helpers/evidence-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The beginning of a file of a type that is only recognised. */
const beginnings = {
  mp4: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isomiso2mp41')]),
  heic: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]),
  windowsProgram: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]),
  emptyZip: Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(18)]),
};

describe('what a file is', () => {
  test.each([
    ['png', files.imageFile(), 'image/png', 'image', true],
    ['jpeg', files.imageFile({ format: 'jpeg' }), 'image/jpeg', 'image', true],
    ['webp', files.imageFile({ format: 'webp' }), 'image/webp', 'image', true],
    ['gif', files.animatedGifFile(2), 'image/gif', 'image', true],
    ['pdf', files.pdfFile(), 'application/pdf', 'pdf', true],
    ['pdf after rubbish', bytes('rubbish\n%PDF-1.4\n'), 'application/pdf', 'pdf', true],
    ['plain text', bytes('We met on Monday.\n'), 'text/plain', 'text', true],
    ['UTF-16 text', files.utf16File('Spotkanie z Łucją'), 'text/plain', 'text', true],
    ['legacy text', files.latin1File('caf\u00e9 \u00a33'), 'text/plain', 'text', true],
    ['e-mail', bytes(files.emailMessage), 'message/rfc822', 'email', true],
    ['page', bytes(files.hostileHtml), 'text/html', 'text', true],
    ['drawing', bytes(files.hostileSvg), 'image/svg+xml', 'text', true],
    ['drawing in UTF-16', files.utf16File('<svg/>'), 'image/svg+xml', 'text', true],
    ['data', bytes('{"a": [1]}'), 'application/json', 'text', true],
    ['sound', files.wavFile(), 'audio/wav', 'audio', false],
    ['video', beginnings.mp4, 'video/mp4', 'video', false],
    ['phone photo', beginnings.heic, 'image/heic', 'image', false],
    ['archive', beginnings.emptyZip, 'application/zip', 'archive', false],
    ['program', beginnings.windowsProgram, 'application/x-msdownload', 'other', false],
    ['nothing known', Buffer.from([1, 2, 3, 0, 255]), 'application/octet-stream', 'other', false],
    ['empty', Buffer.alloc(0), 'application/octet-stream', 'other', false],
  ])('%s', async (_name, content, mime, kind, canPreview) => {
    expect(await contentTypeOf(await content, 'file')).toMatchObject({
      ...{ mime, kind, canPreview },
      nameDisagrees: false,
    });
  });

  test('the name never decides', async () => {
    const html = await contentTypeOf(bytes(files.hostileHtml), 'photo.png');
    expect(html).toMatchObject({ mime: 'text/html', extension: 'html', nameDisagrees: true });
  });

  test.each([
    ['photo.JPEG', files.imageFile({ format: 'jpeg' }), false],
    ['photo.png', files.imageFile({ format: 'jpeg' }), true],
    ['chat.csv', bytes('a,b\n'), false],
    ['chat.docx', bytes('a,b\n'), true],
    ['invoice.pdf', beginnings.windowsProgram, true],
    ['letter.docx', beginnings.emptyZip, false],
    ['readme', bytes('hello'), false],
    ['minutes.2026', bytes('hello'), false],
  ])('%s', async (name, content, nameDisagrees) => {
    expect(await contentTypeOf(await content, name)).toMatchObject({ nameDisagrees });
  });

  test('any bytes under any name have a type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.string(), async (content, name) => {
        const type = await contentTypeOf(content, name);
        expect(type.mime).toMatch(/^[\w.+-]+\/[\w.+-]+/);
        expect(type.extension).not.toBe('');
      }),
    );
  });
});
