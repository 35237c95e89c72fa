/**
 * JSON with one spelling only: object keys sorted, no spaces. Equal values give equal text, so text can be hashed.
 *
 * Follows RFC 8785 for what Casebook stores: strings, booleans, null, finite numbers, arrays and plain objects.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not a JSON number');
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // `fromEntries` defines keys, so that one called `__proto__` is kept like any other.
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
