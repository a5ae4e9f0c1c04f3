import { describe, expect, it } from 'vitest'
import type { Report } from '../reports/schema.ts'
import type { BodyWorld, TenantWorld } from '../testing/build.ts'
import { worldsOn } from '../testing/worlds.ts'
import { type Block, wordsOf } from './paper.ts'
import { reportFileName, reportPaper } from './report.ts'

const [egedal, fyrbodal] = worldsOn('2026-11-21') as [TenantWorld, TenantWorld]
const of = ({ tenant, bodies }: TenantWorld, which = 0) => {
  const { body, reports = [] } = bodies[which] as BodyWorld
  return { report: reports[0] as Report, body, host: tenant }
}
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.is === 'paragraph' ? [wordsOf(block.runs)] : block.items.map(wordsOf)))
const sectionsOf = (from: ReturnType<typeof of>, language: 'da' | 'sv') =>
  new Map(
    reportPaper(from, { language }).sections.map(({ title, blocks, parts }) => [
      title,
      [...linesOf(blocks), ...parts.flatMap((part) => [part.title, ...linesOf(part.blocks)])],
    ]),
  )

describe('a yearly report on paper', () => {
  it('is an årsberetning in Danish, with the own words around the year', () => {
    const paper = reportPaper(of(egedal), { language: 'da' })
    expect(paper.title).toBe('Årsberetning 2026')
    expect(paper.remarks[0]).toBe('Udkast')
    expect(paper.sections.map(({ title }) => title)).toEqual([
      'Forord',
      'Det har vi arbejdet for',
      'Møderne',
      'Hvem var med',
      'Det talte vi om',
      'Det kom der ud af det',
      'Afsluttende ord',
    ])
    expect(reportFileName(2026, 'da')).toBe('aarsberetning-2026')
  })

  it('is a verksamhetsberättelse in Swedish, with the municipalities and what it cost', () => {
    const sections = sectionsOf(of(fyrbodal), 'sv')
    expect([...sections.keys()]).toEqual([
      'Inledning',
      'Det har vi arbetat för',
      'Träffarna',
      'Vilka var med',
      'Det talade vi om',
      'Vad det ledde till',
      'Vad det kostade',
    ])
    expect(sections.get('Vilka var med')).toContain('Kommunerna')
    expect(sections.get('Vilka var med')?.some((line) => /^Åmål: \d av \d gånger$/.test(line))).toBe(true)
    expect(sections.get('Vad det kostade')?.[0]).toMatch(/^Träffarna kostade [\d\s]+kr\.$/u)
  })

  it('says of a young body that it has not met, and nothing that it cannot say', () => {
    const given = of(egedal)
    const facts: Report['facts'] = {
      ...given.report.facts,
      held: [],
      coming: 1,
      groups: [],
      themes: [],
      cameOfIt: [],
      takenBack: [],
      contributions: { raised: 0, takenUp: 0, carriedThrough: 0 },
      outcomes: { agreement: 0, election: 0, recommendation: 0, decision: 0 },
    }
    const report = { ...given.report, facts, words: { foreword: '', aims: '', closing: '' } }
    expect([...sectionsOf({ ...given, report }, 'da')]).toEqual([
      ['Møderne', ['Vi har ikke holdt møder i 2026. Ét møde er planlagt og ikke holdt endnu.']],
    ])
  })

  it('counts hearings and lifts where there are any to count, zero included', () => {
    const given = of(egedal)
    const facts: Report['facts'] = {
      ...given.report.facts,
      hearings: {
        asked: 3,
        answered: 2,
        areas: [
          { area: 'Social', answered: 2 },
          { area: 'Teknik', answered: 0 },
          { area: 'Trafik', answered: 0, open: 1 },
        ],
      },
      lifts: { raised: 2, answered: 1, carriedThrough: 0 },
    }
    const sections = sectionsOf({ ...given, report: { ...given.report, facts } }, 'da')
    expect(sections.get('Høringer')).toEqual([
      'Vi er blevet hørt 3 gange. Vi har givet 2 svar.',
      'Social: 2 svar',
      'Teknik: ingen svar',
      'Trafik: ingen svar endnu',
    ])
    expect(sections.get('Det kom der ud af det')?.join(' ')).toContain(
      'Vi har løftet 2 sager. Én er besvaret.',
    )
  })

  it('says of each hearing and of each matter raised what came of it, and of one that is open until when', () => {
    const given = of(fyrbodal)
    const matter = { sender: 'Tekniska nämnden', deadline: '2026-12-09', outcome: null }
    const facts: Report['facts'] = {
      ...given.report.facts,
      hearings: {
        asked: 3,
        answered: 1,
        areas: [],
        matters: [
          {
            ...matter,
            title: 'Belysning',
            state: 'answered',
            outcome: { kind: 'in-part', text: 'Belysning\nbyggs 2027' },
          },
          { ...matter, title: 'Boende', state: 'open' },
          { ...matter, title: 'Gator', state: 'unanswered' },
        ],
      },
    }
    const sections = sectionsOf({ ...given, report: { ...given.report, facts } }, 'sv')
    expect(sections.get('Remisser och samråd')?.slice(1)).toEqual([
      'Ärende för ärende',
      'Belysning (Tekniska nämnden): De följde en del av det. Belysning byggs 2027',
      'Boende (Tekniska nämnden): inte besvarad än, svar senast 9 december.',
      'Gator (Tekniska nämnden): Vi svarade inte.',
    ])
    expect(sections.get('Vad det ledde till')).toContain(
      'Gemensam utbildning för nya förtroendevalda. Direktionen har svarat: Direktionen säger ja. Förbundet ordnar en dag i september och återkommer med program.',
    )
  })

  it('says a theme once, with the days it was spoken of, and leaves no outcome without a head', () => {
    const given = of(egedal)
    const facts: Report['facts'] = {
      ...given.report.facts,
      themes: [
        { date: '2026-03-18', title: 'Busserne' },
        { date: '2026-06-03', title: 'busserne' },
      ],
      cameOfIt: [{ theme: '', outcome: 'Der kom en bus.', done: true }],
    }
    const sections = sectionsOf({ ...given, report: { ...given.report, facts } }, 'da')
    expect(sections.get('Det talte vi om')).toEqual(['Busserne (18. marts og 3. juni)'])
    expect(sections.get('Det kom der ud af det')).toContain('Et forslag: Der kom en bus.')
  })
})
