import { box, drawing, lines, text } from '../svg.ts';

const longestLine = 38;

/** A stretch of a group chat as a telephone shows it; long messages are wrapped between words. */
export function conversationScreen(
  title: string,
  messages: readonly { at: string; text: string }[],
): string {
  let y = 80;
  const bubbles = messages.map((message) => {
    const wrapped = wrap(message.text);
    const height = 38 + wrapped.length * 20;
    const drawn =
      box(14, y, 330, height, '#fff', 8) +
      lines(26, y + 24, 20, wrapped, { fill: '#222' }) +
      text(334, y + height - 8, message.at.replace('T', ' '), {
        ...{ size: 10, fill: '#6b7470', anchor: 'end' },
      });
    y += height + 12;
    return drawn;
  });
  return drawing(
    420,
    Math.max(480, y + 20),
    box(0, 0, 420, Math.max(480, y + 20), '#e6e9ef'),
    box(0, 0, 420, 60, '#2b3f66'),
    text(24, 37, title, { size: 16, bold: true, fill: '#fff' }),
    ...bubbles,
  );
}

function wrap(words: string): string[] {
  const wrapped: string[] = [''];
  for (const word of words.split(' ')) {
    const last = wrapped.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= longestLine) wrapped.push(word);
    else wrapped[wrapped.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return wrapped;
}
