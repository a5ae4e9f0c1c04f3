import type { Body, Contact } from '../bodies/schema.ts'
import type { Certificate } from '../costs/schema.ts'
import { dateAndTime, longDate, longDateWithYear, timeSpan } from '../countries/format.ts'
import type { FileLine } from '../files/schema.ts'
import { kindOfBody } from '../kernel/ids.ts'
import type { Language } from '../locales/languages.ts'
import { type Sentences, sentences } from '../locales/translate.ts'
import type { DispatchContent } from '../meetings/content.ts'
import type { AgendaItem } from '../meetings/schema.ts'
import type { NoteItem } from '../notes/schema.ts'
import { type Block, type Fact, type Paper, paragraphOf, type Run, run, type Section } from './paper.ts'
import { addressOf, proseOf } from './prose.ts'
import { spelledOut } from './spelled-out.ts'
import { timeOfItem } from './times.ts'

/** For whom a paper is made, and how it will be read. */
export type PaperFor = {
  readonly language: Language
  /** A guest's own item: nothing else of the agenda is on the paper. */
  readonly item?: string | undefined
  /** On paper nobody can press a link. */
  readonly printed?: boolean
  /** As the administration writes it, `14/8857`. */
  readonly caseNumber?: string
}

type Words = Sentences<'documents'>
const wordsIn = (language: Language): Words => sentences(language, 'documents')

/** What a dispatch puts in people's hands. */
export function paperOf(content: DispatchContent, reader: PaperFor): Paper {
  const paper =
    content.kind === 'notes'
      ? notesPaper(content, reader)
      : content.kind === 'cancellation'
        ? cancellationPaper(content, reader)
        : content.kind === 'invitation'
          ? invitationPaper(content, reader)
          : isLetter(content.kind)
            ? letterPaper(content, reader, content.kind)
            : agendaPaper(content, reader)
  return reader.printed ? spelledOut(paper) : paper
}

/** The agenda; a guest's holds the one item and its time. Closed items keep their number and nothing else. */
export function agendaPaper(content: DispatchContent, reader: PaperFor): Paper {
  const t = wordsIn(reader.language)
  return {
    ...frame(content, reader, t),
    title: t('agenda'),
    opening: openingOf(content, reader, t),
    sections: agendaSections(content, reader, t),
  }
}

/** For one who comes instead of another, or to something without an agenda: when and where, then what there is. */
export function invitationPaper(content: DispatchContent, reader: PaperFor): Paper {
  const t = wordsIn(reader.language)
  const sections = content.meeting.items.length ? agendaSections(content, reader, t) : []
  return {
    ...frame(content, reader, t),
    title: t(sections.length ? 'agenda' : 'invitation'),
    opening: reader.item ? [paragraphOf(t('yourItem'))] : [],
    sections,
  }
}

/** Said in the first line: we do not meet. Then which day it was, why, and whom to ask. */
export function cancellationPaper(content: DispatchContent, reader: PaperFor): Paper {
  const t = wordsIn(reader.language)
  const { meeting } = content
  const base = frame(content, reader, t)
  return {
    ...base,
    title: t('cancelled', { day: longDate(meeting.date, reader.language) }),
    facts: base.facts.filter(({ label }) => label !== t('digital') && label !== t('access')),
    opening: [
      ...(meeting.cancelReason ? [paragraphOf(t('why', { reason: meeting.cancelReason }))] : []),
      paragraphOf(t('newDate')),
    ],
    sections: [],
  }
}

/**
 * The notes with who was there, who was not and who wrote, then the items with what was agreed, then what is
 * taken back. An item that is closed in the agenda or in the notes keeps its number only.
 */
