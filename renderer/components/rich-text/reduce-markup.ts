/** Attributes by which the editor knows what it copied itself, and the language of a text. */
const kept = new Set([
  'data-pm-slice',
  'data-quote',
  'data-exhibit-id',
  'data-clause-id',
  'lang',
  'dir',
]);

const unread = /<!--.*?-->|<(style|script|title|xml)\b[^>]*>.*?<\/\1\s*>/gis;
const tag = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attribute = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Pasted markup with only what the editor reads: elements, the attributes of its own nodes, and bold and italic, which some
 * programs write as styles.
 *
 * Not for safety, which lies in the editor's schema: the content security policy would report every style and handler that is
 * merely parsed.
 */
export function reduceMarkup(html: string): string {
  const open = new Map<string, string[]>();
  return html.replace(unread, '').replace(tag, (_, slash: string, name: string, rest: string) => {
    const original = name.toLowerCase();
    const stack = open.get(original) ?? [];
    open.set(original, stack);
    if (slash) return `</${stack.pop() ?? original}>`;
    const attributes = readAttributes(rest);
    const shown = elementFor(original, attributes.get('style') ?? '');
    stack.push(shown);
    return `<${shown}${written(attributes)}>`;
  });
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(attribute)];
  return new Map(
    found.map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function written(attributes: ReadonlyMap<string, string>): string {
  return [...attributes]
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
}

/** The element that says what a style said: Google Docs writes bold as a styled span, and wraps everything in a `b` that is not. */
function elementFor(name: string, style: string): string {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  if (name === 'b' && weight && /^(normal|[1-4]00)$/i.test(weight)) return 'span';
  if (name !== 'span') return name;
  if (weight && /^(bold|bolder|[6-9]00)$/i.test(weight)) return 'b';
  return /font-style\s*:\s*italic/i.test(style) ? 'i' : name;
}
