import type { Contact } from '../bodies/schema.ts'
import { amount, dayAndMonth, longDate, longDateWithYear } from '../countries/format.ts'
import { localDateOf } from '../kernel/dates.ts'
import { kindOfBody } from '../kernel/ids.ts'
import { type Sentences, sentences } from '../locales/translate.ts'
import { listText } from '../locales/wording.ts'
import type { HeardMatter, HeldGathering, Report, ReportFacts } from '../reports/schema.ts'
import { contactFact, type PaperFor } from './compose.ts'
import { type Block, type Paper, paragraphOf, run, type Section } from './paper.ts'
import { proseOf } from './prose.ts'

export type ReportOf = {
  readonly report: Omit<Report, 'version'>
  readonly body: { readonly name: string; readonly contact: Contact }
  /** The tenant that runs the body. */
  readonly host: { readonly name: string; readonly invented: boolean }
}
type Reader = Pick<PaperFor, 'language' | 'caseNumber'>
type Words = Sentences<'reports'>
type Saying = {
  readonly t: Words
  readonly of: 'network' | 'council'
  readonly year: string
  readonly language: Reader['language']
}

/**
 * The yearly report as a paper, by the name and in the order that the reader's language gives it: own words around
 * what the year was. What there is nothing to say of is left out, save the meetings themselves.
 */
export function reportPaper({ report, body, host }: ReportOf, reader: Reader): Paper {
  const { language } = reader
  const t = sentences(language, 'reports')
  const documents = sentences(language, 'documents')
  const { facts, words } = report
  const year = String(report.year)
  const say: Saying = {
    t,
    year,
    language,
    of: kindOfBody(report.body) === 'networks' ? 'network' : 'council',
  }
  return {
    language,
    title: t('title', { year }),
    body: body.name,
    subtitle: '',
    caseNumber: reader.caseNumber ? documents('caseNumber', { number: reader.caseNumber }) : '',
    remarks: [
      ...(report.state === 'draft' ? [t('draft')] : []),
      ...(host.invented ? [documents('invented')] : []),
    ],
    facts: [
      { label: t('period'), value: [run(t('periodOf', { year }))] },
      { label: t('gathered'), value: [run(longDateWithYear(localDateOf(report.gatheredAt), language))] },
      ...contactFact(body.contact, documents),
    ],
    opening: [],
    sections: [
      ...written(t('foreword'), words.foreword),
      ...written(t('aims'), words.aims),
      meetingsSection(facts, say),
      ...peopleSection(facts, say),
      ...themesSection(facts, say),
      ...outcomeSection(facts, say),
      ...hearingsSection(facts, say),
      ...costsSection(facts, host.name, say),
      ...written(t('closing'), words.closing),
    ],
    closing: [],
  }
}

/** What the file is called when it is saved: "aarsberetning-2026". */
export const reportFileName = (year: number, language: Reader['language']): string =>
  `${sentences(language, 'reports')('fileName')}-${year}`

const section = (title: string, blocks: readonly Block[], parts: Section['parts'] = []): Section => ({
  number: '',
  title,
  notes: [],
  blocks,
  parts,
})
const listOf = (lines: readonly string[]): Block[] =>
  lines.length ? [{ is: 'list', ordered: false, items: lines.map((line) => [run(line)]) }] : []
const written = (title: string, text: string): Section[] => (text ? [section(title, proseOf(text))] : [])

function meetingsSection(facts: ReportFacts, { t, of, year, language }: Saying): Section {
  const count = facts.held.length + facts.heldBefore
  const lines = [
    t('held', { of, year, count }),
    ...(facts.heldBefore ? [t('heldBefore', { count: facts.heldBefore })] : []),
    ...(facts.cancelled ? [t('cancelled', { of, count: facts.cancelled })] : []),
    ...(facts.coming ? [t('coming', { of, count: facts.coming })] : []),
  ]
  return section(t('meetings', { of }), [
    paragraphOf(lines.join(' ')),
    ...listOf(facts.held.map((held) => heldLine(held, { t, of, year, language }))),
  ])
}

function heldLine(held: HeldGathering, { t, of, language }: Saying): string {
  const gathering = sentences(language, 'documents')(`gathering-${held.kind}`, { body: of })
  const day = longDate(held.date, language)
  const { title, jointWith, came } = held
  const named = title ? t('gatheringAbout', { gathering, day, title }) : t('gatheringOn', { gathering, day })
  const line = jointWith ? t('together', { line: named, other: jointWith }) : named
  if (!came) return line
  const count = came.onSite + came.digital
  return came.digital
    ? t('cameBoth', { line, count, digital: came.digital })
    : t('cameOnSite', { line, count })
}