export function notesPaper(content: DispatchContent, reader: PaperFor): Paper {
  const t = wordsIn(reader.language)
  const { notes, attended = [], meeting } = content
  const there = (came: 'on-site' | 'digital' | 'absent', label: string): Fact[] => {
    const names = attended.filter((row) => row.came === came).map(({ name }) => name)
    return names.length ? [{ label, value: [run(names.join(', '))] }] : []
  }
  const base = frame(content, reader, t)
  const facts = base.facts.filter(({ label }) => label !== t('digital') && label !== t('access'))
  const contact = facts.filter(({ label }) => label === t('questions'))
  return {
    ...base,
    title: t('notes', { competence: content.body.competence }),
    facts: [
      ...facts.filter((fact) => !contact.includes(fact)),
      ...there('on-site', t('present')),
      ...there('digital', t('online')),
      ...there('absent', t('absent')),
      ...(notes?.recorder ? [{ label: t('recorder'), value: [run(notes.recorder)] }] : []),
      ...contact,
    ],
    opening: [],
    sections: [
      ...(notes?.items ?? []).flatMap((item, at) => {
        const inAgenda = meeting.items.findIndex(({ id }) => id === item.item)
        if (reader.item && item.item !== reader.item) return []
        const closed = item.closed || meeting.items[inAgenda]?.access === 'closed'
        const number = `${(inAgenda < 0 ? at : inAgenda) + 1}.`
        return [closed ? closedSection(number, t) : noteSection(number, item, t)]
      }),
      ...(notes?.takenBack && !reader.item ? [takenBackSection(notes.takenBack, reader.language, t)] : []),
    ],
  }
}

const letterKinds = [
  'reminder',
  'round',
  'round-reminder',
  'taken-home',
  'shared-agenda',
  'shared-notes',
  'notice',
] as const
type LetterKind = (typeof letterKinds)[number]
const isLetter = (kind: string): kind is LetterKind => letterKinds.some((each) => each === kind)

/**
 * What goes out around a meeting beside its agenda and notes: a reminder, the question of the round, the page to
 * take home, what another group shares. Each is one page.
 */
export function letterPaper(content: DispatchContent, reader: PaperFor, kind: LetterKind): Paper {
  const t = wordsIn(reader.language)
  const { meeting } = content
  const base = frame(content, reader, t)
  const elsewhere = meeting.state === 'elsewhere'
  // Whoever reads of a meeting that has been can join it no more.
  const isOver = kind === 'taken-home' || kind === 'shared-notes'
  const facts = base.facts.filter(
    ({ label }) => (kind === 'reminder' || label !== t('access')) && !(isOver && label === t('digital')),
  )
  const about = { ...base, facts, opening: [], sections: [] }
  if (kind === 'reminder') return { ...about, title: t('reminder') }
  if (kind === 'round' || kind === 'round-reminder') {
    const by = longDate(meeting.round?.by ?? meeting.date, reader.language)
    const question = t(elsewhere ? 'roundElsewhereQuestion' : 'roundQuestion', { by })
    return { ...about, title: t(elsewhere ? 'roundElsewhere' : 'round'), opening: [paragraphOf(question)] }
  }
  if (kind === 'taken-home')
    return { ...about, title: t('takenHome'), sections: homeSections(content, reader, t) }
  const href = addressOf(content.shared?.link ?? '')
  return {
    ...about,
    // Which meeting it is about, and nothing of where: that may be what has changed.
    ...(kind === 'notice'
      ? {
          facts: [
            { label: t('concerns'), value: [run(discreetName(content, reader))] },
            ...contactFact(contactOf(content), t),
          ],
        }
      : {}),
    title: kind === 'notice' ? t('notice') : meeting.title,
    subtitle: '',
    opening: [
      ...proseOf(content.shared?.text ?? ''),
      ...papersBlock(content.shared?.files, t),
      ...(href ? [{ is: 'paragraph' as const, runs: [{ text: t('readHere'), href }] }] : []),
    ],
  }
}

/** What was agreed, item by item, and what is taken home: no more than fits a committee's table. */
const homeSections = ({ notes }: DispatchContent, reader: PaperFor, t: Words): Section[] => [
  ...(notes?.items ?? [])
    .filter((item) => !item.closed && (item.outcomes.length > 0 || item.text))
    .map((item) => ({ ...noteSection('', item, t), blocks: item.outcomes.length ? [] : proseOf(item.text) })),
  ...(notes?.takenBack?.length ? [takenBackSection(notes.takenBack, reader.language, t)] : []),
]

