import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isOfficialMailDomain,
  type Municipality,
  matchMunicipality,
  membersOf,
  municipalities,
  municipalitiesOf,
  organisation,
  organisations,
  regionOn,
  searchOrganisations,
} from './catalogue.ts'
import { Country } from './country.ts'

const inhabitants = (of: readonly Municipality[]) => of.reduce((total, each) => total + each.population, 0)
const names = (of: readonly { name: string }[]) => of.map((each) => each.name)
const municipality = (id: string): Municipality => {
  const found = organisation(id)
  if (found?.kind !== 'municipality') throw new Error(`no municipality ${id}`)
  return found
}

describe('the catalogue', () => {
  test('holds the 98 Danish and 290 Swedish municipalities with all their inhabitants', () => {
    expect(municipalities('dk')).toHaveLength(98)
    expect(municipalities('se')).toHaveLength(290)
    expect(inhabitants(municipalities('dk'))).toBe(5_822_679)
    expect(inhabitants(municipalities('se'))).toBe(10_587_710)
    expect(new Set(municipalities('dk').map((each) => each.populationDate))).toEqual(new Set(['2020-01-01']))
    expect(new Set(municipalities('se').map((each) => each.populationDate))).toEqual(new Set(['2024-12-31']))
  })

  test('gives each its own code, id and name', () => {
    for (const country of Country.options) {
      const all = organisations(country)
      expect(new Set(all.map((each) => each.id)).size).toBe(all.length)
      expect(new Set(all.map((each) => each.name)).size).toBe(all.length)
      for (const each of all) expect(organisation(each.id)).toBe(each)
      for (const { code } of municipalities(country))
        expect(code).toMatch(country === 'dk' ? /^\d{3}$/ : /^\d{4}$/)
    }
    expect(organisation('dk-municipality-999')).toBeNull()
  })

  test('knows counties and regions', () => {
    expect(new Set(municipalities('se').map((each) => each.county)).size).toBe(21)
    const perRegion = Object.groupBy(municipalities('dk'), (each) => each.region)
    expect(Object.fromEntries(Object.entries(perRegion).map(([name, each]) => [name, each?.length]))).toEqual(
      {
        'Region Hovedstaden': 29,
        'Region Sjælland': 17,
        'Region Syddanmark': 22,
        'Region Midtjylland': 19,
        'Region Nordjylland': 11,
      },
    )
    expect(municipality('se-municipality-1430')).toMatchObject({
      name: 'Munkedal',
      officialName: 'Munkedals kommun',
      county: 'Västra Götalands län',
      region: 'Region Västra Götaland',
      emailDomain: 'munkedal.se',
    })
  })

  test('lets the two eastern regions become one in 2027', () => {
    const egedal = municipality('dk-municipality-240')
    expect(regionOn(egedal, '2026-12-31')).toBe('Region Hovedstaden')
    expect(regionOn(egedal, '2027-01-01')).toBe('Region Østdanmark')
    expect(
      municipalities('dk').filter((each) => regionOn(each, '2027-01-01') === 'Region Østdanmark'),
    ).toHaveLength(46)
    expect(regionOn(municipality('dk-municipality-751'), '2030-01-01')).toBe('Region Midtjylland')
  })

  test('writes the official names that do not follow from the name', () => {
    const official = (id: string) => municipality(id).officialName
    expect(official('dk-municipality-101')).toBe('Københavns Kommune')
    expect(official('dk-municipality-400')).toBe('Bornholms Regionskommune')
    expect(official('dk-municipality-240')).toBe('Egedal Kommune')
    expect(official('se-municipality-2080')).toBe('Falu kommun')
    expect(official('se-municipality-1492')).toBe('Åmåls kommun')
    expect(official('se-municipality-1427')).toBe('Sotenäs kommun')
  })
})

