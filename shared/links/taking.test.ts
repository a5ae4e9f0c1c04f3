import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutTo } from './rules.ts'
import { type Fact, facts, type Holding, knowledgeSubject, type Listed, type Push } from './schema.ts'
import { closed, type Held, nothingHeld, taken } from './taking.ts'

const council = (name: string): Holding => ({
  kind: 'council',
  facts: {
    name,
    kind: 'elderly',
    contact: { name: 'Nora Prøve', title: '', phone: '', mail: '', attention: '' },
    meetings: [{ date: '2027-03-18', start: '16:00', end: '18:00' }],
    seats: { of: 7, filled: [{ from: '2027-01-01', filled: 5 }] },
    openHearings: 0,
  },
})
const listed = (subject: string, ...of: Fact[]): Listed => ({ subject, facts: of })
const push = (given: Partial<Push>): Push => ({
  link: 'l',
  epoch: 1,
  list: [listed(knowledgeSubject), listed('a', ...facts)],
  subject: 'a',
  sequence: 1,
  holds: council('Ældrerådet'),
  ...given,
})
const accepted = (epoch: number) => ({ state: 'accepted' as const, epoch })
const heldAfter = (held: Held, given: Push, epoch = given.epoch): Held => {
  const taking = taken(held, given, accepted(epoch))
  return taking.outcome === 'taken' ? taking.held : held
}
const names = ({ cards }: Held) =>
  cards.flatMap(({ holds }) => (holds?.kind === 'council' ? [holds.facts.name] : []))

describe('A push', () => {
  it('becomes a card', () => {
    expect(names(heldAfter(nothingHeld, push({})))).toEqual(['Ældrerådet'])
  })

  it('that comes twice changes nothing the second time', () => {
    expect(taken(heldAfter(nothingHeld, push({})), push({}), accepted(1)).outcome).toBe('late')
  })

  it('that is overtaken by a newer one is too late', () => {
    const held = heldAfter(nothingHeld, push({ sequence: 2, holds: council('Seniorrådet') }))
    expect(taken(held, push({ sequence: 1 }), accepted(1)).outcome).toBe('late')
  })

  it('of a council that is closed leaves nothing, and an older one does not bring it back', () => {
    const held = heldAfter(heldAfter(nothingHeld, push({})), push({ sequence: 3, holds: null }))
    expect(names(held)).toEqual([])
    expect(taken(held, push({ sequence: 2 }), accepted(1)).outcome).toBe('late')
  })

  it('under way when the municipality withdraws loses', () => {
    const standing = { state: 'withdrawn' as const, epoch: 1 }
    expect(taken(nothingHeld, push({}), standing).outcome).toBe('late')
    const held = closed(heldAfter(nothingHeld, push({})), standing)
    expect(held.cards).toEqual([])
    // Invited and accepted anew: what was sent before stays out.
    expect(taken(held, push({ sequence: 9 }), accepted(2)).outcome).toBe('late')
  })

  it('of a newer consent takes away at once what is not in its list', () => {
    const held = heldAfter(nothingHeld, push({}))
    const next = push({ epoch: 2, list: [listed(knowledgeSubject)], subject: knowledgeSubject, holds: null })
    expect(names(heldAfter(held, next))).toEqual([])
  })

  it('of a newer consent cuts the other cards to what may still be known', () => {
    const held = heldAfter(nothingHeld, push({}))
    const next = push({
      epoch: 2,
      list: [listed(knowledgeSubject), listed('a', 'seats')],
      subject: knowledgeSubject,
      holds: null,
    })
    const card = heldAfter(held, next).cards.find(({ subject }) => subject === 'a')?.holds
    expect(card).toMatchObject({ facts: { name: 'Ældrerådet', seats: { of: 7 } } })
    expect(JSON.stringify(card)).not.toContain('Nora')
    expect(JSON.stringify(card)).not.toContain('2027-03-18')
  })

  it('brings no fact that its own list does not name', () => {
    const held = heldAfter(nothingHeld, push({ list: [listed('a', 'meetings')] }))
    expect(JSON.stringify(held)).not.toContain('Nora')
  })

  it('about something that is not in its list is strange, and so is one that control has not heard of', () => {
    expect(taken(nothingHeld, push({ subject: 'b' }), accepted(1)).outcome).toBe('strange')
    expect(taken(nothingHeld, push({ epoch: 2 }), accepted(1)).outcome).toBe('strange')
  })
})

/**
 * A municipality, control and an association with all that may be under way between them. The source writes its next
 * sequence after reading facts that are no older than the last one's, as the worker does.
 */
