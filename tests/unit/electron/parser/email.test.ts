import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../electron/parser/limits.ts';
import { ReadEmail } from '../../../../shared/domain/read-email.ts';
import { anEmail, forwardedPost, htmlOnly, nestedEmail } from '../../../helpers/emails.ts';
import * as files from '../../../helpers/evidence-files.ts';
import { openFile } from '../../../helpers/open-file.ts';

async function read(file: Uint8Array): Promise<ReadEmail> {
  return (await openFile('email', file)).email();
}

async function onlyMessage(file: Uint8Array): Promise<ReadEmail['messages'][number]> {
  const { messages } = await read(file);
  expect(messages).toHaveLength(1);
  return messages[0]!;
}

describe('an e-mail', () => {
  test('is told by its headings, text and attachments, decoded', async () => {
    const { messages, isCut } = await read(forwardedPost);
    expect(isCut).toBe(false);
    expect(messages[0]).toEqual({
      headings: [
        { field: 'From', value: 'Michał Wiśniewski <m.wisniewski@example.org>' },
        {
          field: 'To',
          value: 'سميرة <samira@example.org>, Tunde Okonjo <tunde@example.org>',
        },
        // In the sender's own zone, not in this computer's.
        { field: 'Date', value: 'Tue, 23 Jun 2026 21:14:07 +0100' },
        { field: 'Subject', value: 'Fwd: post in the group 😂' },
      ],
      text: 'Zażółć what she wrote about Michał 😂',
      body: 'text_beside_html',
      attachments: [
        { name: 'zrzut ekranu.png', mime: 'image/png', sizeBytes: 8 },
        { name: '', mime: 'message/rfc822', sizeBytes: expect.any(Number) as number },
      ],
    });
  });

  test('brings the message attached to it, with the time as it is written there', async () => {
    const { messages } = await read(forwardedPost);
    expect(messages[1]).toMatchObject({
      headings: [
        { field: 'From', value: 'Harrowmere group <noreply@example.com>' },
        { field: 'Date', value: 'Mon, 22 Jun 2026 08:00:00 +0000' },
        { field: 'Subject', value: 'New post' },
      ],
      text: 'The first words.',
    });
  });

  test('in HTML gives its words and where links lead, and nothing to load or run', async () => {
    const { text, body } = await onlyMessage(htmlOnly);
    expect(body).toBe('html');
    expect(text.replace(/\s+/g, ' ')).toBe(
      'Rota Monday Nights Tuesday Off Tea & cake: www.stass.example [https://other.example/login]',
    );
  });

  test('keeps its source beside it, as it was received', async () => {
    const opened = await openFile('email', forwardedPost);
    expect((await opened.text(1)).text).toBe(forwardedPost.toString());
  });

  test('with a heading twice tells both', async () => {
    const { headings } = await onlyMessage(
      anEmail(['From: a@example.org', 'From: b@example.org'], 'Hello'),
    );
    expect(headings.map(({ value }) => value)).toEqual(['a@example.org', 'b@example.org']);
  });

  test('without words says so by having none', async () => {
    expect(await onlyMessage(anEmail(['From: a@example.org', 'Subject: x'], ''))).toMatchObject({
      text: '',
      body: 'none',
    });
  });

  test('in a charset that nobody knows is still read', async () => {
    const file = anEmail(['From: a@b.org', 'Content-Type: text/plain; charset=klingon'], 'Hello');
    expect((await onlyMessage(file)).text).toBe('Hello');
  });
});

