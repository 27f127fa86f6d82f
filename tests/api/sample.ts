/** As much of JSON Schema as the OpenAPI document uses. */
export type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
};

export type Mutant = {
  what: string;
  value: unknown;
  /** The part that the refusal has to name. */
  field: string;
  /** More than fits is refused for its size or for its shape, whichever is noticed first. */
  long?: true;
};

/** Texts that fit patterns and rules which a schema can't tell. */
const texts = ['https://www.bbc.co.uk/weather', '01632 960123', 'mair@example.org', 'somebody', '12:00', '0'];

/** A value of the schema's shape. @throws {Error} where no known text fits: then add one above */
export function sampleOf(schema: Schema, name = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf) return sampleOf(schema.oneOf[0] ?? {}, name);
  if (schema.anyOf) return sampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? {}, name);
  if (schema.type === 'integer') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return Array(schema.minItems || 1).fill(sampleOf(schema.items ?? {}, name));
  if (schema.type === 'string') return sampleText(schema, name);
  const properties = Object.entries(schema.properties ?? {});
  return Object.fromEntries(properties.map(([key, inner]) => [key, sampleOf(inner, key)]));
}

function sampleText(
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = '' }: Schema,
  name: string,
): string {
  const zeros = 'A'.repeat(minLength % 4 === 1 && maxLength > minLength ? minLength + 1 : Math.max(minLength, 1));
  const known = name.endsWith('Url') ? texts : [zeros, 'A'.repeat(21), ...texts];
  const fits = (text: string) =>
    text.length >= minLength && text.length <= maxLength && new RegExp(pattern, 'u').test(text);
  const found = known.find(fits);
  if (found === undefined) throw new Error(`no text for ${name} ${pattern}`);
  return found;
}

/** The same value with one thing wrong with it, over and over, down to its leaves. */
export function* mutantsOf(schema: Schema, value: unknown, path: string[] = []): Generator<Mutant> {
  const field = path.join('.') || 'body';
  const wrong = (what: string, mutant: unknown): Mutant => ({ what: `${field}: ${what}`, value: mutant, field });
  const inner = schema.anyOf
    ? { ...schema.anyOf.find(({ type }) => type !== 'null') }
    : { ...schema, ...schema.oneOf?.[0] };
  if (!schema.anyOf) yield wrong('null', null);
  yield wrong('of another type', inner.type === 'string' ? 7 : 'text');
  if (inner.type !== 'array') yield wrong('a list of it', [value]);
  if (inner.enum) yield wrong('not one of those', 'another');
  if (inner.type === 'string') yield* wrongTexts(inner, String(value), wrong);
  if (inner.type === 'integer') yield* wrongNumbers(inner, wrong);
  if (inner.type === 'array') yield* mutantLists(inner, value as unknown[], path, wrong);
  if (inner.properties) yield* mutantObjects(inner.properties, value as Record<string, unknown>, path, wrong);
}

type Wrong = (what: string, mutant: unknown) => Mutant;

function* wrongTexts({ minLength = 0, maxLength, pattern }: Schema, value: string, wrong: Wrong): Generator<Mutant> {
  const fixed = minLength > 0 && minLength === maxLength;
  if (minLength > 0) yield wrong('a character short', value.slice(0, minLength - 1));
  if (maxLength !== undefined) yield { ...wrong('a character long', 'A'.repeat(maxLength + 1)), long: true };
  if (fixed) yield wrong('with padding', `${value.slice(0, -1)}=`);
  if (fixed || pattern) yield wrong('with a line break and NUL', `${value.slice(0, -2)}\n\0`);
  if (pattern) yield wrong('empty', '');
}

function* wrongNumbers({ minimum, maximum }: Schema, wrong: Wrong): Generator<Mutant> {
  yield wrong('not whole', 1.5);
  if (minimum !== undefined) yield wrong('below the least', minimum - 1);
  if (maximum !== undefined) yield wrong('over the most', maximum + 1);
}

function* mutantLists(schema: Schema, value: unknown[], path: string[], wrong: Wrong): Generator<Mutant> {
  if (schema.minItems) yield wrong('empty', []);
  if (schema.maxItems) yield { ...wrong('one too many', Array(schema.maxItems + 1).fill(value[0])), long: true };
  for (const mutant of mutantsOf(schema.items ?? {}, value[0], [...path, '0'])) {
    yield { ...mutant, value: [mutant.value, ...value.slice(1)] };
  }
}

function* mutantObjects(
  properties: Record<string, Schema>,
  value: Record<string, unknown>,
  path: string[],
  wrong: Wrong,
): Generator<Mutant> {
  yield wrong('with a stranger in it', { ...value, stranger: true });
  yield wrong('with a __proto__ of its own', JSON.parse(`{"__proto__":{},${JSON.stringify(value).slice(1)}`));
  for (const [key, inner] of Object.entries(properties)) {
    const field = [...path, key].join('.');
    const { [key]: _, ...without } = value;
    yield { what: `${field}: missing`, value: without, field };
    for (const mutant of mutantsOf(inner, value[key], [...path, key])) {
      yield { ...mutant, value: { ...value, [key]: mutant.value } };
    }
  }
}
