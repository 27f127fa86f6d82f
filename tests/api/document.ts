import type { Schema } from '#tests/api/sample.ts';

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
  /** Bytes of a body of fixed length. */
  bytes: number | null;
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
      bytes: operation.requestBody?.content['application/octet-stream']?.schema.minLength ?? null,
    })),
  );
}
