import { describe, expect, it } from 'vitest'
import { sentences } from '../locales/translate.ts'
import { listText } from '../locales/wording.ts'
import { type Clause, type ClauseKind, clauseKinds } from './schema.ts'
import { type Around, partsOfClause, sentenceOfClause, type Words } from './sentences.ts'

const words = (language: 'da' | 'sv'): Words => ({
  say: (key, facts) => sentences(language, 'charters').markup(key as never, facts as never),
  list: (parts) => listText(language, parts),
})
const network: Around = { kind: 'network', competence: 'dialogue', host: 'municipality' }
const association: Around = { kind: 'network', competence: 'preparing', host: 'association' }

const group = (key: string, title: string, least: number, most: number) => ({
  key,
  title,
  least,
  most,
  basis: 'appointed' as const,
  nominatedBy: '',
  perMunicipality: false,
})
const egedal: Clause = {
  kind: 'seats',
  groups: [
    { ...group('citizens', 'Borgere', 4, 7), basis: 'voluntary' },
    { ...group('relatives', 'Pårørende', 2, 2), basis: 'voluntary' },
    group('politicians', 'Politikere', 2, 2),
    group('officers', 'Fra administrationen', 2, 2),
  ],
}

/** Boxes as they look on the page. */
const drawn = (clause: Clause, around: Around, language: 'da' | 'sv') =>
  partsOfClause(clause, around, words(language))
    .map((part) => ('text' in part ? part.text : `[${part.box.value}]`))
    .join('')

describe('a clause in a sentence', () => {
  it('says who is in a dialogue network', () => {
    expect(sentenceOfClause(egedal, network, words('da'))).toBe(
      'Netværket har 4–7 borgere, 2 pårørende, 2 politikere og 2 fra administrationen. Borgere og pårørende er med, fordi de har lyst. De er ikke valgt, og de taler kun på egne vegne.',
    )
  })

  it('has its numbers as boxes where it is set up', () => {
    expect(drawn(egedal, network, 'da')).toMatch(
      /^Netværket har \[4\]–\[7\] borgere, \[2\] pårørende, \[2\] politikere og \[2\] fra administrationen\./,
    )
    const clause: Clause = { kind: 'cadence', qualifier: 'at-least', count: 4, per: 'year' }
    expect(drawn(clause, network, 'da')).toBe('Vi mødes mindst [4] gange om året.')
    expect(drawn(clause, network, 'sv')).toBe('Vi träffas minst [4] gånger per år.')
  })

  it('reads two weeks as two weeks, and counts days in the box', () => {
    const clause: Clause = { kind: 'notice', days: 14, about: true }
    expect(sentenceOfClause(clause, network, words('da'))).toBe('Du får dagsordenen ca. 2 uger før mødet.')
    expect(drawn(clause, network, 'da')).toBe('Du får dagsordenen ca. [14] dage før mødet.')
    expect(sentenceOfClause({ ...clause, days: 10, about: false }, network, words('sv'))).toBe(
      'Du får dagordningen senast 10 dagar före träffen.',
    )
  })

  it('says one seat and one time in the singular', () => {
    const one: Clause = {
      kind: 'seats',
      groups: [
        { ...group('local', 'Medlemmer fra en lokal forening', 1, 1), one: 'Medlem fra en lokal forening' },
      ],
    }
    expect(sentenceOfClause(one, { ...network, kind: 'council' }, words('da'))).toBe(
      'Rådet har 1 medlem fra en lokal forening.',
    )
    const once: Clause = { kind: 'cadence', qualifier: 'at-least', count: 1, per: 'quarter' }
    expect(sentenceOfClause(once, network, words('da'))).toBe('Vi mødes mindst 1 gang i kvartalet.')
  })

  it('says who comes from each municipality, and who pays', () => {
    const seats: Clause = {
      kind: 'seats',
      groups: [
        {
          ...group('boards', 'Ordföranden i socialnämnden eller motsvarande', 14, 14),
          perMunicipality: true,
        },
      ],
    }
    expect(sentenceOfClause(seats, association, words('sv'))).toBe(
      'Från varje kommun deltar ordföranden i socialnämnden eller motsvarande.',
    )
    const bearers: Clause = {
      kind: 'bearers',
      ordinary: { host: ['venue', 'catering', 'officer'], home: ['fee', 'travel'] },
      otherGatherings: 'each-its-own',
    }
    expect(sentenceOfClause(bearers, association, words('sv'))).toBe(
      'Förbundet betalar lokal, fika och tjänsteperson vid ordinarie träffar. Din egen kommun betalar arvode och resor. Vid andra sammankomster betalar varje kommun för sina egna.',
    )
  })

  const examples: Record<ClauseKind, Clause> = {
    seats: egedal,
    cadence: { kind: 'cadence', qualifier: 'about', count: 6, per: 'year' },
    notice: { kind: 'notice', days: 14, about: true },
    joint: { kind: 'joint', with: 'socialchefsnätverket', seasons: ['autumn'] },
    meets: { kind: 'meets', committees: [{ name: 'Socialudvalget', times: 2 }] },
    remote: { kind: 'remote' },
    competence: { kind: 'competence' },
    confidentiality: { kind: 'confidentiality' },
    clearance: { kind: 'clearance' },
    'no-individual-cases': { kind: 'no-individual-cases' },
    publicity: { kind: 'publicity' },
    secretary: { kind: 'secretary' },
    guests: { kind: 'guests' },
    themes: { kind: 'themes', committee: 'Socialudvalget' },
    'take-back': { kind: 'take-back', owners: 'Politikerne' },
    events: { kind: 'events', approvedBy: 'Politikerne' },
    review: { kind: 'review' },
    'chair-term': { kind: 'chair-term', months: 12 },
    substitutes: { kind: 'substitutes' },
    'extra-guest': { kind: 'extra-guest' },
    'notes-by-officer': { kind: 'notes-by-officer' },
    anchoring: { kind: 'anchoring' },
    mandates: { kind: 'mandates' },
    lift: { kind: 'lift', to: 'direktionen' },
    'heard-on': {
      kind: 'heard-on',
      heard: ['budgettet'],
      informed: ['årsrapporten'],
      chairMayAnswer: true,
    },
    allowance: { kind: 'allowance' },
    bearers: { kind: 'bearers', ordinary: { host: ['venue'], home: ['travel'] }, otherGatherings: 'shared' },
  }

  it.each(clauseKinds)(
    '%s has a title and a sentence in both languages, and boxes only where it has numbers',
    (kind) => {
      for (const language of ['da', 'sv'] as const)
        for (const competence of ['dialogue', 'preparing', 'advisory', 'deciding'] as const)
          for (const host of ['municipality', 'association'] as const) {
            const around: Around = { kind: 'council', competence, host }
            const sentence = sentenceOfClause(examples[kind], around, words(language))
            expect(sentence).toMatch(/^\p{Lu}.*\.$/su)
            expect(drawn(examples[kind], around, language).replaceAll(/[[\]]/g, '').length).toBeGreaterThan(
              10,
            )
            expect(words(language).say(`title-${kind}`, {})).toMatch(/^\p{Lu}/u)
          }
    },
  )
})
