import { z } from 'zod';
import type { RecordBody, RecordKind } from './records.ts';
import { recordSchemas } from './records.ts';
import { RichText } from './rich-text.ts';

/** What is done to each text of a value: to plain ones, with the length they may have, and where formatted text belongs. */
export type TextChange = {
  readonly plain: (text: string, longest: number) => string;
  readonly rich: (value: unknown) => unknown;
};

/**
 * The same value with every text in it changed, where texts are told from ids, closed words and dates by the schema.
 *
 * What the schema does not know, such as a field that records had in an earlier version, counts as text.
 */
export function mapTexts(schema: z.core.$ZodType, value: unknown, change: TextChange): unknown {
  if (schema === RichText) return change.rich(value);
  const inner = unwrapped(schema);
  if (inner) return value === null || value === undefined ? value : mapTexts(inner, value, change);
  if (typeof value === 'string') return mapString(schema, value, change);
  if (Array.isArray(value)) {
    return schema instanceof z.ZodArray
      ? value.map((item) => mapTexts(schema.element, item, change))
      : value.map((item) => mapAnyTexts(item, change));
  }
  if (!isObject(value)) return value;
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => z.safeParse(candidate, value).success);
    return option ? mapTexts(option, value, change) : mapAnyTexts(value, change);
  }
  if (schema instanceof z.ZodRecord) {
    return mapFields(value, (_, field) => mapTexts(schema.valueType, field, change));
  }
  const shape = schema instanceof z.ZodObject ? (schema.shape as Shape) : {};
  return mapFields(value, (key, field) => {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return known ? mapTexts(known, field, change) : mapAnyTexts(field, change);
  });
}

/** The body of a record with every text in it changed. */
export function mapTextsOf<K extends RecordKind>(
  kind: K,
  body: RecordBody<K>,
  change: TextChange,
): RecordBody<K> {
  return mapTexts(recordSchemas[kind], body, change) as RecordBody<K>;
}

/** The same value with every string in it taken for text; for what has no schema. */
export function mapAnyTexts(value: unknown, change: TextChange): unknown {
  if (typeof value === 'string') return change.plain(value, Infinity);
  if (Array.isArray(value)) return value.map((item) => mapAnyTexts(item, change));
  if (!isObject(value)) return value;
  if (value.type === 'doc' && Array.isArray(value.content)) return change.rich(value);
  return mapFields(value, (_, field) => mapAnyTexts(field, change));
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType | null {
  const isWrapper =
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  if (isWrapper) return schema.def.innerType;
  return schema instanceof z.ZodLazy ? schema.unwrap() : null;
}

function mapString(schema: z.core.$ZodType, text: string, { plain }: TextChange): string {
  if (schema instanceof z.ZodString && !schema.format) {
    return plain(text, schema.maxLength ?? Infinity);
  }
  return z.safeParse(schema, text).success ? text : plain(text, Infinity);
}

function mapFields(
  value: Readonly<Record<string, unknown>>,
  map: (key: string, field: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, map(key, field)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
