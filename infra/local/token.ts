import { persons } from '../../functions/platform/actor.ts'
import { rolesOf } from '../../functions/platform/proof/accounts.ts'
import { controlTenants, slugs, waysOfTenant } from '../../functions/platform/table/control-records.ts'
import { newMeter } from '../../functions/platform/table/table.ts'
import { environmentOf } from './environment.ts'
import { address, isFree, placeOf } from './ports.ts'
import { localSurroundings } from './surroundings.ts'

const usage = `npm run --silent token -- <tenant> <person>     a token for curl, for five minutes
npm run --silent token -- <tenant>              who there is
  the tenant by its short name (egedal); the person by id, mail address or a part of the name`

/** Gives curl what the web would get for a person of a tenant on this laptop. */
const [slug, ...asked] = process.argv.slice(2)
const place = placeOf(process.env)
const fail = (why: string): never => {
  console.error(why)
  process.exit(1)
}
if (!slug) fail(usage)
if (await isFree(place.ports.dynamodb)) fail('Rådslag does not run here. Start it first: npm start')
const surroundings = await localSurroundings(place, environmentOf(place).RADSLAG_SECRET)
const control = surroundings.control(newMeter())
const id =
  slugs.read(await control.get(slugs.key(slug as string)))?.tenant ?? fail(`There is no tenant ${slug}.`)
const { generation } =
  controlTenants.read(await control.get(controlTenants.key(id))) ?? fail(`There is no tenant ${slug}.`)
const table = await surroundings.tenantTable(
  { kind: 'system', tenant: id, generation, person: null, roles: [] },
  newMeter(),
)
const people = persons.list(await table.queryAll('PEOPLE'))
const who = asked.join(' ').toLowerCase()
const found = people.filter(
  (person) => who && (person.id === who || person.email === who || person.name.toLowerCase().includes(who)),
)
const [person] = found
if (!person || found.length > 1) {
  for (const { id, name, email } of found.length > 0 ? found : people)
    console.error(`${id}  ${name}  ${email}`)
  process.exit(1)
}
const way = waysOfTenant.read(await control.get(waysOfTenant.key(id, person.id)))
const claims = {
  kind: 'person' as const,
  tenant: id,
  generation,
  person: person.id,
  roles: rolesOf(way?.roles ?? []),
}
console.error(
  `# ${person.name}, ${claims.roles.join(', ')}; curl -H "Authorization: Bearer …" ${address(place.ports.api)}/api/v1/…`,
)
console.log(await surroundings.sign(claims))
