/** An e-mail of the given headings and body; lines end as in the file of a mail program. */
export function anEmail(headings: readonly string[], body: string): Buffer {
  return Buffer.from(`${headings.join('\n')}\n\n${body}`.replaceAll('\n', '\r\n'));
}

/** A forwarded post as a mail program writes it: encoded words, a picture, the same text twice, a message attached to it. */
export const forwardedPost = anEmail(
  [
    'Received: from mail.example.org by mx.example.net; Tue, 23 Jun 2026 21:14:09 +0100',
    'From: =?UTF-8?Q?Micha=C5=82_Wi=C5=9Bniewski?= <m.wisniewski@example.org>',
    'To: =?UTF-8?B?2LPZhdmK2LHYqQ==?= <samira@example.org>, Tunde Okonjo <tunde@example.org>',
    'Date: Tue, 23 Jun 2026 21:14:07 +0100',
    'Subject: =?UTF-8?Q?Fwd:_post_in_the_group_=F0=9F=98=82?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
  ],
  `--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Za=C5=BC=C3=B3=C5=82=C4=87 what she wrote about Mi=
cha=C5=82 =F0=9F=98=82
--inner
Content-Type: text/html; charset=utf-8

<p>Something else</p><img src="https://tracker.example/seen.png">
--inner--
--outer
Content-Type: image/png; name="post.png"
Content-Disposition: attachment; filename*=UTF-8''zrzut%20ekranu.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--outer
Content-Type: message/rfc822

From: Harrowmere group <noreply@example.com>
Date: Mon, 22 Jun 2026 08:00:00 +0000
Subject: New post

The first words.
--outer--
`,
);

/** An e-mail in HTML only, as an office writes it, with what must not come through. */
export const htmlOnly = anEmail(
  ['From: office@example.org', 'Subject: Rota', 'Content-Type: text/html; charset=iso-8859-2'],
  `<html><head><style>p{color:red}</style><script>fetch('https://evil.example')</script></head>
<body><h1>Rota</h1><table><tr><td>Monday</td><td>Nights</td></tr><tr><td>Tuesday</td><td>Off</td></tr></table>
<p>Tea &amp; cake: <a href="https://other.example/login">www.stass.example</a></p><img src="https://tracker.example/x.png" alt="logo"></body></html>`,
);

/** Parts in one another, `depth` deep. */
export function nestedEmail(depth: number): Buffer {
  const parts = Array.from({ length: depth }, (_, at) => [
    `Content-Type: multipart/mixed; boundary="b${at}"\n`,
    `--b${at}`,
  ]);
  return anEmail(
    ['From: a@example.org', 'Subject: Deep'].concat(parts.flat()),
    'the words at the bottom',
  );
}
