import { type Template, templateOf } from '#shared/bodies/schema'
import { councilTemplates } from '#shared/councils/templates'
import { networkTemplates } from '#shared/networks/templates'

export type Kind = 'councils' | 'networks'
type Country = 'dk' | 'se'

/** The choices of a country: an association begins with networks between municipalities, one municipality with councils. */
export function choicesOf(
  country: Country,
  host: 'municipality' | 'association',
): readonly { kind: Kind; templates: readonly Template[] }[] {
  const of = (templates: readonly Template[]) =>
    templates.filter((template) => template.country === country).sort((a, b) => rank(a, host) - rank(b, host))
  const networks = { kind: 'networks' as const, templates: of(networkTemplates) }
  const councils = { kind: 'councils' as const, templates: of(councilTemplates) }
  return [networks, councils]
}

const rank = (template: Template, host: 'municipality' | 'association'): number => {
  if (template.key.startsWith('plain')) return 2
  return Boolean(template.forAssociations) === (host === 'association') ? 0 : 1
}

/** The template of an address, with the kind of body that it makes. */
export function templateAt(country: Country, key: string): { kind: Kind; template: Template } | null {
  const network = templateOf(networkTemplates, country, key)
  if (network) return { kind: 'networks', template: network }
  const council = templateOf(councilTemplates, country, key)
  return council ? { kind: 'councils', template: council } : null
}
