/** What becomes of the id (or number) of an exhibit that is referred to; undefined where the exhibit is not there. */
type Rename = (exhibit: string) => string | undefined;

/** How a reference to an exhibit is spelled: by id in a library (`exhibitId`), by number in a case folder (`exhibit`). */
type Spelling = { readonly one: string; readonly many: string };

const byId: Spelling = { one: 'exhibitId', many: 'exhibitIds' };
const byNumber: Spelling = { one: 'exhibit', many: 'exhibits' };

/** Put before a field of the other spelling, so that no schema lets it pass. */
export const MISSPELT = 'unexpected ';

/**
 * Rewrites every reference to an exhibit in a record's body from ids to numbers.
 *
 * Where the exhibit is not there, lists lose it, a quote loses its source, and the reference in a text becomes `[no exhibit]`.
 */
export function toNumbers(body: unknown, numberOf: Rename): unknown {
  return rewrite(body, { from: byId, to: byNumber, rename: numberOf, lost: () => '[no exhibit]' });
}

/**
 * Rewrites every reference to an exhibit in a record's body from numbers to ids.
 *
 * Where the exhibit was not taken, lists lose it, a quote loses its source, and a text keeps the bare number.
 */
export function toIds(body: unknown, idOf: Rename): unknown {
  return rewrite(body, { from: byNumber, to: byId, rename: idOf, lost: (number) => number });
}

/** What a field of a record is called in a case folder. */
export function asWritten(field: string): string {
  const spellings = { [byId.one]: byNumber.one, [byId.many]: byNumber.many };
  return Object.hasOwn(spellings, field) ? (spellings[field] ?? field) : field;
}

/** All exhibits that a body refers to by number, as often as it does. */
export function citedNumbers(body: unknown): string[] {
  const numbers: string[] = [];
  toIds(body, (number) => {
    numbers.push(number);
    return number;
  });
  return numbers;
}

type Rewriting = {
  readonly from: Spelling;
  readonly to: Spelling;
  readonly rename: Rename;
  readonly lost: (exhibit: string) => string;
};

function rewrite(value: unknown, how: Rewriting): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, how));
  if (!isObject(value)) return value;
  if (value.type === 'exhibitRef') return rewriteMention(value, how);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => rewriteField(key, inner, how)),
  );
}

function rewriteMention(mention: Readonly<Record<string, unknown>>, how: Rewriting): unknown {
  const attrs = isObject(mention.attrs) ? mention.attrs : {};
  const exhibit = attrs[how.from.one];
  if (typeof exhibit !== 'string') return mention;
  const renamed = how.rename(exhibit);
  return renamed === undefined
    ? { type: 'text', text: how.lost(exhibit) }
    : { ...mention, attrs: { [how.to.one]: renamed } };
}

function rewriteField(key: string, inner: unknown, how: Rewriting): [string, unknown] {
  if (key === how.from.one) {
    return [how.to.one, typeof inner === 'string' ? (how.rename(inner) ?? null) : inner];
  }
  if (key === how.from.many) {
    if (!Array.isArray(inner)) return [how.to.many, inner];
    const renamed = inner.map((item: unknown) =>
      typeof item === 'string' ? how.rename(item) : item,
    );
    return [how.to.many, renamed.filter((item) => item !== undefined)];
  }
  // The other spelling would otherwise slip through unseen.
  if (key === how.to.one || key === how.to.many) return [`${MISSPELT}${key}`, inner];
  return [key, rewrite(inner, how)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
