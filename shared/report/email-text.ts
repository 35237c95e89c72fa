import type { EmailMessage, ReadEmail } from '../domain/read-email.ts';
import { formatSize } from './exhibit-index.ts';

/** An e-mail as text for paper: of each message its headings, what is attached to it, and its words. */
export function emailText({ messages }: ReadEmail): string {
  return messages.map(messageText).join('\n\n\n');
}

function messageText(message: EmailMessage, index: number): string {
  const { headings, attachments, text } = message;
  return [
    ...(index === 0 ? [] : [`— Attached message ${index} —`, '']),
    ...headings.map(({ field, value }) => `${field}: ${value}`),
    ...attachments.map(
      ({ name, mime, sizeBytes }) =>
        `Attached: ${name || 'without a name'} (${mime}, ${formatSize(sizeBytes)})`,
    ),
    '',
    text === '' ? '[The message has no text.]' : text,
  ].join('\n');
}

/** What the reader is to know of how an e-mail was turned into text. */
export function emailNotes({ messages, isCut }: ReadEmail): string[] {
  const isFrom = (body: EmailMessage['body']): boolean =>
    messages.some((message) => message.body === body);
  return [
    'The e-mail’s headings and text, decoded and set anew. The original is kept with the case.',
    isFrom('html') ? 'It is written in HTML: layout and pictures are left out.' : '',
    isFrom('text_beside_html') ? 'It has the text in HTML too, which is not shown.' : '',
    isCut ? 'Not all of it is shown.' : '',
  ].filter(Boolean);
}
