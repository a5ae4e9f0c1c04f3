import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOf } from '../kernel/ids.ts'
import { followed, inOrder, nextReminder, toRemind } from './follow-up.ts'
import type { FollowUp, FollowUps } from './schema.ts'

let count = 0
const newId: Parameters<typeof followed>[2] = (kind) => idOf(kind, count++, () => 0)
const ramp = { text: 'Byrådet får billederne af rampen', owner: 'Søren Hvidt', due: '2027-04-15' }
const bus = { text: 'Spørg om bussen', owner: '', due: '' }
const row = (given: Partial<FollowUp> = {}): FollowUp => ({
  id: newId('item'),
  ...ramp,
  doneOn: null,
  came: '',
  ...given,
})

describe('What was taken back is followed', () => {
  it('begins when the notes go out, a row for each', () => {
    expect(followed([], [ramp, bus], newId)).toMatchObject([
      { ...ramp, doneOn: null },
      { ...bus, doneOn: null },
    ])
  })

  it('keeps what was done when the notes are put right, and takes the new day and owner over', () => {
    const done = row({ doneOn: '2027-04-01', came: 'De så dem.' })
    const moved = { ...bus, due: '2027-05-01' }
    expect(followed([done, row(bus)], [moved], newId)).toMatchObject([
      { text: bus.text, due: '2027-05-01', doneOn: null },
      { text: ramp.text, doneOn: '2027-04-01', came: 'De så dem.' },
    ])
    expect(followed([row()], [], newId)).toEqual([])
  })

  it('reminds its owner in the morning a week before the day, and never of what is done or has no day', () => {
    expect(nextReminder([row(bus), row()], '2027-03-20T09:00:00.000Z')).toBe('2027-04-08T05:00:00.000Z')
    expect(nextReminder([row({ doneOn: '2027-03-21' })], '2027-03-20T09:00:00.000Z')).toBeNull()
    expect(nextReminder([row()], '2027-04-09T09:00:00.000Z')).toBeNull()
    const window = { since: '2027-04-08T05:00:00.000Z', now: '2027-04-08T05:02:00.000Z' }
    expect(toRemind([row(), row(bus)], window)).toMatchObject([{ text: ramp.text }])
  })

  it('is listed by the day it is due; what has none stands after, what is done stands last', () => {
    const meeting = (date: string, rows: FollowUp[]): FollowUps & { version: number } => ({
      meeting: 'm_00000000000000000000',
      body: 'n_00000000000000000000',
      date,
      rows,
      version: 1,
    })
    const listed = inOrder([
      meeting('2027-03-18', [row(bus), row(), row({ text: 'Færdig', doneOn: '2027-03-20' })]),
      meeting('2027-05-20', [row({ text: 'Før', due: '2027-04-01' })]),
    ])
    expect(listed.open.map(({ text }) => text)).toEqual(['Før', ramp.text, bus.text])
    expect(listed.done.map(({ text }) => text)).toEqual(['Færdig'])
  })

  it('loses nothing that was done and doubles nothing, whatever the notes are put right to', () => {
    const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (first, then, dones) => {
          const taken = (texts: readonly string[]) => texts.map((text) => ({ text, owner: '', due: '' }))
          const begun = followed([], taken(first), newId).map((each, at) => ({
            ...each,
            doneOn: dones[at] ? '2027-04-01' : null,
          }))
          const after = followed(begun, taken(then), newId)
          const texts = after.map(({ text }) => text)
          expect(new Set(texts).size).toBe(texts.length)
          for (const { text, doneOn } of begun) if (doneOn) expect(texts).toContain(text)
          for (const text of then) expect(texts).toContain(text)
        },
      ),
    )
  })
})
