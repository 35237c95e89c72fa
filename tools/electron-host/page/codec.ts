/** Turns values that Electron would clone between processes into text and back. */
export type Codec = { encode(value: unknown): string; decode(text: string): unknown };

/**
 * Makes a codec. Its source is also injected into pages, so it refers to nothing outside itself.
 *
 * Covers what structured clone does in practice (dates, maps, sets, bigints, `undefined`, typed arrays, errors) and
 * throws, as Electron does, for functions and other things that cannot be cloned.
 */
export function makeCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array,
): Codec {
  type Tagged = { $: string; v?: unknown; t?: string };
  const typedArrays = ['Uint8Array', 'Int8Array', 'Uint8ClampedArray', 'Uint16Array', 'Int16Array']
    .concat(['Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array'])
    .concat(['BigInt64Array', 'BigUint64Array']);
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };

  function pack(value: unknown, parents: readonly unknown[]): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number') return packNumber(value);
    if (typeof value === 'function' || typeof value === 'symbol') return refuse();
    if (value === null || typeof value !== 'object') return value;
    if (parents.includes(value)) return refuse();
    return packObject(value, [...parents, value]);
  }

  function packNumber(value: number): unknown {
    const isPlain = Number.isFinite(value) && !Object.is(value, -0);
    return isPlain ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  }

  function packObject(value: object, parents: readonly unknown[]): unknown {
    if (Array.isArray(value)) return value.map((item) => pack(item, parents));
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (tag === 'Date') return { $: 'date', v: (value as Date).getTime() };
    if (tag === 'Map') {
      const entries = [...(value as Map<unknown, unknown>)];
      return { $: 'map', v: entries.map(([k, v]) => [pack(k, parents), pack(v, parents)]) };
    }
    if (tag === 'Set') {
      return { $: 'set', v: [...(value as Set<unknown>)].map((item) => pack(item, parents)) };
    }
    if (tag === 'ArrayBuffer') {
      return { $: 'buffer', v: toBase64(new Uint8Array(value as ArrayBuffer)) };
    }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] };
    if (typedArrays.includes(tag)) {
      const view = value as ArrayBufferView;
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      return { $: 'typed', t: tag, v: toBase64(bytes) };
    }
    if (tag !== 'Object') return refuse();
    return packRecord(value as Record<string, unknown>, parents);
  }

  function packRecord(value: Record<string, unknown>, parents: readonly unknown[]): unknown {
    const packed: Record<string, unknown> = {};
    for (const key of Object.keys(value)) packed[key] = pack(value[key], parents);
    return '$' in packed ? { $: 'record', v: packed } : packed;
  }

  function unpackRecord(value: Record<string, unknown>): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const key of Object.keys(value)) record[key] = unpack(value[key]);
    return record;
  }

  function unpack(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    return '$' in value
      ? unpackTagged(value as Tagged)
      : unpackRecord(value as Record<string, unknown>);
  }

  function unpackTagged({ $: kind, v, t }: Tagged): unknown {
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(v);
    if (kind === 'bigint') return BigInt(v as string);
    if (kind === 'date') return new Date(v as number);
    if (kind === 'map') {
      return new Map((v as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]));
    }
    if (kind === 'set') return new Set((v as unknown[]).map(unpack));
    if (kind === 'record') return unpackRecord(v as Record<string, unknown>);
    if (kind === 'buffer') return fromBase64(v as string).buffer;
    if (kind === 'typed') return unpackTyped(t ?? '', fromBase64(v as string));
    const [name, message, stack] = v as [string, string, string];
    return Object.assign(new Error(message), { name, stack });
  }

  function unpackTyped(name: string, bytes: Uint8Array): unknown {
    if (name === 'Uint8Array') return bytes;
    const constructors = globalThis as unknown as Record<
      string,
      new (b: ArrayBufferLike) => unknown
    >;
    const TypedArray = constructors[name];
    return TypedArray ? new TypedArray(bytes.buffer) : refuse();
  }

  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
