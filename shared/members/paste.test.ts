import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeatGroup } from '../charters/schema.ts'
import { mostRows, type PastedRow } from './api.ts'
import { blotted, exportRows, type PasteGiven, readPaste } from './paste.ts'

const group = (key: string, title: string, more: Partial<SeatGroup> = {}): SeatGroup => ({
  key,
  title,
  least: 0,
  most: 9,
  basis: 'voluntary',
  nominatedBy: '',
  perMunicipality: false,
  ...more,
})
/** The Danish dialogue network of a municipality. */
const dialogue: PasteGiven = {
  groups: [
    group('citizen', 'Borgere'),
    group('relative', 'Pårørende'),
    group('politician', 'Politikere', { basis: 'appointed' }),
    group('officer', 'Administrationen', { basis: 'appointed' }),
  ],
  municipalities: [{ code: '240', name: 'Nordhavn' }],
  ownDomains: ['nordhavn.example'],
  seated: [],
  known: [],
}
/** The Swedish network with a seat in each municipality. */
const chairs: PasteGiven = {
  groups: [group('chairs', 'Ordförande i socialnämnden', { basis: 'ex-officio', perMunicipality: true })],
  municipalities: [
    { code: '1430', name: 'Munkedal' },
    { code: '1439', name: 'Färgelanda' },
    { code: '1492', name: 'Åmål' },
  ],
  ownDomains: ['forbundet.example'],
  seated: [],
  known: [],
}
const read = (text: string, given: PasteGiven = dialogue): PastedRow[] => {
  const result = readPaste(text, given)
  if (!result.ok) throw new Error(result.problem.type)
  return result.value
}
const hints = (row: PastedRow | undefined) => (row?.hints ?? []).map((hint) => hint.what)

describe('A list copied from Outlook', () => {
  it('gives a row for each recipient, with the group guessed by the mail domain', () => {
    const rows = read(
      'Anna Holm <anna@gmail.com>; Bo Krag <bo.krag@nordhavn.example>;"Lund, Eva" <eva@mail.dk>',
    )
    expect(rows.map(({ name, email, group }) => [name, email, group])).toEqual([
      ['Anna Holm', 'anna@gmail.com', 'citizen'],
      ['Bo Krag', 'bo.krag@nordhavn.example', 'officer'],
      ['Eva Lund', 'eva@mail.dk', 'citizen'],
    ])
  })

  it('may stand on lines, behind commas, and with what people are behind the address', () => {
    const rows = read(
      'Anna Holm <anna@gmail.com>, pårørende\nBo Krag <bo@x.dk>, Eva Lund <eva@y.dk>\r\nKim Vest (KIVE) <kim@nordhavn.example>',
    )
    expect(rows.map((row) => row.name)).toEqual(['Anna Holm', 'Bo Krag', 'Eva Lund', 'Kim Vest'])
    expect(rows[0]?.group).toBe('relative')
    expect(rows[3]?.text).toBe('Kim Vest (KIVE) <kim@nordhavn.example>')
  })

  it('may say behind the name, before the address, what somebody is', () => {
    const rows = read(
      'Ida Lind, pårørende <ida@mail.dk>; Bo Krag, Konsulent <bo@nordhavn.example>; Per Ny <per@>',
    )
    expect(rows.map(({ name, title, group }) => [name, title, group])).toEqual([
      ['Ida Lind', 'pårørende', 'relative'],
      ['Bo Krag', 'Konsulent', 'officer'],
      ['Per Ny', '', 'citizen'],
    ])
    expect(rows[2]?.hints).toContainEqual({ what: 'address-not-read', about: 'per@' })
  })

  it('may be addresses alone: the name is guessed and said to be so', () => {
    const rows = read('anna.holm@gmail.com; bk@gmail.com')
    expect(rows.map((row) => row.name)).toEqual(['Anna Holm', ''])
    expect(hints(rows[0])).toContain('name-guessed')
    expect(hints(rows[1])).toContain('no-name')
  })

  it('may be names alone: whoever has no address gets a letter', () => {
    const rows = read('Anna Holm; Bo Krag')
    expect(rows.map(({ name, channel }) => [name, channel])).toEqual([
      ['Anna Holm', 'letter'],
      ['Bo Krag', 'letter'],
    ])
    expect(hints(rows[0])).toContain('no-address')
  })
})

