import type { Competence } from '#shared/bodies/schema'
import type { Around } from '#shared/charters/sentences'
import { kindOfBody } from '#shared/kernel/ids'

/** What the sentences of a charter know of the body around it. */
export const aroundOf = (
  body: { readonly id: string; readonly competence: Competence },
  host: 'municipality' | 'association',
): Around => ({
  kind: kindOfBody(body.id) === 'councils' ? 'council' : 'network',
  competence: body.competence,
  host,
})