type Model = {
  facts: Map<string, string>
  list: Listed[]
  epoch: number
  control: { state: 'accepted' | 'withdrawn'; epoch: number }
  sequences: Map<string, number>
  jobs: string[]
  wire: Push[]
  closing: number
  held: Held
}
const councils = ['a', 'b', 'c']
const subjects = [knowledgeSubject, ...councils]

const holdingOf = (model: Model, subject: string): Holding | null => {
  const text = model.facts.get(subject)
  if (subject === knowledgeSubject)
    return { kind: 'knowledge', items: text ? [{ title: text, text: '', link: '' }] : [] }
  return text ? council(text) : null
}

function consentTo(model: Model, councilsListed: readonly (readonly [string, readonly Fact[]])[]): void {
  model.list = [listed(knowledgeSubject), ...councilsListed.map(([subject, of]) => listed(subject, ...of))]
  model.epoch = Math.max(model.epoch, model.control.epoch) + 1
  model.control = { state: 'accepted', epoch: model.epoch }
  model.jobs.push(...model.list.map(({ subject }) => subject))
}

function share(model: Model, subject: string): void {
  const entry = model.list.find((each) => each.subject === subject)
  if (model.control.state !== 'accepted' || !entry) return
  const sequence = (model.sequences.get(subject) ?? 0) + 1
  model.sequences.set(subject, sequence)
  model.wire.push({
    link: 'l',
    epoch: model.epoch,
    list: model.list,
    subject,
    sequence,
    holds: cutTo(holdingOf(model, subject), entry),
  })
}

function take(model: Model, given: Push): void {
  const taking = taken(model.held, given, model.control)
  if (taking.outcome === 'taken') model.held = taking.held
}

function close(model: Model): void {
  model.held = closed(model.held, model.control)
}

const expectedCards = (model: Model) =>
  model.control.state === 'accepted'
    ? model.list.map((entry) => [entry.subject, cutTo(holdingOf(model, entry.subject), entry)])
    : []

const step = fc.oneof(
  fc.record({ do: fc.constant('change' as const), subject: fc.constantFrom(...subjects), to: fc.string() }),
  fc.record({
    do: fc.constant('consent' as const),
    to: fc.uniqueArray(fc.tuple(fc.constantFrom(...councils), fc.subarray([...facts])), {
      selector: ([subject]) => subject,
    }),
  }),
  fc.record({ do: fc.constant('withdraw' as const) }),
  fc.record({ do: fc.constant('share' as const), at: fc.nat(20) }),
  // Delivered, and perhaps left on the wire to come again.
  fc.record({ do: fc.constant('deliver' as const), at: fc.nat(20), again: fc.boolean() }),
  fc.record({ do: fc.constant('close' as const) }),
)

describe('After any order of pushes, retries, changes and withdrawals', () => {
  it('the association holds exactly what is consented to', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (steps, chance) => {
        const model: Model = {
          facts: new Map(subjects.map((subject) => [subject, `first ${subject}`])),
          list: [],
          epoch: 0,
          control: { state: 'withdrawn', epoch: 0 },
          sequences: new Map(),
          jobs: [],
          wire: [],
          closing: 0,
          held: nothingHeld,
        }
        for (const each of steps) {
          if (each.do === 'change') {
            model.facts.set(each.subject, each.to)
            model.jobs.push(each.subject)
          } else if (each.do === 'consent') consentTo(model, each.to)
          else if (each.do === 'withdraw') {
            if (model.control.state === 'accepted') model.closing++
            model.control = { ...model.control, state: 'withdrawn' }
          } else if (each.do === 'share' && model.jobs.length)
            share(model, model.jobs.splice(each.at % model.jobs.length, 1)[0] as string)
          else if (each.do === 'deliver' && model.wire.length) {
            const at = each.at % model.wire.length
            take(model, model.wire[at] as Push)
            if (!each.again) model.wire.splice(at, 1)
          } else if (each.do === 'close' && model.closing) {
            model.closing--
            close(model)
          }
          // At no moment is anything held that nobody ever consented to, nor anything once the end has been told.
          if (model.control.state === 'withdrawn' && !model.closing && !each.do.startsWith('deliver'))
            expect(model.held.cards.filter(() => model.held.open)).toEqual([])
        }
        // What is left to do is done, in any order.
        for (const subject of model.jobs.splice(0)) share(model, subject)
        while (model.wire.length)
          take(model, model.wire.splice((chance.next().value as number) % model.wire.length, 1)[0] as Push)
        while (model.closing-- > 0) close(model)
        const order = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1)
        expect(model.held.cards.map(({ subject, holds }) => [subject, holds]).sort(order)).toEqual(
          expectedCards(model).sort(order),
        )
      }),
      { numRuns: 600 },
    )
  })
})