describe('a hostile or damaged e-mail', () => {
  const damaged = { code: 'damaged_file' };

  test.each([
    ['no boundary', 'multipart/mixed'],
    ['another boundary than it uses', 'multipart/mixed; boundary=zz'],
  ])('that names %s is refused, not shown as empty', async (_name, type) => {
    const body = '--b\nContent-Type: text/plain\n\nhello\n--b--\n';
    const file = anEmail(['From: a@b.org', 'Subject: x', `Content-Type: ${type}`], body);
    await expect(read(file)).rejects.toMatchObject(damaged);
  });

  test('of a thousand parts in one another is refused; of a hundred it is read', async () => {
    expect((await onlyMessage(nestedEmail(100))).text).toBe('the words at the bottom');
    await expect(read(nestedEmail(1000))).rejects.toMatchObject(damaged);
  });

  test('of messages in messages is read down to a few, and says so', async () => {
    let file = anEmail(['From: a@b.org', 'Subject: innermost'], 'end');
    for (let depth = 0; depth < 40; depth += 1) {
      const attached = 'Content-Type: message/rfc822';
      file = anEmail(['From: a@b.org', `Subject: ${depth}`, attached], file.toString());
    }
    const { messages, isCut } = await read(file);
    expect(isCut).toBe(true);
    expect(messages.length).toBeLessThan(10);
  });

  test('with thousands of attachments lists the first, and says so', async () => {
    const part = '--b\nContent-Type: image/png\n\nx\n';
    const type = 'Content-Type: multipart/mixed; boundary=b';
    const { messages, isCut } = await read(anEmail(['From: a@b.org', type], part.repeat(5000)));
    expect(isCut).toBe(true);
    expect(messages[0]?.attachments).toHaveLength(200);
  });

  test('of fifty megabytes is read; of more than is opened it is refused', async () => {
    const type = 'Content-Type: multipart/mixed; boundary=b';
    const attached = `--b\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n`;
    const lines = Buffer.from(`${'A'.repeat(76)}\r\n`.repeat((50 * 1024 * 1024) / 78));
    const head = anEmail(['From: a@b.org', type], `--b\n\nSee attached\n${attached}`);
    const { text, attachments } = await onlyMessage(Buffer.concat([head, lines]));
    expect(text).toBe('See attached');
    expect(attachments[0]?.sizeBytes).toBeGreaterThan(35_000_000);
    const size = limits.fileBytes.email + 1;
    await expect(openFile('email', Buffer.alloc(size, 0x41))).rejects.toMatchObject({
      code: 'too_large_to_preview',
    });
  });

  test.each([
    ['markup without end', '<div>'.repeat(60_000)],
    ['tables without end', '<table><tr><td>'.repeat(10_000)],
    ['half a tag, many times', '<a href="'.repeat(100_000)],
    ['more text than is shown', `<p>${'word '.repeat(1_000_000)}`],
  ])('in HTML of %s ends', async (_name, html) => {
    const file = anEmail(['From: a@b.org', 'Subject: x', 'Content-Type: text/html'], html);
    const outcome = await read(file).catch((error: unknown) => error);
    if ('code' in (outcome as object)) expect(outcome).toMatchObject(damaged);
    else expect(JSON.stringify(outcome).length).toBeLessThan(limits.textBytes * 2);
  });

  test('whatever it is made of, is read within bounds or refused', async () => {
    const piece = fc.constantFrom(
      ...['From: a@b.org\n', 'Content-Type: multipart/mixed; boundary=b\n', '--b\n', '--b--', '\n'],
      ...['Content-Type: text/html; charset=utf-16\n', 'Content-Transfer-Encoding: base64\n'],
      ...[
        'Content-Type: message/rfc822\n',
        'Subject: =?utf-8?B?/w==?= =?x?Q?=?=\n',
        '<b <!-- &#x0;',
      ],
      ...[
        'Content-Disposition: attachment; filename*0*=%%%\n',
        ' \u202e folded\n',
        '=E2=80\n',
        'é',
      ],
    );
    const anything = fc.oneof(
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.tuple(fc.nat(forwardedPost.length), fc.string({ maxLength: 20 })).map(([at, between]) => {
        const source = forwardedPost.toString('latin1');
        return source.slice(0, at) + between + source.slice(at + between.length);
      }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (source) => {
        const outcome = await read(Buffer.from(source)).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toMatchObject(damaged);
        else expect(ReadEmail.safeParse(outcome).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('other files are no e-mails', async () => {
  const image = await openFile('image', await files.imageFile());
  await expect(image.email()).rejects.toMatchObject({ code: 'no_preview' });
});
