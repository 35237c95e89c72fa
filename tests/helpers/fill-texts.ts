import { z } from 'zod';
import { RichText } from '../../shared/domain/rich-text.ts';
import { sampleOf } from './sample-of.ts';

/** What is written into every text of a schema. */
export type Fill = {
  /** Into plain texts: short, so that it fits wherever anything fits. */
  readonly plain: string;
  /** Into formatted texts, where a name may be written in pieces. */
  readonly rich: RichText;
  /** In place of every id. */
  readonly id: string;
};

/** A value of a schema in which every string that takes any text is that text; how many there are is counted in `count`. */
export function filled(schema: z.core.$ZodType, fill: Fill, count: { texts: number }): unknown {
  if (schema === RichText) {
    count.texts++;
    return fill.rich;
  }
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return filled(schema.def.innerType, fill, count);
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    return Object.fromEntries(
      Object.entries(shape).map(([key, field]) => [key, filled(field, fill, count)]),
    );
  }
  if (schema instanceof z.ZodArray) return [filled(schema.element, fill, count)];
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return filled(schema.options[0] as z.core.$ZodType, fill, count);
  }
  if (schema instanceof z.ZodRecord) {
    const isById = z.safeParse(schema.keyType, fill.id).success;
    return { [isById ? fill.id : 'key']: filled(schema.valueType, fill, count) };
  }
  if (z.safeParse(schema, fill.id).success && !z.safeParse(schema, fill.plain).success) {
    return fill.id;
  }
  if (z.safeParse(schema, fill.plain).success) {
    count.texts++;
    return fill.plain;
  }
  return sampleOf(schema);
}
