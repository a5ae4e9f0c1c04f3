import { linkIdOf } from '#shared/links/rules'
import { facts, type Link } from '#shared/links/schema'
import { lineOf } from '#shared/region/circulars'
import type { Circular } from '#shared/region/schema'
import type { TenantWorld } from '#shared/testing/build'
import { invitation } from '#shared/testing/worlds/links'
import { controlOf, lay, tableOf } from '../../infra/local/laying.ts'
import { layLink } from '../../infra/local/worlds/linked.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { linksOfAssociation, linksOfOrganisation } from '../platform/table/control-records.ts'
import { circularLines, circulars, typedCards } from '../platform/table/records.ts'

/** Where a request about the link lands: its name, another one that waits, and what the association has of its own. */
export type AtLink = {
  readonly accepted: string
  readonly invited: string
  readonly member: string
  readonly card: string
  readonly circular: string
}

/**
 * The two tenants are linked, and everything that may be consented to is: what the association then meets of the
 * municipality is what was pushed, and not one byte more.
 */
export async function layLinked(
  surroundings: Surroundings,
  municipality: TenantWorld,
  association: TenantWorld,
  today: string,
): Promise<AtLink> {
  const councils = municipality.bodies.filter(({ body }) => body.id.startsWith('c_'))
  await layLink(surroundings, association, municipality, {
    councils: councils.map((world) => ({ world, facts })),
    knowledge: [{ title: 'Sådan gør vi qzhomeopen', text: '', link: '' }],
  })
  const { organisation } = municipality.tenant
  const [member] = municipality.tenant.municipalities
  const waits: Link = {
    ...invitation(today, association, organisation, { code: '', name: member?.name ?? '' }),
    // Of an association that is nobody's here.
    association: 'tzzzzzzzzzzzz',
    associationName: 'Et andet fællesskab',
    associationSlug: 'et-andet',
  }
  await lay(surroundings, controlOf(surroundings), [
    linksOfAssociation.create(linksOfAssociation.key(waits.association, organisation), waits),
    linksOfOrganisation.create(linksOfOrganisation.key(organisation, waits.association), waits),
  ])
  const contact = { name: 'Nora qzawayopen', title: '', phone: '', mail: 'nora@example.se', attention: '' }
  const at = `${today}T07:00:00.000Z`
  const [card, circular] = ['v_00000000000000000001', 'w_00000000000000000001']
  const to = { card, name: contact.name, council: 'KPR', municipality: 'Åmål', address: contact.mail }
  const mail: Circular = {
    id: circular,
    subject: 'Träff qzawayinside',
    text: 'Kom gärna. qzawayinside',
    to: [to],
    by: { person: '', name: 'Annika qzawayinside', address: 'social@fyrbodal.example' },
    state: 'draft',
    at,
    version: 1,
  }
  await lay(surroundings, await tableOf(surroundings, association.tenant.id), [
    typedCards.create(typedCards.key(card), {
      id: card,
      municipality: '1492',
      name: 'Pensionärsrådet qzawayinside',
      kind: 'elderly',
      contact,
      next: null,
      seats: { of: 7, filled: 6 },
      at,
      version: 1,
    }),
    circulars.create(circulars.key(circular), mail),
    circularLines.create(circularLines.key(circular), lineOf(mail)),
  ])
  return {
    accepted: linkIdOf({ association: association.tenant.id, organisation }),
    invited: linkIdOf({ association: waits.association, organisation }),
    member: organisation,
    card,
    circular,
  }
}
