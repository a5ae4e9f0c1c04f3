import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Archive } from '../../functions/platform/surroundings.ts'

/** The bucket of a laptop: a folder, with one of its own for each tenant. The API itself hands files out. */
export function archiveIn(folder: string): Archive {
  // An id and a made-up name hold no slash; whatever came with one ends in its own folder all the same.
  const ofTenant = (tenant: string) => join(folder, basename(tenant))
  const at = (tenant: string, name: string) => join(ofTenant(tenant), basename(name))
  return {
    async keep(tenant, name, content) {
      mkdirSync(ofTenant(tenant), { recursive: true })
      writeFileSync(at(tenant, name), content)
    },
    async read(tenant, name) {
      return existsSync(at(tenant, name)) ? readFileSync(at(tenant, name)) : null
    },
    linkTo: async () => null,
    async forget(tenant) {
      if (!existsSync(ofTenant(tenant))) return 0
      const count = readdirSync(ofTenant(tenant)).length
      rmSync(ofTenant(tenant), { recursive: true })
      return count
    },
  }
}