/** What a participant gives the home municipality's payroll office. The code leads to a page that confirms it. */
export function certificatePaper(
  certificate: Certificate,
  from: {
    readonly sender: string
    readonly language: Language
    readonly checkAt: string
    readonly contact: Contact
    readonly invented: boolean
  },
  caseNumber = '',
): Paper {
  const { language } = from
  const t = wordsIn(language)
  const fact = (label: string, words: string): Fact[] => (words ? [{ label, value: [run(words)] }] : [])
  const href = addressOf(from.checkAt)
  return {
    language,
    title: t('certificate'),
    body: from.sender,
    subtitle: '',
    caseNumber: caseNumber ? t('caseNumber', { number: caseNumber }) : '',
    remarks: from.invented ? [t('invented')] : [],
    facts: [
      ...fact(t('name'), certificate.name),
      ...fact(t('municipality'), certificate.municipality),
      ...fact(t('bodyOfCertificate'), certificate.bodyName),
      ...fact(
        t('when'),
        `${longDateWithYear(certificate.date, language)} ${timeSpan(certificate.start, certificate.end)}`,
      ),
      ...fact(t('where'), certificate.place),
      ...fact(t('came'), t(`came-${certificate.came}`)),
      ...fact(t('code'), certificate.code),
      ...contactFact(from.contact, t),
    ],
    opening: [
      paragraphOf(t('confirms', { sender: from.sender, name: certificate.name })),
      paragraphOf(t('useOfCertificate')),
    ],
    sections: [],
    closing: [
      {
        is: 'paragraph',
        runs: [run(`${t('checkCertificate')}\n`), { text: from.checkAt, ...(href ? { href } : {}) }],
      },
    ],
  }
}

/** "Møde torsdag den 18. marts kl. 16": nothing on a locked screen may say more. Guests get their own hour. */
export function discreetName(content: DispatchContent, reader: Pick<PaperFor, 'language' | 'item'>): string {
  const t = wordsIn(reader.language)
  return t('discreet', { gathering: gatheringOf(content, t), when: startOf(content, reader) })
}

/** The subject of the mail; as discreet as the name in the calendar. */
export function subjectOf(content: DispatchContent, reader: Pick<PaperFor, 'language' | 'item'>): string {
  const t = wordsIn(reader.language)
  const gathering = gatheringOf(content, t)
  const when = startOf(content, reader)
  if (content.kind === 'notes') {
    const day = longDate(content.meeting.date, reader.language)
    return t('notesSubject', { competence: content.body.competence, day })
  }
  const day = longDate(content.meeting.date, reader.language)
  if (content.kind === 'taken-home') return t('takenHomeSubject', { day })
  if (content.kind === 'shared-agenda') return t('sharedAgendaSubject', { day })
  if (content.kind === 'shared-notes') return t('sharedNotesSubject', { day })
  if (content.kind === 'notice') return t('noticeSubject', { gathering, when })
  if (content.kind === 'reminder') return t('reminderSubject', { gathering, when })
  if (content.kind === 'round' || content.kind === 'round-reminder')
    return content.meeting.state === 'elsewhere'
      ? t('roundElsewhereSubject', { day })
      : t('roundSubject', { gathering, when })
  if (content.kind === 'cancellation') return t('cancelledSubject', { gathering, when })
  if (content.kind === 'invitation') return t('invitationSubject', { gathering, when })
  if (content.kind === 'sample') return t('sampleSubject', { gathering, when })
  if (content.kind === 'update') return t('updateSubject', { gathering, when })
  if (content.kind === 'approval') return t('approvalSubject', { gathering, when })
  return discreetName(content, reader)
}

/** Who answers questions about the meeting: the body's contact, else the tenant's. */
export function contactOf(content: Pick<DispatchContent, 'body' | 'tenant'>): Contact {
  const own = content.body.contact
  return own.phone || own.mail ? own : content.tenant.contact
}

