import { z } from 'zod';

/** Some fields of a record, for what reads many: the others, long texts among them, are not looked at. */
export function fieldsOf<Shape extends z.core.$ZodShape, Key extends keyof Shape>(
  schema: z.ZodObject<Shape>,
  keys: readonly Key[],
): z.ZodObject<Pick<Shape, Key>> {
  return z.object(
    Object.fromEntries(keys.map((key) => [key, schema.shape[key]])) as Pick<Shape, Key>,
  );
}

/** A list of records. */
export function listOf<Body extends z.ZodType>(body: Body) {
  return z.array(z.object({ id: z.string(), body }));
}
