import { avatar, box, drawing, faces, lines, text } from '../svg.ts';

const grey = '#536471';

/** A stranger's public post about the day centre, with her name among those who liked it. */
export function likedPostScreen(): string {
  return drawing(
    560,
    380,
    box(0, 0, 560, 380, '#fff'),
    avatar(50, 56, 24, faces.watch),
    text(88, 52, 'harrowmere watch', { size: 16, bold: true }),
    text(88, 72, '@hmerewatch · 23 Jun', { fill: grey }),
    lines(
      28,
      118,
      26,
      ['Bus station “incident” again last night.', 'That day centre has got to go 🤬'],
      { size: 18 },
    ),
    box(28, 170, 504, 120, '#cdd6dc', 12),
    box(60, 200, 140, 64, '#a8443c', 6),
    box(72, 210, 116, 24, '#dfe8ee', 3),
    '<circle cx="92" cy="266" r="11" fill="#2c2c2c"/><circle cx="168" cy="266" r="11" fill="#2c2c2c"/>',
    box(300, 190, 180, 84, '#8c9aa3', 3),
    box(316, 206, 32, 26, '#dfe8ee'),
    box(374, 206, 32, 26, '#dfe8ee'),
    box(432, 206, 32, 26, '#dfe8ee'),
    box(28, 310, 504, 1, '#e5e5e5'),
    text(40, 344, '💬 12', { fill: grey }),
    text(150, 344, '🔁 8', { fill: grey }),
    text(260, 344, '❤️ 63 · liked by Ola W-Z', { fill: '#c2185b' }),
  );
}
