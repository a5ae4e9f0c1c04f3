import { keptKey } from '../../functions/platform/files/files.ts'
import { wayWrites } from '../../functions/platform/proof/accounts.ts'
import { publicRows } from '../../functions/platform/publications.ts'
import { seatKey } from '../../functions/platform/seats.ts'
import type { Surroundings } from '../../functions/platform/surroundings.ts'
import {
  accounts,
  claims,
  controlTenants,
  demoWorlds,
  proofsOfWho,
  slugs,
  tenantRows,
} from '../../functions/platform/table/control-records.ts'
import type { Write } from '../../functions/platform/table/record.ts'
import {
  answers,
  attendances,
  bodies,
  certificates,
  charters,
  chartersInForce,
  contributions,
  costs,
  costYears,
  departments,
  diary,
  digests,
  dispatches,
  followUps,
  hearingAnswers,
  hearingCards,
  hearings,
  hearingYears,
  lifts,
  mandates,
  meetings,
  memberships,
  notes,
  outsides,
  ownAnswers,
  persons,
  proofs,
  publications,
  publicBodies,
  publicHearings,
  publicTenants,
  reports,
  roundLines,
  storedFiles,
  takenHomes,
  tasks,
  tenants,
  voices,
} from '../../functions/platform/table/records.ts'
import { topicWrites } from '../../functions/platform/topics.ts'
import { publicCard as publicCardOfTenant } from '../../functions/tenancy/carrying.ts'
import { namedOf, publicCard } from '../../shared/bodies/public-card.ts'
import { emptyCostYear, withCost } from '../../shared/costs/year.ts'
import { sharingDates } from '../../shared/forums/dates.ts'
import {
  emptyYear,
  cardOf as hearingCardOf,
  withHearing,
  yearOfHearing,
} from '../../shared/hearings/counting.ts'
import { publicHearing } from '../../shared/hearings/public-card.ts'
import { localDateOf, yearOf } from '../../shared/kernel/dates.ts'
import { type Currency, money } from '../../shared/kernel/money.ts'
import type { Meeting } from '../../shared/meetings/schema.ts'
import { followed } from '../../shared/notes/follow-up.ts'
import {
  type BodyWorld,
  type MeetingWorld,
  remembered,
  type TenantWorld,
} from '../../shared/testing/build.ts'
import { worldsOn } from '../../shared/testing/worlds.ts'
import { themeCss } from '../../web/ui/theme.ts'
import type { Laptop } from './laptop.ts'
import { controlOf, lay, tableOf } from './laying.ts'
import { layDemoLinks } from './worlds/linked.ts'

/** Lays the demo worlds into a laptop's tables, as builders do: no mail is sent, the past is simply there. */
export async function fillWorlds(laptop: Laptop): Promise<void> {
  const { surroundings } = laptop
  const worlds = worldsOn(localDateOf(surroundings.now()))
  for (const world of worlds) {
    const { tenant } = world
    await laptop.newTenantTable(tenant.id, 1)
    await layWorld(surroundings, { ...world, tenant: { ...tenant, theme: themeCss(tenant.colour) } })
  }
  await layDemoLinks(surroundings, worlds)
}

/** Lays one world into its tenant's table, which is there, and into control. */
export async function layWorld(surroundings: Surroundings, world: TenantWorld): Promise<void> {
  const table = await tableOf(surroundings, world.tenant.id)
  await lay(surroundings, table, tenantWrites(world, localDateOf(surroundings.now())))
  await lay(surroundings, controlOf(surroundings), controlWrites(surroundings, world))
  await layFiles(surroundings, world)
}

/** What is in the papers of a world, where files are handed around. */
async function layFiles({ files }: Surroundings, { tenant, bodies: own }: TenantWorld): Promise<void> {
  const bucket = await files?.({ kind: 'system', tenant: tenant.id, generation: 1, person: null, roles: [] })
  const held = own.flatMap(({ meetings: of, hearings: heard = [] }) => [...of, ...heard])
  for (const { stored, content } of held.flatMap(({ files: all = [] }) => all)) {
    const key = keptKey(stored.holder, stored.id)
    await bucket?.keep(key, new TextEncoder().encode(content), 'text/plain')
  }
}

/** Whom one can sign in as, for the lines that the start prints. */
export const signIns = worldsOn('2027-01-01').flatMap(({ tenant, accounts: people }) =>
  people.map(({ email, who }) => ({ who, email, path: `/${tenant.slug}` })),
)

function tenantWrites(world: TenantWorld, today: string): Write[] {
  const { tenant } = world
  return [
    tenants.create(tenants.key(), tenant),
    publicTenants.create(publicTenants.key(), publicCardOfTenant(tenant)),
    ...world.departments.map((each) => departments.create(departments.key(each.id), each)),
    ...world.people.map((each) => persons.create(persons.key(each.id), each)),
    ...world.bodies.flatMap((each) => bodyWrites(each, tenant, today)),
  ]
}

