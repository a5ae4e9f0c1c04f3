import type { Reader } from './api.ts'

/**
 * Whoever works for an association of municipalities sees the pages across them; a Danish cooperation with a host
 * municipality is an association too. What is shown there is decided body by body by the API.
 */
export const mayCoordinate = (reader: Pick<Reader, 'kind' | 'roles' | 'tenant'>): boolean =>
  reader.kind === 'person' &&
  reader.tenant.kind === 'association' &&
  (reader.roles.includes('officer') || reader.roles.includes('administrator'))
