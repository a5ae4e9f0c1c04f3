import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv, parseTable } from './csv.ts'

describe('a table for Excel', () => {
  test('has a byte order mark, semicolons, CRLF and a decimal comma', () => {
    expect(
      csv([
        ['Kommune', 'Beløb', 'Dato'],
        ['Åmål', 4376.53, '2027-03-12'],
        ['Dals-Ed', -12, null],
      ]),
    ).toBe('\ufeffKommune;Beløb;Dato\r\nÅmål;4376,53;2027-03-12\r\nDals-Ed;-12;\r\n')
  })

  test('doubles quotes, and quotes what would break a cell', () => {
    expect(csv([['Han sagde "hej"', 'a;b', 'to\nlinjer', ' luft ']])).toBe(
      '\ufeff"Han sagde ""hej""";"a;b";"to\nlinjer";" luft "\r\n',
    )
  })

  test('runs no formula that somebody typed', () => {
    expect(csv([['=1+1', '+4512345678', '-2+3', '@SUM(A1)', '\t=1', '-12', '-12,50']])).toBe(
      "\ufeff'=1+1;'+4512345678;'-2+3;'@SUM(A1);\"'\t=1\";-12;\"-12,50\"\r\n",
    )
  })

  test('holds finite numbers only', () => {
    expect(() => csv([[Number.NaN]])).toThrow(RangeError)
  })

  const text = fc.string({ unit: fc.constantFrom(...'abæøåäö ;,\t"\'=+-@\r\n1') })
  test('is read back as it was written', () => {
    const width = fc.integer({ min: 2, max: 5 })
    const tables = width.chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1 }),
    )
    const safe = (cell: string) =>
      /^[=+\-@\t\r]/.test(cell) && !/^-\d+(?:[.,]\d+)?$/.test(cell) ? `'${cell}` : cell
    fc.assert(
      fc.property(tables, (rows) => {
        expect(parseTable(csv(rows))).toEqual(rows.map((row) => row.map(safe)))
      }),
    )
  })

  test('shows no cell that begins a formula', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const shown = parseTable(csv([[cell, 'x']]))[0]?.[0] ?? ''
        expect(/^[=+@\t\r]/.test(shown)).toBe(false)
        if (shown.startsWith('-')) expect(shown).toMatch(/^-\d+(?:[.,]\d+)?$/)
      }),
    )
  })
})

describe('a table that somebody pasted', () => {
  const people = [
    ['Navn', 'Mail'],
    ['Test Testesen', 'test@example.org'],
  ]
  test('is read whatever stands between the cells', () => {
    for (const mark of ['\t', ';', ','])
      for (const end of ['\n', '\r\n', '\r'])
        expect(parseTable(people.map((row) => row.join(mark)).join(end))).toEqual(people)
  })

  test('keeps a comma within a name where semicolons or tabs divide', () => {
    expect(parseTable('Testesen, Test;test@example.org')).toEqual([['Testesen, Test', 'test@example.org']])
    expect(parseTable('Testesen, Test; far\ttest@example.org')).toEqual([
      ['Testesen, Test; far', 'test@example.org'],
    ])
  })

  test('may have a byte order mark, quotes with line breaks and empty lines', () => {
    expect(parseTable('\ufeffa;"b ""c""\nd"\r\n\r\n   \r\n1;2\r\n')).toEqual([
      ['a', 'b "c"\nd'],
      ['1', '2'],
    ])
  })

  test('keeps a quote that is only a quote', () => {
    expect(parseTable('Test "Tes" Testesen\t1')).toEqual([['Test "Tes" Testesen', '1']])
    expect(parseTable('"Tes" Testesen\t1')).toEqual([['Tes Testesen', '1']])
    expect(parseTable('"Tes\t1\nTest\t2')).toEqual([
      ['"Tes', '1'],
      ['Test', '2'],
    ])
  })

  test('of one column is a list, and nothing is no table', () => {
    expect(parseTable('Åmål\nOrust\n')).toEqual([['Åmål'], ['Orust']])
    expect(parseTable('')).toEqual([])
    expect(parseTable(' \r\n ')).toEqual([])
  })

  test('never loses a cell, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a;\t,"\r\n') }), (pasted) => {
        const letters = (of: string) => of.replace(/[^a]/g, '').length
        expect(
          parseTable(pasted)
            .flat()
            .reduce((total, cell) => total + letters(cell), 0),
        ).toBe(letters(pasted))
      }),
    )
  })
})
