import { costsApi } from '#shared/costs/api'
import { bearerOf } from '#shared/costs/bearers'
import { overviewOf } from '#shared/costs/overview'
import type { Certificate, Cost } from '#shared/costs/schema'
import { withCost, withoutCost } from '#shared/costs/year'
import { yearOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { bodies, certificates, costs, publicCertificates, tenants } from '../platform/table/records.ts'
import { again } from '../platform/work/again.ts'
import { bearersClause, meetingWithCosts, ownMunicipality } from './store.ts'
import { codeOf } from './verify-code.ts'
import { costYearWrite } from './year.ts'

/** Rows of one transaction are few: two for each certificate, with room for the log and the key. */
const certificatesAtOnce = 40

export const costRoutes = (surroundings: Surroundings) =>
  serve(
    costsApi,
    {
      ofMeeting: async (call) => {
        const [actor, found, tenant] = await Promise.all([
          call.actor(),
          meetingWithCosts(call.table, call.params.meeting),
          call.table.get(tenants.key()).then(tenants.read),
        ])
        if (!found || !tenant) return refused({ type: 'not-found' })
        const { meeting, attendance } = found
        const body = bodies.read(await call.table.get(bodies.key(meeting.body)))
        if (!body) return refused({ type: 'not-found' })
        const may = actor.may('read-costs', body)
        if (!may.ok) return may
        const came = (attendance?.rows ?? []).filter((row) => row.came !== 'absent')
        const participants = came.map((row) => ({
          person: row.person,
          name: row.name,
          municipality: row.municipality || ownMunicipality(tenant),
          certificate: found.certificates.find((each) => each.person === row.person)?.code ?? null,
        }))
        const overview = overviewOf(found.costs, tenant.municipalities, participants, tenant.currency)
        if (!overview.ok) return overview
        return ok({
          meeting: {
            id: meeting.id,
            body: body.id,
            bodyName: body.name,
            date: meeting.date,
            start: meeting.start,
            end: meeting.end,
            kind: meeting.kind,
            state: meeting.state,
            jointWith: meeting.jointWith,
          },
          currency: tenant.currency,
          hostName: tenant.name,
          costs: found.costs,
          ...overview.value,
          participants,
          municipalities: tenant.municipalities.map(({ code, name }) => ({ code, name })),
          mayBook: actor.may('book-costs', body).ok,
        })
      },

      book: async (call) => {
        const [actor, found, tenant] = await Promise.all([
          call.actor(),
          meetingWithCosts(call.table, call.params.meeting),
          call.table.get(tenants.key()).then(tenants.read),
        ])
        if (!found || !tenant) return refused({ type: 'not-found' })
        const { meeting } = found
        const [body, clause] = await Promise.all([
          call.table.get(bodies.key(meeting.body)).then(bodies.read),
          bearersClause(call.table, meeting.body),
        ])
        if (!body) return refused({ type: 'not-found' })
        const may = actor.may('book-costs', body)
        if (!may.ok) return may
        const { input } = call
        if (input.amount.currency !== tenant.currency)
          return refused({ type: 'wrong-currency', expected: tenant.currency })
        const attended = found.attendance?.rows.find((row) => row.person === input.person)
        const municipality = input.municipality || attended?.municipality || ''
        const borne = input.bearer
          ? { bearer: input.bearer, because: 'chosen' as const, ...(input.key ? { key: input.key } : {}) }
          : bearerOf(input.kind, meeting.kind, clause, { person: input.person, municipality })
        const home = municipality || ownMunicipality(tenant)
        if (borne.bearer === 'home' && !tenant.municipalities.some((each) => each.code === home))
          return refused({ type: 'home-not-known', person: input.person })
        const cost: Cost = {
          id: call.newId('cost'),
          meeting: meeting.id,
          body: body.id,
          kind: input.kind,
          text: input.text,
          amount: input.amount,
          person: input.person,
          municipality: borne.bearer === 'home' ? home : municipality,
          at: call.now,
          ...borne,
          ...(input.key && borne.bearer === 'shared' ? { key: input.key } : {}),
          year: yearOf(meeting.date),
          version: 1,
        }
        // Refused here rather than in the table: a cost that nobody can bear is not kept.
        const participants = (found.attendance?.rows ?? []).filter((row) => row.came !== 'absent')
        const borneByAll = overviewOf([cost], tenant.municipalities, participants, tenant.currency)
        if (!borneByAll.ok) return borneByAll
        const { currency } = tenant
        return again(call, async () =>
          call.change(
            {
              writes: [
                costs.create(costs.key(meeting.id, cost.id), cost),
                await costYearWrite(
                  call.table,
                  { body: body.id, year: yearOf(meeting.date), currency },
                  (kept) => withCost(kept, cost),
                ),
              ],
              log: { did: 'costs.booked', about: [meeting.id, cost.id] },
            },
            cost,
          ),
        )
      },

      remove: async (call) => {
        const [actor, found] = await Promise.all([
          call.actor(),
          meetingWithCosts(call.table, call.params.meeting),
        ])
        const cost = found?.costs.find((each) => each.id === call.params.cost)
        if (!found || !cost) return refused({ type: 'not-found' })
        const body = bodies.read(await call.table.get(bodies.key(found.meeting.body)))
        if (!body) return refused({ type: 'not-found' })
        const may = actor.may('book-costs', body)
        if (!may.ok) return may
        if (cost.version !== call.seen) return refused({ type: 'stale', expected: cost.version })
        const year = cost.year ?? yearOf(found.meeting.date)
        const { currency } = cost.amount
        return again(call, async () =>
          call.change(
            {
              writes: [
                costs.remove(costs.key(found.meeting.id, cost.id), cost.version),
                await costYearWrite(call.table, { body: body.id, year, currency }, (kept) =>
                  withoutCost(kept, cost),
                ),
              ],
              log: { did: 'costs.removed', about: [found.meeting.id, cost.id] },
            },
            { removed: cost.id },
          ),
        )
      },

      issueCertificates: async (call) => {
        const [actor, found] = await Promise.all([
          call.actor(),
          meetingWithCosts(call.table, call.params.meeting),
        ])
        if (!found) return refused({ type: 'not-found' })
        const body = bodies.read(await call.table.get(bodies.key(found.meeting.body)))
        if (!body) return refused({ type: 'not-found' })
        const may = actor.may('book-costs', body)
        if (!may.ok) return may
        const { meeting } = found
        const lacking = (found.attendance?.rows ?? []).filter(
          (row) => row.came !== 'absent' && !found.certificates.some((each) => each.person === row.person),
        )
        if (!found.attendance?.rows.some((row) => row.came !== 'absent'))
          return refused({ type: 'did-not-take-part' })
        const now = lacking.slice(0, certificatesAtOnce)
        const issued = now.map((row): Certificate => {
          const id = call.newId('certificate')
          return {
            id,
            code: codeOf(id, call.claims.tenant ?? '', surroundings.secret),
            meeting: meeting.id,
            person: row.person,
            name: row.name,
            municipality: row.municipality,
            date: meeting.date,
            start: meeting.start,
            end: meeting.end,
            came: row.came === 'digital' ? 'digital' : 'on-site',
            bodyName: body.name,
            place: meeting.place,
          }
        })
        return call.change(
          {
            writes: issued.flatMap((certificate) => [
              certificates.create(certificates.key(meeting.id, certificate.person), certificate),
              publicCertificates.create(publicCertificates.key(certificate.code), certificate),
            ]),
            log: { did: 'certificates.issued', about: [meeting.id, ...issued.map((each) => each.id)] },
          },
          { issued: issued.length, left: lacking.length - now.length },
        )
      },

      verify: async (call) => {
        if (!call.claims.tenant) return refused({ type: 'not-found' })
        const certificate = publicCertificates.read(
          await call.table.get(publicCertificates.key(call.params.code.toLowerCase())),
        )
        return certificate ? ok(certificate) : refused({ type: 'not-found' })
      },
    },
    surroundings,
  )
