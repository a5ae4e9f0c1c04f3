import { describe, expect, it } from 'vitest'
import type { FileLine } from '#shared/files/schema'
import { sentences } from '#shared/locales/translate'
import { worldsOn } from '#shared/testing/worlds'
import type { Write } from '../platform/table/record.ts'
import { bodies, hearings, meetings, storedFiles } from '../platform/table/records.ts'
import type { Item } from '../platform/table/table.ts'
import { laidUpIn } from './exporting.ts'

const egedal = worldsOn('2027-02-01').find(({ tenant }) => tenant.slug === 'egedal')
const itemsOf = (writes: readonly Write[]) => writes.flatMap((write) => ('put' in write ? [write.put] : []))
const t = sentences('da', 'leaving')

/** The rows of the demo municipality that have to do with papers. */
function rows(change: (line: FileLine) => FileLine = (line) => line): Item[] {
  const own = egedal?.bodies ?? []
  const held = own.flatMap(({ meetings: of, hearings: heard = [] }) => [...of, ...heard])
  return itemsOf([
    ...own.map(({ body }) => bodies.create(bodies.key(body.id), body)),
    ...own.flatMap(({ meetings: of }) =>
      of.map(({ meeting }) =>
        meetings.create(meetings.key(meeting.id), {
          ...meeting,
          // What hangs under this item is of a closed one.
          items: meeting.items.map((item) => (item.files ? { ...item, access: 'closed' as const } : item)),
        }),
      ),
    ),
    ...own.flatMap(({ hearings: heard = [] }) =>
      heard.map(({ hearing }) => hearings.create(hearings.key(hearing.id), hearing)),
    ),
    ...held
      .flatMap(({ files = [] }) => files)
      .map(({ stored }) =>
        storedFiles.create(storedFiles.key(stored.holder, stored.id), {
          ...stored,
          line: stored.line && change(stored.line),
        }),
      ),
  ])
}

describe('papers that a tenant takes home', () => {
  it('lie by body, day and place, and one of a closed item says so', () => {
    const { along, left } = laidUpIn(rows(), 'da', t)
    expect(left).toEqual([])
    expect(along.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAG')).toSorted()).toEqual([
      'bilag/Handicaprådet/DAG Ny rampe ved biblioteket i Stenløse/Bilag til sagen/Indgange til biblioteket.txt',
      'bilag/Handicaprådet/DAG Ny rampe ved biblioteket i Stenløse/Bilag til sagen/Rampens hældning.txt',
      'bilag/Handicaprådet/DAG/Tilgængelighed ved det nye bibliotek (lukket punkt)/Indgange til biblioteket.txt',
    ])
    expect(along.every(({ key }) => /^kept\/[mh]_\w+\/f_\w+$/.test(key))).toBe(true)
  })

  it('that are too many for one file are named instead, so that nobody believes they are there', () => {
    const { along, left } = laidUpIn(
      rows((line) => ({ ...line, size: 90_000_000 })),
      'da',
      t,
    )
    expect(along).toHaveLength(2)
    expect(left).toHaveLength(1)
  })

  it('that were taken off, or hang on nothing any more, stay behind', () => {
    const without = rows().filter(({ kind }) => kind !== 'meeting')
    expect(laidUpIn(without, 'da', t).along.every(({ name }) => name.includes('rampe'))).toBe(true)
  })
})
