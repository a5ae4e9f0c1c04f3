import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../lib/api-problem.ts'
import { Posted } from '../../lib/form-posted.ts'
import { linesIn, notesPosted, pointingAtBoxes } from './notes-posted.ts'

const posting = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return new Posted(form)
}

describe('notes as they were typed', () => {
  it('have one agreement on each line, whatever stands in front of it', () => {
    expect(linesIn('- Vi mødes i maj\r\n\n• Mette skriver brevet\n Jonas ringer ')).toEqual([
      'Vi mødes i maj',
      'Mette skriver brevet',
      'Jonas ringer',
    ])
  })
  it('keep an item that has only a title', () => {
    const [item] = notesPosted(
      posting({ 'items.0.item': 'i1', 'items.0.title': 'Pause', 'items.0.text': '' }),
    )
    expect(item).toEqual({ item: 'i1', title: 'Pause', text: '', closed: false, outcomes: [] })
  })
  it('point a refusal at the box with the agreements', async () => {
    const items = notesPosted(
      posting({ 'items.0.item': 'i1', 'items.0.title': 'Emne', 'items.0.agreement': 'A\nB' }),
    )
    const refusal = new ApiProblem({
      type: 'invalid',
      title: '',
      status: 422,
      errors: [{ pointer: '/items/0/outcomes/1/text', detail: 'too-long' }],
    })
    const thrown = await pointingAtBoxes(items, () => Promise.reject(refusal)).catch((each) => each)
    expect(thrown.document.errors[0].pointer).toBe('/items/0/agreement')
  })
})