/** Agenda, notes and the rest by the name that the body's country gives them: "dagsorden-2027-03-18". */
export function fileNameOf(content: DispatchContent, language: Language): string {
  const t = wordsIn(language)
  const name =
    content.kind === 'notes'
      ? t('notes', { competence: content.body.competence })
      : content.kind === 'taken-home'
        ? t('takenHomeFile')
        : t('agenda')
  return `${name.toLowerCase()}-${content.meeting.date}`
}

const gatheringOf = ({ meeting, body }: DispatchContent, t: Words): string =>
  t(`gathering-${meeting.kind}`, { body: kindOfBody(body.id) === 'networks' ? 'network' : 'council' })

const startOf = ({ meeting }: DispatchContent, reader: Pick<PaperFor, 'language' | 'item'>): string => {
  const own = reader.item ? timeOfItem(meeting, reader.item) : null
  return dateAndTime(meeting.date, own?.start ?? meeting.start, null, reader.language)
}

/** The case that was asked for with the file, else the body's own. */
const caseOf = (asked: string | undefined, body: Pick<Body, 'caseNumber'>, t: Words): string => {
  const number = asked || body.caseNumber
  return number ? t('caseNumber', { number }) : ''
}

function frame(
  content: DispatchContent,
  reader: PaperFor,
  t: Words,
): Omit<Paper, 'title' | 'opening' | 'sections'> {
  const { body, meeting, tenant, kind } = content
  const own = reader.item ? timeOfItem(meeting, reader.item) : null
  const { start, end } = own ?? meeting
  const gathering = meeting.kind === 'ordinary' ? '' : gatheringOf(content, t)
  return {
    language: reader.language,
    body: body.name,
    // A guest need not know what else the meeting is about.
    subtitle: [gathering, reader.item ? '' : meeting.title].filter(Boolean).join(': '),
    caseNumber: caseOf(reader.caseNumber, body, t),
    remarks: [...(kind === 'sample' ? [t('sample')] : []), ...(tenant.invented ? [t('invented')] : [])],
    facts: [
      {
        label: t('when'),
        value: [
          // Of another group's meeting one may know the day and not the hour.
          run(
            start === end
              ? longDateWithYear(meeting.date, reader.language)
              : `${longDateWithYear(meeting.date, reader.language)} ${timeSpan(start, end)}`,
          ),
        ],
      },
      ...(meeting.place ? [{ label: t('where'), value: [run(meeting.place)] }] : []),
      ...(meeting.access ? [{ label: t('access'), value: [run(meeting.access)] }] : []),
      ...digitalFact(meeting.link, reader, t),
      ...(meeting.jointWith ? [{ label: t('together'), value: [run(meeting.jointWith)] }] : []),
      ...contactFact(contactOf(content), t),
    ],
    closing: [],
  }
}

function digitalFact(link: string, reader: PaperFor, t: Words): Fact[] {
  if (!link) return []
  if (reader.printed) return [{ label: t('digital'), value: [run(t('joinByPhone'))] }]
  const href = addressOf(link)
  return [{ label: t('digital'), value: [href ? { text: t('joinHere'), href } : run(link)] }]
}

/** Who answers questions, with ways to reach them; nothing where there is no way. */
export function contactFact(contact: Contact, t: Words): Fact[] {
  const tel = addressOf(`tel:${contact.phone}`)
  const mailto = addressOf(`mailto:${contact.mail}`)
  const parts: Run[] = [
    ...(contact.name ? [run(contact.name)] : []),
    ...(contact.phone ? [{ text: contact.phone, ...(tel ? { href: tel } : {}) }] : []),
    ...(contact.mail ? [{ text: contact.mail, ...(mailto ? { href: mailto } : {}) }] : []),
  ]
  if (!contact.phone && !contact.mail) return []
  return [{ label: t('questions'), value: parts.flatMap((part, at) => (at ? [run(', '), part] : [part])) }]
}

