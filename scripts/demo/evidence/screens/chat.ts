import { box, drawing, lines, text } from '../svg.ts';

type Message = {
  readonly name?: string;
  readonly colour?: string;
  readonly at: string;
  readonly width: number;
  readonly body: readonly string[];
};

const messages: readonly Message[] = [
  {
    ...{ name: 'Hywel', colour: '#8a4b1c', at: '21:31', width: 270 },
    body: ['Has anyone seen what’s on', 'Neighbours? 😬'],
  },
  {
    ...{ at: '21:34', width: 290 },
    body: ['Take it down Ola please, people', 'are guessing who it is'],
  },
  {
    ...{ name: 'Ola W-Z', colour: '#5b2a86', at: '21:35', width: 250 },
    body: ['no names no harm 🤷‍♀️😂'],
  },
  { at: '21:35', width: 220, body: ['His mum’s in that group.'] },
  { name: 'Ola W-Z', colour: '#5b2a86', at: '21:41', width: 170, body: ['fine, after tea'] },
];

/** The team's group chat on the phone of the colleague who handed it in. */
export function chatScreen(): string {
  let y = 84;
  const bubbles = messages.map((message) => {
    const height = (message.name ? 26 : 10) + message.body.length * 20 + 18;
    const drawn = bubble(message, y, height);
    y += height + 12;
    return drawn;
  });
  return drawing(
    420,
    600,
    box(0, 0, 420, 600, '#e9e2d6'),
    box(0, 0, 420, 60, '#1f6b5c'),
    '<path d="M16 32l8-8M16 32l8 8M16 32h14" stroke="#fff" stroke-width="2" fill="none"/>',
    '<circle cx="60" cy="32" r="18" fill="#cfd8d3"/>',
    text(90, 30, 'Late shift 🌙', { size: 15, bold: true, fill: '#fff' }),
    text(90, 48, 'Tunde, Ola, Hywel, Bea, +3', { size: 11, fill: '#d5e6e0' }),
    ...bubbles,
    box(0, 548, 420, 52, '#f3efe8'),
    box(14, 558, 340, 32, '#fff', 16),
    text(32, 579, 'Message', { size: 13, fill: '#8a8f94' }),
  );
}

function bubble({ name, colour, at, width, body }: Message, y: number, height: number): string {
  const x = name ? 14 : 406 - width;
  const top = name ? y + 40 : y + 24;
  return (
    box(x, y, width, height, name ? '#fff' : '#d8f3c8', 8) +
    (name ? text(x + 12, y + 20, name, { size: 12, bold: true, fill: colour ?? '#222' }) : '') +
    lines(x + 12, top, 20, body, { fill: '#222' }) +
    text(x + width - 10, y + height - 7, at, { size: 10, fill: '#7c8580', anchor: 'end' })
  );
}
