import PostalMime, { type Attachment, decodeWords, type Email } from 'postal-mime';
import { type EmailMessage, emailFields, type ReadEmail } from '../../shared/domain/read-email.ts';
import { DomainError } from '../../shared/errors.ts';
import { textOfHtml } from './html-text.ts';
import { limits } from './limits.ts';
import type { OpenedFile } from './opened-file.ts';
import { openText } from './text.ts';

/** What is read of one e-mail at most; who needs more reads the original. */
const most = { messages: 20, depth: 4, attachments: 200, headings: 40, headingLength: 4000 };

/**
 * Opens an e-mail: its source as text, and taken apart.
 *
 * @throws DomainError `damaged_file` when the bytes are not text.
 */
export function openEmail(bytes: Uint8Array): OpenedFile {
  return { ...openText(bytes, false), email: () => readEmail(bytes) };
}

/** @throws DomainError `damaged_file` when no message can be made of the bytes. */
async function readEmail(bytes: Uint8Array): Promise<ReadEmail> {
  const reader = new EmailReader();
  try {
    await reader.read(bytes, 0);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('damaged_file', 'the e-mail cannot be taken apart');
  }
  return { messages: reader.messages, isCut: reader.isCut };
}

class EmailReader {
  readonly messages: EmailMessage[] = [];
  isCut = false;
  #charactersLeft: number = limits.textBytes;

  async read(bytes: Uint8Array, depth: number): Promise<void> {
    // Attached messages are read here, one by one, because the library would print their times in this computer's zone.
    const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
    if (isEmpty(email) && hasBody(bytes)) {
      throw new DomainError('damaged_file', 'the parts of the e-mail cannot be told apart');
    }
    this.messages.push({
      headings: this.#headings(email),
      ...this.#body(email),
      attachments: this.#first(email.attachments, most.attachments).map((attachment) => ({
        name: this.#shortened(attachment.filename ?? '', most.headingLength),
        mime: attachment.mimeType.slice(0, 200),
        sizeBytes: bytesOf(attachment).length,
      })),
    });
    for (const attachment of email.attachments) {
      if (attachment.mimeType === 'message/rfc822') await this.#readAttached(attachment, depth + 1);
    }
  }

  /** What cannot be read of an attached message stays in the list of attachments. */
  async #readAttached(attachment: Attachment, depth: number): Promise<void> {
    if (this.messages.length >= most.messages || depth > most.depth) {
      this.isCut = true;
      return;
    }
    try {
      await this.read(bytesOf(attachment), depth);
    } catch {
      this.isCut = true;
    }
  }

  #headings({ headers }: Email): EmailMessage['headings'] {
    const found = emailFields.flatMap((field) =>
      headers
        .filter(({ key }) => key === field.toLowerCase())
        .map(({ value }) => ({
          field,
          value: this.#shortened(decodeWords(value), most.headingLength),
        })),
    );
    return this.#first(found, most.headings);
  }

  #body(email: Email): Pick<EmailMessage, 'text' | 'body'> {
    const { text = '', html = '' } = email;
    const [all, body] =
      text.trim() !== ''
        ? ([text, html === '' ? 'text' : 'text_beside_html'] as const)
        : html === ''
          ? (['', 'none'] as const)
          : ([textOfHtml(this.#shortened(html, limits.textBytes)), 'html'] as const);
    const shown = this.#shortened(all.replace(/\r\n?/g, '\n').trim(), this.#charactersLeft);
    this.#charactersLeft -= shown.length;
    return { text: shown, body };
  }

  #first<T>(values: readonly T[], count: number): T[] {
    if (values.length > count) this.isCut = true;
    return values.slice(0, count);
  }

  #shortened(text: string, length: number): string {
    if (text.length <= length) return text;
    this.isCut = true;
    // Half of a character is none.
    return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function isEmpty({ text, html, attachments }: Email): boolean {
  return !text && !html && attachments.length === 0;
}

/** Whether anything but white space stands after the first empty line. */
function hasBody(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = source.search(/\n\r?\n/);
  return end >= 0 && /\S/.test(source.slice(end));
}
