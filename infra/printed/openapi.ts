import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { permissions } from '../../shared/access/permissions.ts'
import type { Route } from '../../shared/kernel/route.ts'
import { routes } from '../../shared/routes.ts'

/** The API as OpenAPI 3.1, from the same tables that serve it. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [slice, api] of Object.entries(routes))
    for (const [name, route] of Object.entries(api))
      for (const [path, kind] of pathsOf(route.path)) {
        const at = path.replace(/:(\w+)/g, '{$1}')
        paths[at] ??= {}
        paths[at][route.method.toLowerCase()] = operation(slice, `${slice}.${name}${kind}`, path, route)
      }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rådslag',
      version: '1',
      description:
        'The tenant is taken from the token alone. Writes carry an Idempotency-Key; changes also If-Match with the version seen. Refusals are problem documents (RFC 9457) whose type says which.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  }
}

const pathsOf = (path: string): [string, string][] =>
  path.includes('{bodies}')
    ? [
        [path.replace('{bodies}', 'councils'), '.council'],
        [path.replace('{bodies}', 'networks'), '.network'],
      ]
    : [[path, '']]

function operation(slice: string, operationId: string, path: string, route: Route): object {
  const open = (permissions[route.does as keyof typeof permissions] as readonly string[]).includes('public')
  return {
    operationId,
    tags: [slice],
    'x-action': route.does,
    ...(open ? { security: [{ token: [] }, {}] } : {}),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(route.write ? [header('Idempotency-Key', '^[\\w-]{8,80}$')] : []),
      ...(route.write === 'change' ? [header('If-Match', '^"\\d+"$')] : []),
      ...queryOf(route),
    ],
    ...(route.takes
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.takes, 'input') } },
          },
        }
      : {}),
    responses: {
      [route.write === 'create' ? '201' : '200']: {
        description: 'Done',
        content: route.file
          ? { [route.file]: { schema: { type: 'string', format: 'binary' } } }
          : { 'application/json': { schema: schemaOf(route.gives, 'output') } },
      },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const header = (name: string, pattern: string) => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string', pattern },
})

function queryOf(route: Route): object[] {
  if (!route.asks) return []
  const schema = schemaOf(route.asks, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }))
}

/** What JSON Schema cannot say (our own checks and transforms) is left out: the API still refuses it. */
function schemaOf(schema: GenericSchema<unknown, unknown>, typeMode: 'input' | 'output'): object {
  const { $schema: _, ...json } = toJsonSchema(schema as never, { errorMode: 'ignore', typeMode }) as Record<
    string,
    unknown
  >
  return json
}
