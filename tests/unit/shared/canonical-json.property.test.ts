import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/canonical-json.ts';

/** The same value with its keys put in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reordered(inner)]));
}

test('says what JSON says, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reordered(value))).toBe(text);
    }),
  );
});

test('sorts by code units, keeps arrays in order and adds no spaces', () => {
  expect(canonicalJson({ b: [2, 1], a: { é: null, Z: true } })).toBe(
    '{"a":{"Z":true,"é":null},"b":[2,1]}',
  );
});

test('refuses what JSON cannot say', () => {
  expect(() => canonicalJson({ a: NaN })).toThrow('not a JSON number');
});
