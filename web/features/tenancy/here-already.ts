import { tenancyApi } from '#shared/tenancy/api'
import { openApi } from '../../lib/api.ts'

/** The short name of an organisation that is here already, so that nobody types in vain; null where it is not. */
export const slugOfOrganisation = async (organisation: string): Promise<string | null> =>
  (await openApi.call(tenancyApi.organisation, { params: { organisation } })).slug