describe('A list copied from Excel', () => {
  it('is read by its headings, in Danish', () => {
    const rows = read(
      'Fornavn\tEfternavn\tMailadresse\tMobil\tGruppe\tVej\tPostnr\tBy\tCPR\nAnna\tHolm\tanna@gmail.com\t12 34 56 78\tPårørende\tGade 1\t1234\tNordhavn\tx',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      name: 'Anna Holm',
      email: 'anna@gmail.com',
      phone: '12 34 56 78',
      group: 'relative',
      address: 'Gade 1, 1234 Nordhavn',
    })
  })

  it('is read by its headings, in Swedish, with substitutes', () => {
    const rows = read(
      'Kommun;Namn;E-post;Ersättare;E-post\r\nMunkedals kommun;Åsa Berg;asa@munkedal.example;Lisa Ek;lisa@munkedal.example\r\nAmal;Örjan Sjö;orjan@amal.example;;',
      chairs,
    )
    expect(rows).toMatchObject([
      {
        name: 'Åsa Berg',
        municipality: '1430',
        group: 'chairs',
        substitute: { name: 'Lisa Ek', email: 'lisa@munkedal.example' },
      },
      { name: 'Örjan Sjö', municipality: '1492', substitute: null },
    ])
  })

  it('is read without headings by what stands in the columns', () => {
    const rows = read(
      'Munkedal\tÅsa Berg\tasa@munkedal.example\tLisa Ek\tlisa@munkedal.example\nFärgelanda\tPer Ny\tper@fargelanda.example\t\t',
      chairs,
    )
    expect(rows).toMatchObject([
      { name: 'Åsa Berg', municipality: '1430', substitute: { name: 'Lisa Ek' } },
      { name: 'Per Ny', municipality: '1439', substitute: null },
    ])
  })

  it('finds the municipality by the mail domain where the list does not say it', () => {
    expect(read('Per Ny\tper@fargelanda.se', chairs)[0]?.municipality).toBe('1439')
  })

  it('says which municipality it does not know', () => {
    const [row] = read('Namn\tKommun\nPer Ny\tAtlantis', chairs)
    expect(row?.hints).toContainEqual({ what: 'unknown-municipality', about: 'Atlantis' })
  })

  it('guesses politicians by their title also where they have the municipality’s address', () => {
    const rows = read(
      'Bo Krag\tbo@nordhavn.example\tFormand for socialudvalget, byrådsmedlem\nEva Lund\teva@nordhavn.example\tKonsulent',
    )
    expect(rows.map((row) => row.group)).toEqual(['politician', 'officer'])
  })

  it('reads lines of prose', () => {
    expect(read('Anna Holm anna@gmail.com 12345678\nBo Krag 87654321')).toMatchObject([
      { name: 'Anna Holm', email: 'anna@gmail.com', phone: '12345678' },
      { name: 'Bo Krag', email: '', phone: '87654321', channel: 'phone' },
    ])
  })
})

describe('What cannot be used as it stands is said beside its row', () => {
  it('two addresses, an address and a number that cannot be read', () => {
    const rows = read('Navn;Mail;Telefon\nAnna Holm;a@x.dk, b@x.dk;1,23E+10\nBo Krag;bo(at)x.dk;12345678')
    expect(rows[0]?.hints).toContainEqual({ what: 'two-addresses', about: 'b@x.dk' })
    expect(hints(rows[0])).toContain('phone-not-read')
    expect(hints(rows[1])).toContain('address-not-read')
  })

  it('the same person twice, and two people with one mailbox', () => {
    const rows = read('Anna Holm <post@x.dk>; Anna K. Holm <post@x.dk>; Bo Holm <post@x.dk>')
    expect(rows.map((row) => row.leaveOut)).toEqual([false, true, false])
    expect(hints(rows[1])).toContain('twice')
    expect(hints(rows[2])).toContain('shared-address')
  })

  it('who sits there already, and who is known elsewhere', () => {
    const rows = read('Anna Holm <anna@x.dk>; Bo Krag <bo@x.dk>', {
      ...dialogue,
      seated: [{ name: 'Anna Holm', email: 'anna@x.dk' }],
      known: [
        { id: 'p_1', name: 'Anna Holm', email: 'anna@x.dk' },
        { id: 'p_2', name: 'Bo Krag', email: 'bo@x.dk' },
      ],
    })
    expect(rows.map(({ person, leaveOut }) => [person, leaveOut])).toEqual([
      ['p_1', true],
      ['p_2', false],
    ])
    expect(hints(rows[1])).toContain('known-person')
  })

  it('an identity number is blotted out before anything is sent, and its row says so', () => {
    const text = blotted('Navn\tCPR\tTelefon\nAnna Holm\t\t12345678\nBo Krag\t070761-4285\t', '2027-02-01')
    expect(text).not.toContain('4285')
    const rows = read(text)
    expect(rows).toHaveLength(2)
    expect(hints(rows[1])).toContain('identity-number')
    expect(JSON.stringify(rows[1])).not.toContain('4285')
  })

  it('five hundred rows are the most', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `Person ${at}\tp${at}@x.dk`).join('\n')
    expect(read(many(mostRows))).toHaveLength(mostRows)
    expect(readPaste(many(mostRows + 1), dialogue)).toEqual({
      ok: false,
      problem: { type: 'too-many-rows', most: mostRows },
    })
  })

  it('a very long text in one piece takes no longer than a list', () => {
    for (const piece of ['a', '@', '<', '"', 'a@', '<a@b> ', ', ', '(']) {
      const rows = readPaste(`<a@b.dk>${piece.repeat(200_000 / piece.length)}`, dialogue)
      expect(rows.ok || rows.problem.type === 'too-many-rows').toBe(true)
    }
  })

  it('an empty text has no rows', () => {
    expect(read(' \n\t\n;;')).toEqual([])
  })
})

