import { z } from 'zod';
import { BookRecord } from '../../shared/books/books.ts';

const UUID = '3f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11';

/** Values that fit a format which a plain word does not. */
const byFormat: Readonly<Record<string, string>> = {
  uuid: UUID,
  datetime: '2026-07-01T09:14:22.000Z',
  date: '2026-07-01',
};

/** Values that fit the patterns of the domain: numbers of exhibits and cases, hashes, a word of five letters, a year. */
const patterned = ['EX-MK-001', 'SM-2026-001', 'a'.repeat(64), 'marks', '2026'];

/** A value that a schema accepts, the plainest there is. Throws for a schema it finds none for. */
export function sampleOf(schema: z.core.$ZodType): unknown {
  const value = guess(schema);
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) {
    throw new Error(`no sample for ${schema._zod.def.type}: ${parsed.error.message}`);
  }
  return value;
}

/** Schemas whose parts do not tell what fits the whole. */
const whole = new Map<z.core.$ZodType, unknown>([
  [BookRecord, { kind: 'legislation', id: 'uk-gdpr', position: 0, body: {} }],
]);

function guess(schema: z.core.$ZodType): unknown {
  if (whole.has(schema)) return whole.get(schema);
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, sampleOf(field)]));
  }
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0] as z.core.$ZodType);
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element)];
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodOptional) return undefined;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return sampleOf(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return sampleOf(schema.def.in);
  if (schema instanceof z.ZodLazy) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodRecord) {
    const keys = schema.keyType instanceof z.ZodEnum ? schema.keyType.options : [];
    return Object.fromEntries(keys.map((key) => [key, sampleOf(schema.valueType)]));
  }
  if (schema instanceof z.ZodUnknown) return null;
  return firstFitting(schema, [
    ...Object.values(byFormat),
    'eight letters or more',
    1,
    5,
    new Uint8Array([1]),
    ...patterned,
  ]);
}

function firstFitting(schema: z.core.$ZodType, candidates: readonly unknown[]): unknown {
  return candidates.find((candidate) => z.safeParse(schema, candidate).success);
}
