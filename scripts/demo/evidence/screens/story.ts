import { avatar, box, drawing, faces, text } from '../svg.ts';

/** A picture post that is gone after a day: the bus stop at dusk, with one line over it. */
export function storyScreen(): string {
  return drawing(
    420,
    747,
    `<defs><linearGradient id="dusk" x2="0" y2="1"><stop stop-color="#3d4a5c"/>
      <stop offset="1" stop-color="#8a6f66"/></linearGradient></defs>`,
    '<rect width="420" height="747" fill="url(#dusk)"/>',
    box(14, 14, 190, 3, '#fff'),
    box(210, 14, 196, 3, '#8d95a1'),
    avatar(38, 46, 16, faces.ola),
    text(64, 51, 'ola.wz', { bold: true, fill: '#fff' }),
    text(122, 51, '6h', { size: 13, fill: '#ddd' }),
    box(0, 450, 420, 297, '#2f3338'),
    box(60, 330, 150, 170, '#8d3e37', 8),
    box(72, 344, 126, 56, '#cfd9de', 4),
    box(300, 290, 8, 180, '#4b5158'),
    box(270, 280, 110, 28, '#1d4f86', 3),
    text(282, 299, 'Market St  C', { bold: true, fill: '#fff' }),
    '<circle cx="88" cy="504" r="16" fill="#17191b"/><circle cx="180" cy="504" r="16" fill="#17191b"/>',
    box(60, 560, 300, 54, '#fff', 8),
    text(80, 594, 'same time tmrw lads 🫠', { size: 20, bold: true }),
    '<rect x="14" y="690" width="300" height="38" rx="19" fill="none" stroke="#fff"/>',
    text(32, 714, 'Send message', { size: 13, fill: '#ddd' }),
  );
}
