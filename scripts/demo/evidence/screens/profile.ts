import { avatar, box, drawing, faces, lines, text } from '../svg.ts';

const card = (x: number, y: number, width: number, height: number): string =>
  box(x, y, width, height, '#d9d9d9', 6) + box(x + 1, y + 1, width - 2, height - 2, '#fff', 5);

/** Her public profile on a network for work, naming her employer. */
export function profileScreen(): string {
  return drawing(
    640,
    470,
    box(0, 0, 640, 470, '#f3f2ef'),
    box(0, 0, 640, 40, '#fff'),
    box(16, 10, 20, 20, '#2a64a8', 3),
    box(48, 10, 200, 20, '#eef3f8', 3),
    text(58, 24, 'Search', { size: 11, fill: '#8a8f94' }),
    card(40, 56, 400, 250),
    box(41, 57, 398, 84, '#a9bccb'),
    '<circle cx="104" cy="144" r="44" fill="#fff"/>',
    avatar(104, 144, 40, faces.ola),
    text(60, 214, 'Aleksandra Wiśniewska-Zakrzewska', { size: 18, bold: true }),
    text(60, 236, 'Support worker at STaSS · Harrowmere', { fill: '#333' }),
    text(60, 256, '148 connections', { size: 12, fill: '#777' }),
    box(60, 268, 90, 26, '#2a64a8', 13),
    text(105, 286, 'Connect', { size: 12, bold: true, fill: '#fff', anchor: 'middle' }),
    card(456, 56, 150, 150),
    text(470, 82, 'People also viewed', { size: 12, bold: true }),
    lines(470, 108, 22, ['Hywel P.', 'Beata N.', 'Tunde O.'], { size: 12, fill: '#555' }),
    card(40, 320, 400, 134),
    text(60, 348, 'Experience', { size: 15, bold: true }),
    box(60, 364, 32, 32, '#2f6b52', 3),
    text(104, 376, 'Support worker', { size: 13, bold: true }),
    text(104, 394, 'STaSS, Elm House · Mar 2022 – present', { size: 12, fill: '#555' }),
    text(104, 424, 'Carer, Sunnybank Lodge', { size: 13, bold: true }),
    text(104, 440, 'Sep 2019 – Feb 2022', { size: 12, fill: '#555' }),
  );
}
