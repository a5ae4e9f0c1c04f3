import { describe, expect, it } from 'vitest'
import { aHearing, anAnswer } from '../testing/hearings.ts'
import { anotherDraft, asRead, wordsToTake } from './answering.ts'
import { asksNow, heldSince, timingOf } from './deadline.ts'

const at = { by: { person: 'p_1', name: 'Mette' }, at: '2027-03-20T09:00:00.000Z' }

describe('an OK to an answer', () => {
  it('is to the words that were read: where they are others by now, it is said who changed them', () => {
    const answer = anAnswer(aHearing(), 'Ja tak.', { ...at, version: 2 })
    expect(asRead(answer, 2)).toEqual({ ok: true, value: undefined })
    expect(asRead(answer, 1)).toMatchObject({
      ok: false,
      problem: { type: 'answer-changed', by: 'Mette', expected: 2 },
    })
  })

  it('can come from a meeting between the day the hearing came and today, the latest first', () => {
    const meeting = (date: string, more: object = {}) => ({
      meeting: `m_${date.replaceAll('-', '')}000000000000`,
      kind: 'ordinary',
      state: 'called',
      date,
      ...more,
    })
    const held = heldSince(
      { receivedOn: '2027-03-18' },
      [
        meeting('2027-03-17'),
        meeting('2027-03-18'),
        meeting('2027-03-25', { state: 'held' }),
        meeting('2027-03-26', { state: 'cancelled' }),
        meeting('2027-03-27', { kind: 'chairs' }),
        meeting('2027-04-02'),
      ],
      '2027-04-01',
    )
    expect(held.map(({ date }) => date)).toEqual(['2027-03-25', '2027-03-18'])
  })

  it('leaves the sending to be done, whatever the deadline and the way', () => {
    const today = '2027-03-20'
    for (const deadline of ['2027-03-10', '2027-03-21', '2027-06-01']) {
      const timing = timingOf(deadline, [], { today, country: 'dk' })
      for (const way of [null, 'by-chair', 'in-writing'] as const) {
        const waiting = { hearing: 'h_1', title: '', deadline, way, meetingOn: null, roundBy: null }
        expect(asksNow({ ...waiting, state: 'approved' }, timing, today)).toBe('to-send')
        expect(asksNow({ ...waiting, state: 'received' }, timing, today)).not.toBe('to-send')
      }
    }
  })
})

describe('what members wrote in the round', () => {
  it('is offered beside the answer where they see it differently, until it stands there', () => {
    const voices = [
      { stance: 'agrees', text: '' },
      { stance: 'differs', text: 'Vent et år.' },
      { stance: 'differs', text: 'Byg en elevator.' },
      { stance: 'adds', text: 'Husk et gelænder.' },
      // Written while there was no draft to differ from.
      { stance: 'says', text: 'Lad døren være.' },
    ] as const
    expect(wordsToTake({ voices, answer: null }).map(({ text }) => text)).toEqual([
      'Vent et år.',
      'Byg en elevator.',
      'Lad døren være.',
    ])
    const minority = [{ who: 'Et medlem', text: 'Vent et år.' }]
    expect(wordsToTake({ voices, answer: { minority } })).toEqual([voices[2], voices[4]])
  })
})

describe('two drafts at once', () => {
  it('the first is told whole, those who see it differently included', () => {
    const minority = [
      { who: 'Anna', text: 'Vent et år.' },
      { who: '', text: 'Byg en elevator.' },
    ]
    expect(anotherDraft(anAnswer(aHearing(), 'Ja tak.', { ...at, minority }))).toMatchObject({
      by: 'Mette',
      text: 'Ja tak.',
      minority: 'Anna: Vent et år. Byg en elevator.',
    })
    expect(anotherDraft(anAnswer(aHearing(), 'Ja tak.', at)).minority).toBe('none')
  })
})
