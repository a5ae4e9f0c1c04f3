import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../lib/api-problem.ts'
import { Posted } from '../../lib/form-posted.ts'
import { agendaPosted, pointingAtRows } from './agenda-posted.ts'

const posting = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return new Posted(form)
}
const row = (at: number, fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({ at: String(at), ...fields }).map(([name, value]) => [`items.${at}.${name}`, value]),
  )

describe('an agenda as it was typed', () => {
  const three = {
    ...row(0, { id: 'i1', number: '1', title: 'Velkommen' }),
    ...row(1, { id: 'i2', number: '2', title: 'Siden sidst', minutes: '20', access: 'closed' }),
    ...row(2, { id: '', number: '', title: '', access: 'members' }),
  }

  it('needs only titles, and an empty new row is no item', () => {
    const { items } = agendaPosted(posting(three))
    expect(items.map(({ title, minutes, access }) => [title, minutes, access])).toEqual([
      ['Velkommen', 0, 'members'],
      ['Siden sidst', 20, 'closed'],
    ])
  })
  it('keeps a row whose title was emptied, so that the box can say so', () => {
    const { items } = agendaPosted(posting({ ...three, 'items.0.title': '' }))
    expect(items[0]).toMatchObject({ id: 'i1', title: '' })
  })
  it('leaves out what was ticked for removal', () => {
    const { items } = agendaPosted(posting({ ...three, 'items.0.remove': 'yes' }))
    expect(items.map(({ id }) => id)).toEqual(['i2'])
  })
  it('moves an item by its button', () => {
    const { items, rows } = agendaPosted(posting({ ...three, move: 'up-1' }))
    expect(items.map(({ id }) => id)).toEqual(['i2', 'i1'])
    expect(rows).toEqual([1, 0])
  })
  it('reads the guests of an item', () => {
    const { items } = agendaPosted(
      posting({
        ...three,
        'items.0.guests.0.name': 'Åse',
        'items.0.guests.0.email': 'aase@post.example',
        'items.0.guests.1.name': '',
        'items.0.guests.1.email': '',
      }),
    )
    expect(items[0]?.guests).toEqual([{ name: 'Åse', email: 'aase@post.example' }])
  })
  it('points a refusal at the row that it was typed in', async () => {
    const refusal = new ApiProblem({
      type: 'invalid',
      title: '',
      status: 422,
      errors: [{ pointer: '/items/0/text', detail: 'identity-number' }],
    })
    const thrown = await pointingAtRows([1, 0], () => Promise.reject(refusal)).catch((each) => each)
    expect(thrown.document.errors[0].pointer).toBe('/items/1/text')
  })
})
