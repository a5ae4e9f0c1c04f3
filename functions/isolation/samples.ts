import fc from 'fast-check'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Path = readonly string[]

/** As much of JSON Schema as ours are printed in. */
export type JsonSchema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly additionalProperties?: JsonSchema | boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly pattern?: string
}

export const pointerOf = (path: Path): string => path.map((step) => `/${step}`).join('')

/** The value with another one at the path; what is missing on the way is made. */
export function changed(value: Json, [step, ...rest]: Path, to: Json): Json {
  if (step === undefined) return to
  if (Array.isArray(value))
    return Object.assign([...value], { [step]: changed(value[Number(step)] ?? null, rest, to) }) as Json[]
  const from = value !== null && typeof value === 'object' ? value : {}
  return { ...from, [step]: changed(from[step] ?? (/^\d+$/.test(rest[0] ?? '') ? [] : null), rest, to) }
}

/** Every place where a text may stand, whether the sample has one there or not; the first of each list. */
export function textsIn(schema: JsonSchema, sample: Json, at: Path = []): Path[] {
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const inside = (name: string): Json =>
    sample !== null && typeof sample === 'object' ? ((sample as Record<string, Json>)[name] ?? null) : null
  const found = [
    ...forms.flatMap((form) => textsIn(form, sample, at)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      textsIn(inner, inside(name), [...at, name]),
    ),
    ...(schema.items ? textsIn(schema.items, inside('0'), [...at, '0']) : []),
    ...(schema.type === 'string' && !schema.enum && schema.const === undefined ? [at] : []),
  ]
  return [...new Map(found.map((path) => [pointerOf(path), path])).values()]
}

/** Values that fit the schema, or nearly: what JSON Schema cannot say is left out. */
export function likely(schema: JsonSchema): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const forms = schema.anyOf ?? schema.oneOf
  if (forms?.length) return fc.oneof(...forms.map(likely))
  if (schema.allOf?.length) return fc.oneof(...schema.allOf.map(likely))
  switch (schema.type) {
    case 'string':
      return fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('', ' ', '2027-03-18', '16:00', 'nora@example.dk', 'm_00000000000000000000', '1'),
        ...(schema.pattern ? [matching(schema.pattern)] : []),
      )
    case 'integer':
    case 'number': {
      const { minimum = -1000, maximum = 1_000_000 } = schema
      return fc.oneof(
        fc.integer({ min: minimum, max: maximum }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      )
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(likely(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 4, 4) })
    case 'object': {
      const { properties = {}, required = [] } = schema
      const named = fc.record(
        Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, likely(inner)])),
        { requiredKeys: [...required] as never[] },
      ) as fc.Arbitrary<{ [key: string]: Json }>
      const { additionalProperties: more } = schema
      return typeof more === 'object'
        ? fc.dictionary(fc.string(), likely(more), { maxKeys: 4 })
        : (named as fc.Arbitrary<Json>)
    }
    default:
      return fc.jsonValue() as fc.Arbitrary<Json>
  }
}

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'))
  } catch {
    // Look-arounds and the like cannot be made up.
    return fc.string()
  }
}