describe('an association', () => {
  test('has members that the catalogue knows', () => {
    for (const country of Country.options) {
      for (const each of organisations(country)) {
        if (each.kind !== 'association') continue
        expect(membersOf(each.id), each.name).toHaveLength(each.memberIds.length)
        expect(each.memberIds.length > 0, each.name).toBe(each.membersKnown)
        for (const id of each.coOptedIds) expect(organisation(id), id).not.toBeNull()
      }
    }
  })

  test.each([
    ['fyrbodal', 14, 272_042],
    ['gr', 13, 1_087_605],
    ['skaraborg', 15, 269_595],
    ['borasregionen', 8, 229_371],
  ])('se-association-%s has %i members with %i inhabitants', (key, count, people) => {
    const members = municipalitiesOf(`se-association-${key}`)
    expect(members).toHaveLength(count)
    expect(inhabitants(members)).toBe(people)
  })

  test('of associations holds them, and by way of them Västra Götaland and Kungsbacka', () => {
    expect(membersOf('se-association-vastkom')).toHaveLength(4)
    const reached = municipalitiesOf('se-association-vastkom')
    expect(new Set(reached.map((each) => each.code)).size).toBe(50)
    expect(names(reached.filter((each) => each.county !== 'Västra Götalands län'))).toEqual(['Kungsbacka'])
  })

  test('called KKR holds the municipalities of its region, each in one', () => {
    const members = organisations('dk').filter(
      (each) => each.kind === 'association' && each.form === 'contact-council',
    )
    expect(members).toHaveLength(5)
    for (const kkr of members)
      expect(new Set(municipalitiesOf(kkr.id).map((each) => each.region))).toEqual(
        new Set([kkr.name.replace('KKR', 'Region')]),
      )
    expect(members.flatMap((kkr) => municipalitiesOf(kkr.id))).toHaveLength(98)
  })

  test('needs a host unless it is a legal person', () => {
    const hosted = (id: string) => {
      const found = organisation(id)
      return found?.kind === 'association' && found.needsHost
    }
    expect(hosted('dk-association-kkr-sjaelland')).toBe(true)
    expect(hosted('dk-association-4k')).toBe(true)
    expect(hosted('se-association-vastkom')).toBe(true)
    expect(hosted('se-association-fyrbodal')).toBe(false)
    expect(hosted('se-association-rmb')).toBe(false)
  })

  test('whose members nobody could read says so', () => {
    expect(organisation('dk-association-9k')).toMatchObject({ membersKnown: false })
    expect(membersOf('dk-association-9k')).toEqual([])
    expect(membersOf('dk-municipality-240')).toEqual([])
  })
})

describe('a search while somebody is typing', () => {
  const first = (country: 'dk' | 'se', text: string) => searchOrganisations(country, text, 5)[0]?.name
  test('finds the start of a name, in any case and spelling', () => {
    for (const text of ['egedal', 'EGED', 'Egedal Kommune']) expect(first('dk', text)).toBe('Egedal')
    for (const text of ['Ærø', 'aero', 'aeroe', 'ärö', 'aro']) expect(first('dk', text), text).toBe('Ærø')
    for (const text of ['Århus', 'aarhus', 'arhus']) expect(first('dk', text), text).toBe('Aarhus')
    for (const text of ['Åmål', 'amal', 'aamaal', 'åmåls kommun'])
      expect(first('se', text), text).toBe('Åmål')
    for (const text of ['Göteborgs stad', 'goteborg', 'gøteborg'])
      expect(first('se', text), text).toBe('Göteborg')
    expect(first('dk', 'københavns')).toBe('København')
  })

  test('finds the start of a word within', () => {
    expect(first('dk', 'taarbæk')).toBe('Lyngby-Taarbæk')
    expect(first('dk', 'hoje-t')).toBe('Høje-Taastrup')
    expect(names(searchOrganisations('se', 'väsby', 5))).toEqual(['Upplands Väsby'])
  })

  test('finds associations beside municipalities', () => {
    expect(first('se', 'fyrbodal')).toBe('Fyrbodals kommunalförbund')
    expect(first('se', 'GR')).toBe('Göteborgsregionens kommunalförbund')
    expect(first('dk', 'KKR Sj')).toBe('KKR Sjælland')
    expect(names(searchOrganisations('se', 'kommunalförbund', 9)).length).toBeGreaterThan(2)
  })

  test('puts the name as it was written first', () => {
    expect(first('se', 'Håbo')).toBe('Håbo')
    expect(first('se', 'habo')).toBe('Habo')
    expect(first('se', 'Mora')).toBe('Mora')
  })

  test('gives no more than asked for, and nothing for nothing', () => {
    expect(searchOrganisations('se', 's', 7)).toHaveLength(7)
    expect(searchOrganisations('se', '  ', 7)).toEqual([])
    expect(searchOrganisations('dk', 'Göteborg', 7)).toEqual([])
  })

  test('finds every organisation by its own name and by its official name', () => {
    for (const country of Country.options)
      for (const each of organisations(country)) {
        expect(searchOrganisations(country, each.name, 1)[0], each.name).toBe(each)
        expect(searchOrganisations(country, each.officialName, 1)[0], each.officialName).toBe(each)
      }
  })
})

