import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiProblem, ApiUnreachable } from './api-problem.ts'
import { emptyFormState, fieldName, Posted, refusedState, shownAgain, withDone } from './form.ts'
import { languageAskedFor } from './language.ts'
import { slugOf } from './path-of-page.ts'

function posted(fields: Record<string, string | string[]>): Posted {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each)
  }
  return new Posted(form)
}

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read()
  } catch (thrown) {
    return thrown instanceof ApiProblem ? thrown.document.errors?.[0]?.detail : 'threw'
  }
  return undefined
}

describe('what people write is read as they meant it', () => {
  it('a time', () => {
    for (const written of ['16', '16.00', '16:00', 'kl. 16', 'kl 16.00', '1600']) {
      expect(posted({ at: written }).time('at'), written).toBe('16:00')
    }
    expect(posted({ at: '9.30' }).time('at')).toBe('09:30')
    expect(posted({ at: '' }).time('at')).toBeUndefined()
    expect(codeOf(() => posted({ at: '25' }).time('at'))).toBe('not-a-time')
  })

  it('a day', () => {
    for (const written of ['2027-03-18', '18-03-2027', '18.3.2027', '18/3 2027']) {
      expect(posted({ on: written }).date('on'), written).toBe('2027-03-18')
    }
    expect(codeOf(() => posted({ on: '2027-02-30' }).date('on'))).toBe('not-a-date')
    expect(posted({ on: '' }).date('on')).toBeUndefined()
    expect(codeOf(() => posted({ on: '' }).requiredDate('on'))).toBe('date-required')
  })

  it('an amount, with or without marks and øre', () => {
    for (const written of ['12.500,50', '12 500,50', '12500,5', '12.500,50 kr.']) {
      expect(posted({ cost: written }).minor('cost'), written).toBe(1_250_050)
    }
    expect(posted({ cost: '400' }).minor('cost')).toBe(40_000)
    expect(codeOf(() => posted({ cost: '12.50' }).minor('cost'))).toBe('not-a-number')
  })

  it('every whole number of øre comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (minor) => {
        const written = `${Math.floor(minor / 100)},${String(minor % 100).padStart(2, '0')}`
        expect(posted({ cost: written }).minor('cost')).toBe(minor)
      }),
    )
  })

  it('rows of a table, without those left empty', () => {
    const form = posted({ 'rows.0.title': 'Velkommen', 'rows.2.title': 'Pause', 'rows.1.title': ' ' })
    expect(form.rows('rows')).toEqual([{ title: 'Velkommen' }, { title: 'Pause' }])
  })

  it('a box that must be ticked says so, and asks for no words', () => {
    expect(codeOf(() => posted({}).requiredTick('confirm'))).toBe('tick-it')
    expect(codeOf(() => posted({ confirm: 'yes' }).requiredTick('confirm'))).toBeUndefined()
  })

  it('a choice that was not made is asked for', () => {
    expect(codeOf(() => posted({}).choice('answer', ['yes', 'no']))).toBe('choose-one')
    expect(posted({ answer: 'no' }).choice('answer', ['yes', 'no'])).toBe('no')
  })
})

describe('nothing that was typed is lost', () => {
  const form = posted({
    idempotencyKey: 'k1',
    version: '3',
    title: 'Boliger',
    needs: ['loop', 'interpreter'],
    $ACTION_KEY: 'x',
  })

  it('the answer to a refusal holds every value, the key and the version', () => {
    const state = refusedState(emptyFormState, form, 'da', ApiProblem.field('title', 'required'), '/egedal')
    expect(state.values).toEqual({ title: 'Boliger', needs: ['loop', 'interpreter'] })
    expect(state).toMatchObject({ key: 'k1', version: '3', count: 1 })
    expect(state.problem?.fields).toEqual([{ name: 'title', sentence: 'Skriv noget her.' }])
  })

  it('whoever was overtaken is told, and the next press counts', () => {
    const stale = new ApiProblem({ type: 'stale', title: '', status: 412, expected: 7 })
    const state = refusedState(emptyFormState, form, 'sv', stale, '/fyrbodal')
    expect(state.version).toBe('7')
    expect(state.problem?.link).toEqual({ href: '/fyrbodal', words: 'seeNewest' })
  })

  it('whoever was signed out is led to sign in beside the text', () => {
    const out = new ApiProblem({ type: 'not-signed-in', title: '', status: 401 })
    const state = refusedState(emptyFormState, form, 'da', out, '/egedal/meetings/m?x=1')
    expect(state.problem?.link?.href).toBe('/sign-in?to=%2Fegedal%2Fmeetings%2Fm%3Fx%3D1')
  })

  it('a form that is shown again before anything is saved holds all of it, under the same key', () => {
    form.put('party', 'heard')
    const state = shownAgain(emptyFormState, form, 'Se det igennem.')
    expect(state).toMatchObject({ problem: null, said: 'Se det igennem.', key: 'k1', version: '3' })
    expect(state.values).toEqual({ title: 'Boliger', needs: ['loop', 'interpreter'], party: 'heard' })
  })

  it('what was put into a box is shown with the rest when the form comes back', () => {
    const again = posted({ title: 'Boliger', who: '' })
    again.put('who', 'To medlemmer')
    const state = refusedState(emptyFormState, again, 'da', new ApiUnreachable('tried'), '/')
    expect(state.values).toEqual({ title: 'Boliger', who: 'To medlemmer' })
  })

  it('a broken network is said as such, in the language of the page', () => {
    const state = refusedState(emptyFormState, form, 'sv', new ApiUnreachable('tried'), '/')
    expect(state.problem?.sentence).toContain('Försök igen')
    expect(state.values.title).toBe('Boliger')
  })
})

describe('addresses', () => {
  it('a confirmation is added before the fragment', () => {
    expect(withDone('/egedal?x=1#top', 'saved')).toBe('/egedal?x=1&done=saved#top')
    expect(withDone('/egedal', undefined)).toBe('/egedal')
  })

  it('a pointer names its field', () => {
    expect(fieldName('/items/0/title')).toBe('items.0.title')
    expect(fieldName('#/title')).toBe('title')
  })

  it('a tenant is told from the rooms of Rådslag', () => {
    expect(slugOf('/egedal/meetings/m_1?done=saved')).toBe('egedal')
    expect(slugOf('/sign-in?to=%2Fegedal')).toBeNull()
    expect(slugOf('/')).toBeNull()
  })

  it('the first of our languages that the browser asks for', () => {
    expect(languageAskedFor('en-GB,sv;q=0.8,da;q=0.9')).toBe('da')
    expect(languageAskedFor('sv-SE')).toBe('sv')
    expect(languageAskedFor('fi')).toBe('da')
  })
})