const word = fc.constantFrom(
  'Anna',
  'Bo-Erik',
  'Øyvind',
  'Åsa',
  'Þóra',
  'Łukasz',
  'Мария',
  'Петрова',
  '王',
  '小明',
  'فاطمة',
  'علی',
  'דוד',
  'Ὀδυσσεύς',
  'O’Brien',
  'Nguyễn',
  '=HYPERLINK',
  '<script>alert(1)</script>',
  '@SUM',
  '+Kim',
  '-Per',
  '"Bo"',
)
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '))
const address = fc
  .tuple(
    fc.constantFrom('anna', 'bo.krag', 'x_y', 'åsa'),
    fc.nat(9999),
    fc.constantFrom('gmail.com', 'nordhavn.example', 'forening.dk'),
  )
  .map(([local, number, domain]) => `${local}${number}@${domain}`)

describe('Nothing is lost', () => {
  it('as many rows come out as lines were put in, in their order', () => {
    const rows = fc.array(fc.record({ name, email: fc.option(address, { nil: '' }) }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, fc.constantFrom('\t', ';'), (people, mark) => {
        const quoted = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
        const text = `Navn${mark}Mail\n${people.map((each) => `${quoted(each.name)}${mark}${each.email}`).join('\n')}`
        const out = read(text)
        expect(out).toHaveLength(people.length)
        out.forEach((row, at) => {
          expect(row.line).toBe(at + 1)
          expect(row.email).toBe(people[at]?.email)
          expect(row.text).toContain(people[at]?.email)
        })
      }),
    )
  })

  it('no text at all makes it stumble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const row of read(text)) expect(row.text).not.toBe('')
      }),
    )
  })

  it('what we export gives the same rows when it is pasted back, whatever it would do in a spreadsheet', () => {
    const people = fc.uniqueArray(
      fc.record({
        name,
        email: fc.option(address, { nil: '' }),
        phone: fc.constantFrom('', '12 34 56 78', '+46 70-123 45 67'),
        title: fc.constantFrom('', 'Formand', '=1+1', 'Chef; IT'),
        organisation: fc.constantFrom('', 'Foreningen "Os"', '@forening'),
        address: fc.constantFrom('', 'Gade 1, 1234 By'),
        group: fc.constantFrom('citizen', 'relative', 'politician', 'officer'),
        substitute: fc.option(
          fc.record({ name: fc.constantFrom('Lisa Ek', 'Per Ny'), email: fc.option(address, { nil: '' }) }),
        ),
      }),
      { selector: (each) => each.name, minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(people, fc.constantFrom('da' as const, 'sv' as const), (rows, language) => {
        const file = exportRows(
          rows.map((row) => ({ ...row, municipality: '' })),
          dialogue,
          language,
        )
        for (const cell of file.split(/[;\r\n]+/)) expect(cell).not.toMatch(/^["\ufeff]*[=@]/)
        const again = read(file)
        expect(
          again.map(({ name, email, phone, title, organisation, address, group, substitute }) => ({
            name,
            email,
            phone,
            title,
            organisation,
            address,
            group,
            substitute,
          })),
        ).toEqual(rows.map((row) => ({ ...row, name: row.name.normalize('NFC') })))
      }),
    )
  })
})

it('no text is so odd that it is not read in a moment', () => {
  const odd = ['a,', ';', '<', '"', '@', '>,', ',', ' ', ',a@', 'a.', '("', '\t', 'Anna <a@b.dk>; ']
  for (const sign of odd)
    for (const text of [
      sign.repeat(200_000 / sign.length),
      `Anna <a@b.dk>${sign.repeat(190_000 / sign.length)}x`,
    ]) {
      const began = performance.now()
      readPaste(text, dialogue)
      // Far from what it takes, and farther from the minutes that it took.
      expect(performance.now() - began, JSON.stringify(sign)).toBeLessThan(20_000)
    }
})