function peopleSection(facts: ReportFacts, { t, of }: Saying): Section[] {
  const counted = facts.held.filter(({ came }) => came !== null).length
  if (!facts.held.length) return []
  if (!counted) return [section(t('people'), [paragraphOf(t('peopleUnknown', { of }))])]
  const groups = facts.groups.map(({ title, least, most }) => {
    if (most === 0) return t('groupNone', { title })
    return least === most
      ? t('groupAlways', { title, count: String(most) })
      : t('groupBetween', { title, least: String(least), most: String(most) })
  })
  const municipalities = facts.municipalities.map(({ name, gatherings }) =>
    t('municipality', { name, count: String(gatherings), all: String(counted) }),
  )
  return [
    section(
      t('people'),
      [paragraphOf(t('peopleCount', { count: facts.people })), ...listOf(groups)],
      municipalities.length ? [{ title: t('municipalities'), blocks: listOf(municipalities) }] : [],
    ),
  ]
}

function themesSection({ themes, held }: ReportFacts, { t, of, language }: Saying): Section[] {
  if (!held.length) return []
  const once = Map.groupBy(themes, ({ title }) => title.toLowerCase())
  const lines = [...once.values()].map((times) =>
    t('theme', {
      title: times[0]?.title ?? '',
      day: listText(
        language,
        times.map(({ date }) => dayAndMonth(date, language)),
      ),
    }),
  )
  return [section(t('themes'), lines.length ? listOf(lines) : [paragraphOf(t('noThemes', { of }))])]
}

function outcomeSection(facts: ReportFacts, { t, language }: Saying): Section[] {
  const { contributions, outcomes, cameOfIt, takenBack, lifts } = facts
  const { raised, takenUp, carriedThrough } = contributions
  const counted = [
    ...(outcomes.agreement ? [t('agreements', { count: outcomes.agreement })] : []),
    ...(outcomes.election ? [t('elections', { count: outcomes.election })] : []),
    ...(outcomes.recommendation ? [t('recommendations', { count: outcomes.recommendation })] : []),
    ...(outcomes.decision ? [t('decisions', { count: outcomes.decision })] : []),
  ]
  const lifted = lifts
    ? [t('lifts', { raised: lifts.raised, answered: lifts.answered, done: lifts.carriedThrough })]
    : []
  const paragraphs = [
    raised
      ? `${t('raised', { count: raised })} ${t('takenUp', { count: takenUp, done: carriedThrough })}`
      : '',
    counted.join(' '),
    ...lifted,
  ].filter(Boolean)
  const became = [
    ...cameOfIt.map(({ theme, outcome }) => t('outcomeOf', { theme: theme || t('aProposal'), outcome })),
    ...(lifts?.matters ?? []).map(({ title, forum, answer }) =>
      answer
        ? t('liftAnswered', { title, forum, answer: inOneLine(answer) })
        : t('liftWaits', { title, forum }),
    ),
  ]
  const taken = takenBack.map(({ text, date }) =>
    t('takenBackOn', { text, day: dayAndMonth(date, language) }),
  )
  if (!paragraphs.length && !became.length && !taken.length) return []
  return [
    section(
      t('cameOfIt'),
      [...paragraphs.map(paragraphOf), ...listOf(became)],
      taken.length ? [{ title: t('takenBack'), blocks: listOf(taken) }] : [],
    ),
  ]
}

function hearingsSection({ hearings }: ReportFacts, { t, year, language }: Saying): Section[] {
  if (!hearings) return []
  const { asked, answered, areas, matters = [] } = hearings
  const line = asked ? t('hearingsCount', { asked, answered, year }) : t('noHearings', { year })
  const lines = areas.map(({ area, answered: count, open = 0 }) => t('hearingsArea', { area, count, open }))
  return [
    section(
      t('hearings'),
      [paragraphOf(line), ...listOf(lines)],
      matters.length
        ? [{ title: t('hearingsEach'), blocks: listOf(matters.map((each) => matterLine(each, t, language))) }]
        : [],
    ),
  ]
}

/** How one hearing stands: what became of the answer in the sender's words, or until when it is open. */
function matterLine(matter: HeardMatter, t: Words, language: Reader['language']): string {
  const { state, deadline, outcome } = matter
  const about = { title: matter.title, sender: matter.sender }
  if (outcome) {
    const kind = sentences(language, 'hearings')(`outcome-${outcome.kind}`)
    return t('hearingBecame', { ...about, kind, words: inOneLine(outcome.text) }).trim()
  }
  if (state === 'open' && deadline)
    return t('hearingOpenUntil', { ...about, day: dayAndMonth(deadline, language) })
  return t(`hearing-${state}`, about)
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function costsSection({ costs, held }: ReportFacts, name: string, { t, of, language }: Saying): Section[] {
  if (!costs || !held.length) return []
  if (costs.total.minor === 0) return [section(t('costs'), [paragraphOf(t('noCosts', { of }))])]
  const lines = [
    ...(costs.host.minor ? [t('costsHost', { name, amount: amount(costs.host, language) })] : []),
    ...(costs.home.minor ? [t('costsHome', { amount: amount(costs.home, language) })] : []),
    ...(costs.shared.minor ? [t('costsShared', { amount: amount(costs.shared, language) })] : []),
  ]
  return [
    section(t('costs'), [
      paragraphOf(t('costsTotal', { of, amount: amount(costs.total, language) })),
      ...listOf(lines),
    ]),
  ]
}