describe('a municipality written by hand', () => {
  const among = municipalities('se')
  test('is recognised as people write it', () => {
    for (const text of ['Munkedal', 'Munkedals kommun', 'munkedals kommun ', 'MUNKEDAL', 'Munkedals'])
      expect(matchMunicipality(text, among)?.name, text).toBe('Munkedal')
    for (const text of ['Göteborgs Stad', 'Goteborg', 'GÖTEBORGS KOMMUN'])
      expect(matchMunicipality(text, among)?.name, text).toBe('Göteborg')
    expect(matchMunicipality('Falu kommun', among)?.name).toBe('Falun')
    expect(matchMunicipality('Region Gotland', among)?.name).toBe('Gotland')
    expect(matchMunicipality('Trollhattan', among)?.name).toBe('Trollhättan')
    expect(matchMunicipality('Sotenäs', among)?.name).toBe('Sotenäs')
    expect(matchMunicipality('Dals Ed', among)?.name).toBe('Dals-Ed')
  })

  test('in Danish too', () => {
    for (const [text, name] of [
      ['Københavns Kommune', 'København'],
      ['Kobenhavn', 'København'],
      ['Bornholms Regionskommune', 'Bornholm'],
      ['Åbenrå Kommune', 'Aabenraa'],
      ['Vesthimmerland', 'Vesthimmerlands'],
      ['Nordfyn', 'Nordfyns'],
      ['Lyngby Taarbæk', 'Lyngby-Taarbæk'],
    ] as const)
      expect(matchMunicipality(text, municipalities('dk'))?.name, text).toBe(name)
  })

  test('is none where nothing or two could be meant', () => {
    for (const text of ['', 'kommun', 'Mellerud & Åmål', 'Region Kalmar', 'Uppsala län'])
      expect(matchMunicipality(text, among), text).toBeNull()
    expect(matchMunicipality('HÅBO', among)?.name).toBe('Håbo')
    expect(matchMunicipality('Haabo', among)).toBeNull()
    expect(matchMunicipality('Haabo', [municipality('se-municipality-0305')])?.name).toBe('Håbo')
  })

  test('is itself by name, official name and genitive, in any case', () => {
    for (const country of Country.options) {
      const all = municipalities(country)
      fc.assert(
        fc.property(
          fc.constantFrom(...all),
          fc.constantFrom('name', 'official', 'genitive'),
          fc.boolean(),
          (each, form, loud) => {
            const genitive = each.name.endsWith('s') ? each.name : `${each.name}s`
            const text =
              form === 'name' ? each.name : form === 'official' ? each.officialName : `${genitive} kommun`
            expect(matchMunicipality(loud ? text.toUpperCase() : text, all)).toBe(each)
          },
        ),
        { numRuns: 600 },
      )
    }
  })
})

describe('a mail domain', () => {
  test('is official as it is and below, and nowhere else', () => {
    const egedal = municipality('dk-municipality-240')
    for (const domain of ['egekom.dk', 'EGEKOM.dk', 'skole.egekom.dk', 'egedalkommune.dk'])
      expect(isOfficialMailDomain(egedal, domain), domain).toBe(true)
    for (const domain of ['notegekom.dk', 'egekom.dk.example.org', 'dk', 'kom.dk', '', 'gmail.com'])
      expect(isOfficialMailDomain(egedal, domain), domain).toBe(false)
    expect(isOfficialMailDomain(municipality('se-municipality-0683'), 'varnamo.se')).toBe(true)
  })

  test('belongs to one organisation only', () => {
    const all = Country.options.flatMap((country) => organisations(country))
    for (const each of all)
      for (const domain of each.emailDomains)
        expect(
          all.filter((other) => isOfficialMailDomain(other, domain)),
          domain,
        ).toEqual([each])
  })
})
