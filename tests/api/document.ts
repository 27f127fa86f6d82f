import { nanoid } from 'nanoid';
import { type Schema, sampleOf } from '#tests/api/sample.ts';

type Parameter = { name: string; in: 'path' | 'header'; required: boolean; schema: Schema };
type Body = { content: Record<string, { schema: Schema }> };
type Operation = { parameters: Parameter[]; requestBody?: Body; 'x-authority': string };

/** An endpoint as the OpenAPI document tells of it. */
export type Endpoint = {
  name: string;
  method: string;
  path: string;
  authority: string;
  parameters: Parameter[];
  json: Schema | null;
  /** Bytes of a body of fixed length; of the shortest, where it may have one of several. */
  bytes: number | null;
  /** Bytes of the longest. */
  most: number;
  /** Whether it has one of a few lengths, and none between. */
  isFixed: boolean;
};

export async function readEndpoints(address: string): Promise<Endpoint[]> {
  const { paths } = (await (await fetch(`${address}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      authority: operation['x-authority'],
      parameters: operation.parameters,
      json: operation.requestBody?.content['application/json']?.schema ?? null,
      ...lengthsIn(operation.requestBody?.content['application/octet-stream']?.schema),
    })),
  );
}

/** The endpoint's address with a new id for each part of it, or what else its document asks for there. */
export function addressOf({ path, parameters }: Pick<Endpoint, 'path' | 'parameters'>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => partOf({ parameters }, name));
}

/** One part of its address. */
export function partOf({ parameters }: Pick<Endpoint, 'parameters'>, name: string): string {
  const schema = parameters.find((one) => one.name === name && one.in === 'path')?.schema ?? {};
  const id = nanoid();
  const fits = new RegExp(schema.pattern ?? '', 'u').test(id) && id.length >= (schema.minLength ?? 0);
  return fits ? id : String(sampleOf(schema));
}

function lengthsIn(schema: Schema = {}): Pick<Endpoint, 'bytes' | 'most' | 'isFixed'> {
  const lengths = [schema, ...(schema.oneOf ?? [])].filter(({ minLength }) => minLength !== undefined);
  return {
    bytes: lengths[0]?.minLength ?? null,
    most: Math.max(...lengths.map(({ maxLength = 0 }) => maxLength)),
    isFixed: lengths.every(({ minLength, maxLength }) => minLength === maxLength),
  };
}