function bodyWrites(world: BodyWorld, tenant: TenantWorld['tenant'], today: string): Write[] {
  const { body } = world
  const groups = world.charters.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups : [])),
  )
  const card = publicCard(body, world.charters[0]?.purpose ?? '', namedOf(world.memberships, groups, today))
  return [
    bodies.create(bodies.key(body.id), body),
    publicBodies.create(publicBodies.key(body.id), card),
    ...world.charters.map((each) => charters.create(charters.key(body.id, String(each.number)), each)),
    ...world.charters.slice(-1).map((newest) => chartersInForce.lay(chartersInForce.key(body.id), newest)),
    ...world.digests.map((each) => digests.create(digests.key(body.id, String(each.year)), each)),
    ...world.memberships.map((each) => memberships.create(seatKey(each), each)),
    ...(world.reports ?? []).map((each) => reports.create(reports.key(body.id, String(each.year)), each)),
    ...world.meetings.flatMap(followUpWrites),
    ...costYearWrites(world, tenant.currency, today),
    ...(world.publications ?? []).flatMap((each) => [
      publications.create(publications.key(body.id, each.id), each),
      ...publicRows(each, body.name),
    ]),
    ...hearingWrites(world),
    ...world.contributions.map((each) => contributions.create(contributions.key(body.id, each.id), each)),
    ...(world.homes ?? []).map((each) => takenHomes.create(takenHomes.key(body.id, each.meeting), each)),
    ...(world.mandates ?? []).map((each) => mandates.create(mandates.key(body.id, each.id), each)),
    ...(world.lifts ?? []).map((each) => lifts.create(lifts.key(body.id, each.id), each)),
    ...(world.outsides ?? []).flatMap((each) => outsideWrites(each, tenant)),
    ...world.meetings.flatMap((each) => {
      const id = each.meeting.id
      return [
        meetings.create(meetings.key(id), remembered(world, each, tenant.country)),
        diary.lay(diary.key(each.meeting.date, id), diaryLine(each.meeting)),
        ...topicWrites(each.meeting),
        ...(each.lines ?? []).map((line) => roundLines.create(roundLines.key(id, line.person), line)),
        ...each.answers.flatMap((answer) => [
          answers.create(answers.key(id, answer.person), answer),
          ownAnswers.lay(ownAnswers.key(answer.person, id), { ...answer, meeting: id }),
        ]),
        ...(each.attendance ? [attendances.create(attendances.key(id), each.attendance)] : []),
        ...(each.notes ? [notes.create(notes.key(id), each.notes)] : []),
        ...each.dispatches.map((dispatch) => dispatches.create(dispatches.key(id, dispatch.id), dispatch)),
        ...each.proofs.map((proof) => proofs.lay(proofs.key(id, proof.dispatch, proof.person), proof)),
        ...(each.files ?? []).map(({ stored }) => storedFiles.create(storedFiles.key(id, stored.id), stored)),
        ...each.costs.map((cost) => costs.create(costs.key(id, cost.id), cost)),
        ...each.certificates.map((certificate) =>
          certificates.create(certificates.key(id, certificate.person), certificate),
        ),
        // A mail that came back is also something to see to.
        ...each.proofs
          .filter(({ state, dispatch }) => state === 'bounced' && dispatch === each.dispatches.at(-1)?.id)
          .map((proof) => {
            const task = `o_${proof.dispatch.slice(2)}`
            return tasks.create(tasks.key(task), {
              id: task,
              what: 'mail-bounced',
              body: body.id,
              meeting: id,
              person: proof.person,
              name: proof.name,
              at: proof.at,
            })
          }),
      ]
    }),
  ]
}

/** The money of each year in which something was booked; a council has a budget for this one. */
function costYearWrites({ body, meetings: all }: BodyWorld, currency: Currency, today: string): Write[] {
  const booked = all.flatMap(({ meeting, costs: some }) =>
    some.map((cost) => ({ year: yearOf(meeting.date), cost })),
  )
  const years = [...new Set([yearOf(today), ...booked.map(({ year }) => year)])]
  return years.map((year) => {
    const kept = booked
      .filter((each) => each.year === year)
      .reduce((sum, { cost }) => withCost(sum, cost), emptyCostYear(body.id, year, currency))
    const budget = year === yearOf(today) && body.id.startsWith('c_') ? money(2_500_000, currency) : null
    return costYears.create(costYears.key(String(year), body.id), { ...kept, budget })
  })
}

