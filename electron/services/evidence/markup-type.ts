type TextType = { readonly mime: string; readonly extension: string };

const plain: TextType = { mime: 'text/plain', extension: 'txt' };

/** Header fields by which a message is known; two of them make it one. */
const messageFields = new Set([
  ...['from', 'to', 'cc', 'date', 'subject', 'message-id', 'received', 'return-path'],
  ...['mime-version', 'delivered-to', 'reply-to', 'content-type', 'dkim-signature'],
]);

/**
 * What kind of text the beginning of a text is: message, page, drawing, data or plain.
 *
 * None of them is ever rendered; the type only tells the reader what the source is.
 */
export function markupTypeOf(text: string): TextType {
  const start = text.replace(/^[\uFEFF\s]+/u, '');
  if (/^From \S+.*\r?\n/.test(start) && isMessage(start.slice(start.indexOf('\n') + 1))) {
    return { mime: 'application/mbox', extension: 'mbox' };
  }
  if (isMessage(start)) return { mime: 'message/rfc822', extension: 'eml' };
  if (start.startsWith('<')) return markup(start);
  if (isJson(text)) return { mime: 'application/json', extension: 'json' };
  return plain;
}

function isMessage(text: string): boolean {
  const seen = new Set<string>();
  for (const line of text.slice(0, 16_384).split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const field = /^([A-Za-z][A-Za-z0-9-]*):/.exec(line)?.[1]?.toLowerCase();
    if (field === undefined) break;
    if (messageFields.has(field)) seen.add(field);
  }
  return seen.size >= 2;
}

function markup(start: string): TextType {
  const root = rootElement(start);
  if (root === 'svg') return { mime: 'image/svg+xml', extension: 'svg' };
  if (root !== null && htmlRoots.has(root)) return { mime: 'text/html', extension: 'html' };
  return start.startsWith('<?xml') ? { mime: 'application/xml', extension: 'xml' } : plain;
}

const htmlRoots = new Set(['html', 'head', 'body', 'script', 'title', 'meta', 'div', 'p', 'table']);

/** First element after declarations, comments and doctypes; `html` already for an HTML doctype. */
function rootElement(markupText: string): string | null {
  let rest = markupText;
  for (;;) {
    rest = rest.trimStart();
    if (/^<!doctype\s+html\b/i.test(rest)) return 'html';
    const skipped = /^(?:<\?[^>]*\?>|<!--[^]*?-->|<![^>[]*(?:\[[^\]]*\])?[^>]*>)/.exec(rest);
    if (skipped === null) break;
    rest = rest.slice(skipped[0].length);
  }
  return /^<(?:[\w-]+:)?([A-Za-z][\w-]*)/.exec(rest)?.[1]?.toLowerCase() ?? null;
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
