import { arabic, avatar, box, drawing, faces, text } from '../svg.ts';

/** The list of who reacted to the question in Arabic: one person. */
export function reactionScreen(): string {
  return drawing(
    420,
    360,
    box(0, 0, 420, 360, '#8d9196'),
    box(0, 24, 420, 120, '#fff'),
    avatar(34, 60, 16, faces.samira),
    text(62, 58, 'Samira Haddad', { size: 13, bold: true }),
    text(62, 75, '22 June at 20:41', { size: 11, fill: '#65676b' }),
    arabic(404, 112, 'هل هو من المركز في شارع السوق؟', 18),
    box(0, 156, 420, 204, '#fff', 14),
    box(190, 166, 40, 4, '#ccd0d5', 2),
    text(20, 200, 'People who reacted', { size: 15, bold: true }),
    text(20, 232, 'All 1', { size: 13, fill: '#65676b' }),
    text(72, 232, '👍 1', { size: 13, bold: true, fill: '#1b5fb4' }),
    box(64, 242, 46, 3, '#1b5fb4'),
    box(0, 245, 420, 1, '#dddfe2'),
    avatar(42, 288, 22, faces.ola),
    text(80, 286, 'Ola W-Z', { bold: true }),
    text(80, 304, 'Support worker at STaSS', { size: 12, fill: '#65676b' }),
    text(404, 294, '👍 20:52', { size: 13, fill: '#65676b', anchor: 'end' }),
  );
}
