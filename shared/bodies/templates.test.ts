import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Clause, clauseKinds } from '../charters/schema.ts'
import { councilTemplates } from '../councils/templates.ts'
import { networkTemplates } from '../networks/templates.ts'
import { SetUpBody, type Template, templateOf } from './schema.ts'
import { setUp } from './set-up.ts'

const all = [...networkTemplates, ...councilTemplates]
const find = (country: 'dk' | 'se', key: string): Template => {
  const found = templateOf(all, country, key)
  if (!found) throw new Error(`no template ${key} in ${country}`)
  return found
}
const kinds = (template: Template) => template.clauses.map((clause) => clause.kind)
const municipalities = [{ code: '1430' }, { code: '1485' }, { code: '1492' }]

describe('the templates', () => {
  it.each(all.map((each) => [`${each.country} ${each.key}`, each] as const))(
    '%s holds to the schema, once per country, each kind of clause once',
    (_name, template) => {
      for (const clause of template.clauses) expect(v.parse(Clause, clause)).toEqual(clause)
      expect(new Set(kinds(template)).size).toBe(template.clauses.length)
      expect(
        all.filter((each) => each.country === template.country && each.key === template.key),
      ).toHaveLength(1)
      expect(template.agenda.length).toBeGreaterThan(2)
      expect(template.usual.start < template.usual.end).toBe(true)
    },
  )

  it('a dialogue network has 4–7 citizens, 2 relatives, 2 politicians and 2 officers, and meets at least four times', () => {
    const template = find('dk', 'dialogue-network')
    const seats = template.clauses.find((clause) => clause.kind === 'seats')
    expect(seats?.groups.map(({ least, most }) => [least, most])).toEqual([
      [4, 7],
      [2, 2],
      [2, 2],
      [2, 2],
    ])
    expect(template.clauses).toContainEqual({ kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' })
    expect(template.clauses).toContainEqual({ kind: 'notice', days: 14, about: true })
    expect(template).toMatchObject({ competence: 'dialogue', profile: 'light' })
  })

  it('the chairs’ network has no notice, no confidentiality and no clearance: its text has none', () => {
    const template = find('se', 'chairs-network')
    for (const absent of [
      'notice',
      'confidentiality',
      'clearance',
      'publicity',
      'no-individual-cases',
    ] as const)
      expect(kinds(template)).not.toContain(absent)
    expect(template.clauses).toContainEqual({ kind: 'cadence', qualifier: 'exactly', count: 5, per: 'year' })
    expect(template.clauses).toContainEqual({
      kind: 'joint',
      with: 'socialchefsnätverket',
      seasons: ['spring', 'autumn'],
    })
    expect(template.competence).toBe('preparing')
  })

  it('a handicapråd has 3 + 1 + 4 seats, a chair, and advises', () => {
    const template = find('dk', 'disability-council')
    const seats = template.clauses.find((clause) => clause.kind === 'seats')
    expect(seats?.groups.map(({ least, most }) => [least, most])).toEqual([
      [3, 3],
      [1, 1],
      [4, 4],
    ])
    expect(kinds(template)).toContain('chair-term')
    expect(template).toMatchObject({
      competence: 'advisory',
      profile: 'formal',
      legalBasis: 'Retssikkerhedsloven § 37 a',
    })
  })
})

describe('setting up a body', () => {
  const typed = (more: Partial<v.InferInput<typeof SetUpBody>>) =>
    v.parse(SetUpBody, {
      template: 'chairs-network',
      name: 'Nätverket',
      contact: {},
      usual: { start: '09:00', end: '12:00' },
      ...more,
    })
  const given = {
    id: 'n_00000000000000000001',
    department: 'u_00000000000000000001',
    today: '2027-02-01',
    municipalities,
  }

  it('gives each municipality a place with the template’s role title', () => {
    const template = find('se', 'chairs-network')
    const { body, charter } = setUp(template, template.clauses, typed({}), given)
    expect(body.places.map((place) => [place.municipality, place.roleTitle])).toEqual([
      ['1430', 'Ordförande i socialnämnden'],
      ['1485', 'Ordförande i socialnämnden'],
      ['1492', 'Ordförande i socialnämnden'],
    ])
    expect(charter.clauses[0]).toMatchObject({ groups: [{ key: 'chairs', least: 3, most: 3 }] })
    expect(body).toMatchObject({ state: 'being-set-up', usingSince: '2027-02-01', charterVersion: 1 })
    expect(body.usual.agenda).toEqual(template.agenda)
  })

  it('takes the places as they were typed: two boards in one municipality, another title', () => {
    const template = find('se', 'chairs-network')
    const places = [
      { group: 'chairs', municipality: '1485', roleTitle: 'Ordförande i socialnämnden' },
      { group: 'chairs', municipality: '1485', roleTitle: 'Ordförande i omsorgsnämnden' },
    ]
    const { body, charter } = setUp(template, template.clauses, typed({ places }), given)
    expect(body.places).toEqual(places)
    expect(charter.clauses[0]).toMatchObject({ groups: [{ least: 2, most: 2 }] })
  })

  it('leaves out the clauses that this body does without', () => {
    const template = find('dk', 'dialogue-network')
    const { charter } = setUp(template, template.clauses, typed({ without: ['events', 'review'] }), given)
    expect(charter.clauses.map((clause) => clause.kind)).not.toContain('events')
    expect(charter.clauses).toHaveLength(template.clauses.length - 2)
  })

  it('says its clauses in the order of charters', () => {
    const template = find('se', 'pensioners-council')
    const { charter } = setUp(template, template.clauses, typed({}), given)
    const places = charter.clauses.map((clause) => clauseKinds.indexOf(clause.kind))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('keeps what was held this year before Rådslag', () => {
    const template = find('dk', 'dialogue-network')
    const { digest } = setUp(template, template.clauses, typed({ heldBefore: 2 }), given)
    expect(digest).toMatchObject({ year: 2027, heldBefore: 2, seats: [], gatherings: [] })
  })
})