function openingOf(content: DispatchContent, reader: PaperFor, t: Words): Block[] {
  if (reader.item) return [paragraphOf(t('yourItem'))]
  return content.meeting.items.length ? [] : [paragraphOf(t('noItems'))]
}

function agendaSections({ meeting }: DispatchContent, reader: PaperFor, t: Words): Section[] {
  return meeting.items.flatMap((item, at) => {
    if (reader.item && item.id !== reader.item) return []
    // The number of a guest's item would tell how much else there is.
    const number = reader.item ? '' : `${at + 1}.`
    return [
      item.access === 'closed' ? closedSection(number, t, item.files) : itemSection(number, item, meeting, t),
    ]
  })
}

/** Its papers are named only in a file for the case, and are said to be closed there. */
const closedSection = (number: string, t: Words, files: AgendaItem['files'] = []): Section => ({
  number,
  title: t('closedItem'),
  notes: files.length ? [t('closedPapers', { names: files.map(({ name }) => name).join(', ') })] : [],
  blocks: [],
  parts: [],
})

function itemSection(
  number: string,
  item: AgendaItem,
  meeting: DispatchContent['meeting'],
  t: Words,
): Section {
  const time = timeOfItem(meeting, item.id)
  const about = [
    ...(time
      ? [timeSpan(time.start, time.end)]
      : item.minutes
        ? [t('minutes', { minutes: String(item.minutes) })]
        : []),
    ...(item.presenter ? [t('presenter', { name: item.presenter })] : []),
    ...(item.guests.length
      ? [t('guests', { count: item.guests.length, names: item.guests.map(({ name }) => name).join(', ') })]
      : []),
  ]
  return {
    number,
    title: item.title,
    notes: [
      ...(item.late ? [t('late')] : []),
      ...(about.length ? [about.join(' · ')] : []),
      ...papersLine(item.files, t),
    ],
    blocks: [...inShort(item.short, t), ...proseOf(item.text)],
    parts: [],
  }
}

/** "Kort sagt: …", before the text it is short for; nothing where nobody has written it. */
export const inShort = (short: string | undefined, t: Words): Block[] =>
  short ? [{ is: 'paragraph', runs: [{ text: `${t('inShort')} `, bold: true }, run(short)] }] : []

/** "Bilag: budget.pdf, tegninger.pdf": nothing where there are none. */
const papersLine = (files: readonly Pick<FileLine, 'name'>[] | undefined, t: Words): string[] =>
  files?.length ? [t('papers', { count: files.length, names: files.map(({ name }) => name).join(', ') })] : []
export const papersBlock = (files: readonly Pick<FileLine, 'name'>[] | undefined, t: Words): Block[] =>
  papersLine(files, t).map(paragraphOf)

const outcomeKinds = ['agreement', 'election', 'recommendation', 'decision'] as const

const noteSection = (number: string, item: NoteItem, t: Words): Section => ({
  number,
  title: item.title,
  notes: [],
  blocks: proseOf(item.text),
  parts: outcomeKinds.flatMap((kind) => {
    const said = item.outcomes.filter((outcome) => outcome.kind === kind)
    if (!said.length) return []
    return [{ title: t(`outcome-${kind}`), blocks: [listOf(said.map(({ text }) => text))] }]
  }),
})

function takenBackSection(
  taken: readonly { text: string; owner: string; due: string }[],
  language: Language,
  t: Words,
): Section {
  const lines = taken.map(({ text, owner, due }) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(due) ? longDate(due, language) : due
    if (owner && day) return t('takenBackByDue', { text, owner, day })
    if (owner) return t('takenBackBy', { text, owner })
    return day ? t('takenBackDue', { text, day }) : text
  })
  return {
    number: '',
    title: t('takenBack'),
    notes: [],
    blocks: lines.length ? [listOf(lines)] : [paragraphOf(t('nothingTakenBack'))],
    parts: [],
  }
}

const listOf = (lines: readonly string[]): Block => ({
  is: 'list',
  ordered: false,
  items: lines.map((line) => [run(line)]),
})
