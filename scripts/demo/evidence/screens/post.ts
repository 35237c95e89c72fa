import { arabic, avatar, box, drawing, faces, lines, text } from '../svg.ts';

const grey = '#65676b';

/** The post in the neighbours' group, with three comments, as a phone showed it. */
export function postScreen(): string {
  return drawing(
    420,
    700,
    box(0, 0, 420, 700, '#fff'),
    statusBar(),
    groupHeader(),
    avatar(36, 102, 20, faces.ola),
    text(66, 98, 'Ola W-Z', { bold: true }),
    text(66, 115, '22 June at 19:58 · Support worker at STaSS', { size: 11.5, fill: grey }),
    lines(
      16,
      150,
      22,
      [
        'Long day on the late shift again 😩 one of ours',
        'kicked off at the bus station AGAIN. If you were',
        'there you know who I mean 👀 poor Kieran’s mum',
        'had to come and fetch him. #neveradull',
      ],
      { size: 15 },
    ),
    busStation(232),
    text(16, 426, '👍😂 41', { size: 12.5, fill: grey }),
    text(404, 426, '17 comments', { size: 12.5, fill: grey, anchor: 'end' }),
    box(0, 438, 420, 1, '#dddfe2'),
    comments(),
  );
}

function statusBar(): string {
  return (
    box(0, 0, 420, 26, '#f4f5f7') +
    text(16, 18, '10:14', { size: 12, bold: true, fill: '#333' }) +
    text(404, 18, '4G  62 %', { size: 11, fill: '#333', anchor: 'end' })
  );
}

function groupHeader(): string {
  return (
    '<path d="M22 48l8-8M22 48l8 8M22 48h18" stroke="#333" stroke-width="2" fill="none"/>' +
    text(56, 46, 'Harrowmere Neighbours', { bold: true }) +
    text(56, 61, 'Private group · 2,314 members', { size: 11, fill: grey }) +
    box(0, 70, 420, 1, '#dddfe2')
  );
}

/** The picture in the post: two people from behind at stop C, one in a red hat. */
function busStation(y: number): string {
  return `<g transform="translate(0 ${y})">
    ${box(0, 0, 420, 172, '#93a3ad')}${box(0, 0, 420, 70, '#c3cfd6')}${box(0, 116, 420, 56, '#6d747a')}
    ${box(30, 38, 150, 90, '#b7473f', 6)}${box(42, 48, 126, 34, '#dfe8ee', 3)}
    <path d="M84 48v34M126 48v34" stroke="#b7473f" stroke-width="4"/>
    <circle cx="66" cy="130" r="13" fill="#2c2c2c"/><circle cx="146" cy="130" r="13" fill="#2c2c2c"/>
    ${box(212, 30, 8, 104, '#4b5158')}${box(196, 20, 96, 24, '#1d4f86', 2)}
    ${text(204, 37, 'Market St  C', { size: 12, bold: true, fill: '#fff' })}
    ${box(300, 68, 34, 74, '#31415a', 14)}<circle cx="317" cy="56" r="14" fill="#6b4a35"/>
    <path d="M302 54a15 15 0 0 1 30 0z" fill="#b3262e"/><circle cx="317" cy="38" r="4" fill="#b3262e"/>
    ${box(344, 76, 30, 66, '#7a6c8e', 13)}<circle cx="359" cy="64" r="12" fill="#4a3626"/></g>`;
}

function comments(): string {
  return (
    comment(450, 330, 58, faces.ola, 'Ola W-Z') +
    lines(64, 486, 16, ['Ten z czerwoną czapką, zawsze ten sam 🙈', 'szkoda gadać'], { size: 13 }) +
    text(64, 522, '22 June at 20:20', { size: 11, fill: grey }) +
    comment(534, 330, 48, faces.samira, 'Samira Haddad') +
    arabic(370, 572, 'هل هو من المركز في شارع السوق؟') +
    text(64, 596, '22 June at 20:41   👍 1  Ola W-Z', { size: 11, fill: grey }) +
    comment(608, 280, 44, faces.neighbour, 'Gareth Pennell-Ashby') +
    text(64, 643, 'Is that the lad from Elm House?', { size: 13 }) +
    text(64, 666, '22 June at 20:47', { size: 11, fill: grey })
  );
}

function comment(
  y: number,
  width: number,
  height: number,
  face: (typeof faces)[keyof typeof faces],
  name: string,
): string {
  return (
    avatar(30, y + 18, 14, face) +
    box(52, y, width, height, '#f0f2f5', 12) +
    text(64, y + 18, name, { size: 12.5, bold: true })
  );
}