/** What was taken back by notes that went out is followed from then on. */
function followUpWrites({ meeting, notes }: MeetingWorld): Write[] {
  if (!notes?.sentAt || !notes.takenBack?.length) return []
  let count = 0
  const rows = followed([], notes.takenBack, () => `i_${meeting.id.slice(2, -1)}${count++}`)
  const { id, body, kind, date } = meeting
  return [followUps.create(followUps.key(body, id), { meeting: id, body, kind, date, rows, version: 1 })]
}

const diaryLine = ({ id, body, kind, title, date, start, end, state }: Meeting) => ({
  meeting: id,
  body,
  kind,
  title,
  date,
  start,
  end,
  state,
})

/** Another group's meeting with what the office is asked to share of it, each from its day on. */
function outsideWrites(
  { outside, meeting }: NonNullable<BodyWorld['outsides']>[number],
  { country }: TenantWorld['tenant'],
): Write[] {
  const dates = sharingDates(outside.date, country)
  const waits = [
    ...(outside.agendaAt ? [] : [{ what: 'share-agenda' as const, from: dates.agendaFrom }]),
    ...(outside.notesAt ? [] : [{ what: 'share-notes' as const, from: dates.notesFrom }]),
  ]
  return [
    meetings.create(meetings.key(meeting.id), meeting),
    outsides.create(outsides.key(outside.body, outside.meeting), outside),
    ...waits.map(({ what, from }, at) => {
      const id = `o_${meeting.id.slice(2, -1)}${at}`
      return tasks.create(tasks.key(id), {
        id,
        what,
        body: outside.body,
        meeting: meeting.id,
        person: '',
        name: outside.forum,
        at: `${from}T08:00:00.000Z`,
        on: outside.date,
        from,
      })
    }),
  ]
}

/** The hearings with their rows in the list, the counts of their years and what the public reads. */
function hearingWrites({ body, hearings: all = [] }: BodyWorld): Write[] {
  const years = [...new Set(all.map(({ hearing }) => yearOfHearing(hearing)))]
  return [
    ...all.flatMap(({ hearing, answer, voices: said = [], files = [] }) => {
      const card = hearingCardOf(hearing)
      return [
        hearings.create(hearings.key(hearing.id), hearing),
        hearingCards.create(hearingCards.key(body.id, String(card.year), hearing.id), {
          ...card,
          version: 1,
        }),
        ...(answer ? [hearingAnswers.create(hearingAnswers.key(hearing.id), answer)] : []),
        ...said.map((voice) => voices.create(voices.key(hearing.id, voice.person), voice)),
        ...files.map(({ stored }) => storedFiles.create(storedFiles.key(hearing.id, stored.id), stored)),
        ...(hearing.public
          ? [publicHearings.create(publicHearings.key(hearing.id), publicHearing(hearing, body.name))]
          : []),
      ]
    }),
    ...years.map((year) => {
      const counted = all
        .map(({ hearing }) => hearingCardOf(hearing))
        .filter((card) => card.year === year)
        .reduce((sum, card) => withHearing(sum, null, card), emptyYear(body.id, year))
      return hearingYears.create(hearingYears.key(body.id, String(year)), { ...counted, version: 1 })
    }),
  ]
}

function controlWrites(surroundings: Surroundings, world: TenantWorld): Write[] {
  const { tenant } = world
  const at = surroundings.now()
  const people = world.accounts.map((each) => ({ ...each, account: surroundings.newId('account') }))
  return [
    controlTenants.create(controlTenants.key(tenant.id), {
      id: tenant.id,
      slug: tenant.slug,
      generation: 1,
      state: 'open',
      organisation: tenant.organisation,
      host: world.host ?? '',
      kind: tenant.kind,
      country: tenant.country,
      language: tenant.language,
      name: tenant.name,
      colour: tenant.colour,
      theme: tenant.theme,
      rule: 'code',
      publicFrom: tenant.publicFrom,
      objected: null,
      invented: tenant.invented,
      administrators: people
        .filter(({ roles }) => roles.includes('administrator'))
        .map(({ person }) => person),
      signUp: '',
      at,
    }),
    tenantRows.create(tenantRows.key(tenant.id), { id: tenant.id, generation: 1 }),
    slugs.create(slugs.key(tenant.slug), { tenant: tenant.id }),
    claims.create(claims.key(tenant.organisation), { tenant: tenant.id, slug: tenant.slug }),
    ...people.flatMap(({ account, person, email, roles }) => [
      accounts.create(accounts.key(account), { id: account, language: tenant.language, at }),
      proofsOfWho.create(proofsOfWho.key('mail', email), { account }),
      ...wayWrites({ account, tenant: tenant.id, person, roles, email }, null, null),
    ]),
    demoWorlds.create(demoWorlds.key(tenant.id), {
      slug: tenant.slug,
      name: tenant.name,
      language: tenant.language,
      people: people.map(({ person, account, who }) => {
        const [name = who, as = ''] = who.split(', ')
        return { person, account, name, as }
      }),
    }),
  ]
}
