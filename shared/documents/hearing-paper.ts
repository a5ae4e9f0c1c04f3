import { longDate, longDateWithYear } from '../countries/format.ts'
import type { HearingContent } from '../hearings/schema.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { Language } from '../locales/languages.ts'
import { sentences } from '../locales/translate.ts'
import { dayText } from '../locales/wording.ts'
import type { Recipient } from '../meetings/schema.ts'
import { contactFact, contactOf, papersBlock } from './compose.ts'
import { addressLines, type Letter } from './letter.ts'
import { type Block, type Fact, type Paper, paragraphOf, type Run, run, type Section } from './paper.ts'
import { addressOf, proseOf } from './prose.ts'
import { spelledOut } from './spelled-out.ts'

/** For whom, and on which day it is made. `caseNumber` is the administration's own, asked for with the file. */
export type HearingPaperFor = {
  readonly language: Language
  readonly on: LocalDate
  readonly caseNumber?: string
}

/** The answer as it leaves: to whom, about what, the body's words, then whoever sees it differently. */
export function answerPaper(content: HearingContent, reader: HearingPaperFor): Paper {
  const t = sentences(reader.language, 'hearings')
  const { hearing, body, answer } = content
  const own = sentences(reader.language, 'documents')
  const { approval, state } = hearing
  return {
    ...frame(content, reader),
    title: t('paperAnswer'),
    remarks: [
      ...invented(content, reader.language),
      ...(state === 'received' || state === 'approved' ? [t('paperDraft')] : []),
    ],
    facts: [
      fact(t('paperTo'), hearing.sender.name),
      fact(t('paperFrom'), body.name),
      fact(t('paperDate'), longDateWithYear(hearing.closedOn ?? reader.on, reader.language)),
      ...(hearing.sender.caseNumber ? [fact(t('paperTheirCase'), hearing.sender.caseNumber)] : []),
      ...(hearing.legalBasis || body.legalBasis
        ? [fact(t('paperLaw'), hearing.legalBasis || body.legalBasis)]
        : []),
      ...contactFact(contactOf(content), own),
    ],
    opening: [...proseOf(answer?.text ?? ''), ...alongBlocks(content, reader.language)],
    sections: minoritySections(content, reader.language),
    closing: approval ? [paragraphOf(approvedBy(approval, reader.language))] : [],
  }
}

/** Whose word the answer has: the chair's, or that of a meeting with its day. */
function approvedBy({ of, meeting }: NonNullable<HearingContent['hearing']['approval']>, language: Language) {
  const t = sentences(language, 'hearings')
  if (of === 'chair') return t('paperApprovedChair')
  return meeting
    ? t('paperApprovedOn', { date: longDateWithYear(meeting.date, language) })
    : t('paperApprovedMeeting')
}

/** The matter as members read it before they write: what it is about, the papers, the draft if there is one. */
export function matterPaper(content: HearingContent, reader: HearingPaperFor): Paper {
  const t = sentences(reader.language, 'hearings')
  const { hearing, answer } = content
  return {
    ...frame(content, reader),
    title: t('paperMatter'),
    remarks: invented(content, reader.language),
    facts: [
      fact(t('paperFrom'), hearing.sender.name),
      ...(hearing.deadline
        ? [fact(t('deadline'), longDate(hearing.deadline, reader.language, reader.on))]
        : []),
      ...contactFact(contactOf(content), sentences(reader.language, 'documents')),
    ],
    opening: [
      ...proseOf(hearing.text),
      ...hearing.papers.flatMap(paperBlocks),
      ...alongBlocks(content, reader.language),
    ],
    sections: answer?.text
      ? [
          { ...plain, title: t('linkDraft'), blocks: proseOf(answer.text) },
          ...minoritySections(content, reader.language),
        ]
      : [],
    closing: [],
  }
}

/** What goes by post to one who has no mail: the question in writing, or the answer that the chair has given. */
export function hearingLetter(content: HearingContent, recipient: Recipient, sentOn: LocalDate): Letter {
  const { language } = recipient
  const t = sentences(language, 'hearings')
  const own = sentences(language, 'documents')
  const { body, tenant } = content
  const contact = contactOf(content)
  const told = content.kind === 'told'
  return {
    country: tenant.country,
    sender: tenant.name,
    contact: [contact.name, contact.phone, contact.mail].filter(Boolean),
    address: [recipient.name, ...addressLines(recipient.address)],
    date: longDateWithYear(sentOn, language),
    greeting: own('dear', { name: recipient.name }),
    lead: told
      ? t(recipient.role === 'chair' ? 'letterToldChair' : 'letterTold', { body: body.name })
      : roundLead(content, language, sentOn),
    paper: spelledOut(
      told ? answerPaper(content, { language, on: sentOn }) : matterPaper(content, { language, on: sentOn }),
    ),
    regards: [own('regards'), ...(contact.name ? [contact.name] : []), tenant.name],
    slip: null,
  }
}

/** The question in writing, or the question again with another day. */
function roundLead({ hearing, body }: HearingContent, language: Language, sentOn: LocalDate): string {
  const t = sentences(language, 'hearings')
  const { round, deadline } = hearing
  const day = (date: LocalDate) => dayText(language, date, { today: sentOn })
  const by = round?.by ?? deadline ?? sentOn
  return round?.before
    ? t('letterRoundAgain', {
        body: body.name,
        moved: round.before === by ? 'no' : 'yes',
        before: day(round.before),
        day: day(by),
      })
    : t('letterRound', { body: body.name, late: deadline && deadline < sentOn ? 'yes' : 'no', day: day(by) })
}

const plain = { number: '', notes: [], blocks: [], parts: [] } as const
const fact = (label: string, words: string): Fact => ({ label, value: [run(words)] })

const invented = ({ tenant }: HearingContent, language: Language): string[] =>
  tenant.invented ? [sentences(language, 'documents')('invented')] : []

function frame(
  { body, hearing }: HearingContent,
  { language, caseNumber }: HearingPaperFor,
): Pick<Paper, 'language' | 'body' | 'subtitle' | 'caseNumber'> {
  const own = sentences(language, 'documents')
  return {
    language,
    body: body.name,
    subtitle: hearing.title,
    caseNumber: caseNumber ? own('caseNumber', { number: caseNumber }) : '',
  }
}

function minoritySections({ answer }: HearingContent, language: Language): Section[] {
  const t = sentences(language, 'hearings')
  const views = answer?.minority ?? []
  if (views.length === 0) return []
  const blocks = views.flatMap(({ who, text }): Block[] => [
    ...(who ? [{ is: 'paragraph', runs: [{ text: t('minorityBy', { who }), bold: true }] } as const] : []),
    ...proseOf(text),
  ])
  return [{ ...plain, title: t('minorityHeading'), blocks }]
}

/** The names of the papers that come as files. */
const alongBlocks = ({ along }: HearingContent, language: Language): Block[] =>
  papersBlock(along, sentences(language, 'documents'))

/** A paper of the matter: its link where it has one, else its words. */
function paperBlocks({ title, link, text }: HearingContent['hearing']['papers'][number]): Block[] {
  const href = link ? addressOf(link) : undefined
  const head: Run = href ? { text: title, href } : { text: title, bold: true }
  return [{ is: 'paragraph', runs: [head] }, ...(text ? proseOf(text) : [])]
}
