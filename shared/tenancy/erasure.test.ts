import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Erasing, nobody, withoutPerson } from './erasure.ts'

const anna: Erasing = { person: 'p_anna', memberships: ['s_1'], name: 'Anna Prøve' }

test('a person who is erased keeps the place in the list, and nothing that says who it was', () => {
  const person = {
    kind: 'person',
    id: 'p_anna',
    name: 'Anna Prøve',
    email: 'anna@example.dk',
    phone: '12 34 56 78',
    address: 'Prøvevej 1',
    channel: 'mail',
    needs: { interpreter: 'polsk', loop: true, companion: false, note: 'stol' },
    named: { given: true, at: '2027-01-01T09:00:00.000Z', how: 'web' },
    bodies: [{ body: 'n_1', role: 'member', from: '2026-01-01' }],
  }
  expect(withoutPerson(person, anna)).toEqual({
    ...person,
    name: nobody,
    email: '',
    phone: '',
    address: '',
    needs: { interpreter: '', loop: false, companion: false, note: '' },
    named: null,
  })
})

test('a seat, an answer, a row of proof and a frozen list of recipients stand, without the name', () => {
  const item = {
    kind: 'dispatch',
    recipients: [
      { person: 'p_anna', name: 'Anna Prøve', email: 'anna@example.dk', address: '', role: 'member' },
      { person: 'p_bo', name: 'Bo Prøve', email: 'bo@example.dk', address: '', role: 'member' },
    ],
  }
  expect(withoutPerson(item, anna).recipients).toEqual([
    { person: 'p_anna', name: nobody, email: '', address: '', role: 'member' },
    item.recipients[1],
  ])
  const seat = {
    kind: 'membership',
    id: 's_1',
    person: 'p_anna',
    from: '2026-01-01',
    to: '2026-12-31',
    card: { name: 'Anna Prøve', email: 'anna@example.dk', named: true, channel: 'mail' },
  }
  expect(withoutPerson(seat, anna)).toEqual({
    ...seat,
    card: { name: nobody, email: '', named: false, channel: 'mail' },
  })
  const proof = { kind: 'proof', person: 'p_anna', name: 'Anna Prøve', to: 'anna@example.dk', state: 'sent' }
  expect(withoutPerson(proof, anna)).toEqual({ ...proof, name: nobody, to: '' })
})

test('the public card of a body loses the whole row', () => {
  const card = {
    kind: 'public-body',
    named: [
      { membership: 's_1', name: 'Anna Prøve', group: 'citizens' },
      { membership: 's_2', name: 'Bo Prøve', group: 'citizens' },
    ],
  }
  expect(withoutPerson(card, anna).named).toEqual([card.named[1]])
})

test('a field that is the name and nothing else is emptied; a text in which the name occurs is the body’s', () => {
  const notes = { kind: 'notes', recorder: 'Anna Prøve', items: [{ text: 'Anna Prøve fortalte.' }] }
  expect(withoutPerson(notes, anna)).toEqual({ ...notes, recorder: nobody })
  expect(withoutPerson(notes, { ...anna, name: '' })).toBe(notes)
})

test('what was paid is kept for as long as the law says', () => {
  const paid = { kind: 'certificate', person: 'p_anna', name: 'Anna Prøve' }
  expect(withoutPerson(paid, anna)).toBe(paid)
})

test('an item that has nothing of the person is the very same, and erasing twice comes to the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (any) => {
      const item = { kind: 'anything', any }
      const once = withoutPerson(item, anna)
      expect(withoutPerson(once, anna)).toBe(once)
      if (!JSON.stringify(any).includes('Anna')) expect(once).toBe(item)
    }),
  )
})
