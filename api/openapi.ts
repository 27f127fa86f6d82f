import * as z from 'zod/mini';
import { lengthsOf, type Route } from '#api/route.ts';
import { Problem, type RefusalCode, refusals } from '#shared/contract/problems.ts';

/** The OpenAPI 3.1 document of these endpoints, made from the same schemas that they are checked with. */
export function openApi(routes: Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sidegate', version: '1', description: 'Queues sealed boxes for a duty team. Can open none.' },
    components: {
      schemas: { Problem: jsonSchema(Problem) },
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    },
    paths,
  };
}

function operation(route: Route) {
  return {
    summary: route.summary,
    'x-authority': route.authority,
    security: route.authority === 'member' || route.authority === 'manager' ? [{ session: [] }] : [],
    parameters: [...parameters('path', route.parameters), ...parameters('header', route.headers)],
    ...requestBody(route),
    responses: { ...answers(route), ...problems(route) },
  };
}

function parameters(place: 'path' | 'header', schemas: Route['parameters']) {
  return Object.entries(schemas).map(([name, schema]) => ({
    name,
    in: place,
    required: !schema.safeParse(undefined).success,
    schema: jsonSchema(schema),
  }));
}

function requestBody({ body }: Route) {
  if (body.kind === 'none') return {};
  if (body.kind === 'json') {
    return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body.schema) } } } };
  }
  const [least, ...more] = lengthsOf(body).map(([minLength, maxLength]) => ({
    type: 'string',
    format: 'binary',
    minLength,
    maxLength,
  }));
  const schema = more.length === 0 ? least : { oneOf: [least, ...more] };
  return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } };
}

function answers({ answers }: Route) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      if (answer === 'empty') return [status, { description: 'Done.' }];
      if (answer === 'bytes')
        return [status, { description: 'Sealed bytes.', content: { 'application/octet-stream': {} } }];
      return [status, { description: 'As asked.', content: { 'application/json': { schema: jsonSchema(answer) } } }];
    }),
  );
}

function problems({ refusals: codes }: Route) {
  const byStatus = Map.groupBy(codes, (code: RefusalCode) => refusals[code][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, codesOfStatus]) => [
      status,
      {
        description: codesOfStatus.map((code) => `${code}: ${refusals[code][1]}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function jsonSchema(schema: z.ZodMiniType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
