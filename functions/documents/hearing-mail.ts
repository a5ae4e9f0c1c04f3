import { contactOf } from '#shared/documents/compose'
import { answerPaper, matterPaper } from '#shared/documents/hearing-paper'
import type { Paper } from '#shared/documents/paper'
import type { HearingContent } from '#shared/hearings/schema'
import { addDays, type Instant, instantOf, localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import type { Recipient } from '#shared/meetings/schema'
import type { Mail } from '../platform/mail/mail.ts'
import { buttons, mailPage, oneLine, paragraph } from '../platform/mail/simple-mail.ts'
import { makeTicket, type Use } from '../platform/proof/tickets.ts'
import { htmlParts } from './html.ts'
import { docxOf, pdfOf } from './made-when-asked.ts'
import { textOf } from './text.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A link is good for so many days after the deadline; the sender's for so many after it was asked. */
const daysAfterDeadline = 30
const daysForTheSender = 365

/** What one of these mails says, before it is text and page. */
type Said = {
  readonly subject: string
  readonly lead: readonly string[]
  readonly button?: { readonly label: string; readonly href: string }
  readonly paper?: Paper
  readonly after: readonly string[]
  /** The paper comes along as Word and PDF: a file for the case. */
  readonly files?: boolean
}

/**
 * The mail of a hearing to one person: the sender is asked or answered, the members are asked to write or told, the
 * chair is asked for an OK. Replies go to the secretary's mailbox. Subjects to members say no more than a day.
 */
export async function hearingMailOf(
  content: HearingContent,
  recipient: Recipient,
  at: { readonly webAddress: string; readonly secret: string; readonly papersLeft?: boolean },
  now: Instant,
): Promise<Mail> {
  const { language } = recipient
  const said = sayings[content.kind](content, recipient, at, now)
  const { subject, lead, button, paper, files } = said
  const left = at.papersLeft
    ? [sentences(language, 'hearings')(button ? 'mailPapersAtLink' : 'mailPapersOnAsking')]
    : []
  const after = [...left, ...said.after]
  const rule = '<hr style="margin:24px 0;border:0;border-top:1px solid #8a949e">'
  const name = sentences(language, 'hearings')('paperFile')
  return {
    to: { name: oneLine(recipient.name), address: recipient.email },
    fromName: oneLine(content.tenant.name),
    replyTo: content.tenant.mailbox,
    subject: oneLine(subject),
    text: `${[
      ...lead,
      ...(button ? [`${button.label}:\n${button.href}`] : []),
      ...(paper ? [textOf(paper)] : []),
      ...after,
    ].join('\n\n')}\n`,
    html: mailPage(language, subject, [
      ...lead.map(paragraph),
      ...(button ? [buttons([button])] : []),
      ...(paper ? [rule, ...htmlParts(paper), rule] : []),
      ...after.map(paragraph),
    ]),
    attachments:
      files && paper
        ? [
            { name: `${name}.docx`, type: docxType, content: await docxOf(paper) },
            { name: `${name}.pdf`, type: 'application/pdf', content: await pdfOf(paper) },
          ]
        : [],
    tags: {},
  }
}

type Saying = (
  content: HearingContent,
  recipient: Recipient,
  at: { readonly webAddress: string; readonly secret: string },
  now: Instant,
) => Said

const sayings: Readonly<Record<HearingContent['kind'], Saying>> = {
  // The secretary's own words, looked through before they went.
  time: (content, { language }) => ({
    subject: content.message?.subject ?? content.hearing.title,
    lead: (content.message?.text ?? '').split(/\n{2,}/),
    after: [questions(content, language), content.tenant.name],
  }),

  round: (content, recipient, at, now) => {
    const { language } = recipient
    const t = sentences(language, 'hearings')
    const { hearing, body, tenant } = content
    const by = hearing.round?.by ?? hearing.deadline ?? localDateOf(now)
    const before = hearing.round?.before
    const day = dayText(language, by, { today: localDateOf(now) })
    return {
      subject: t('mailRoundSubject', { day }),
      lead: [
        before
          ? t('mailRoundAgain', {
              name: recipient.name,
              body: body.name,
              moved: before === by ? 'no' : 'yes',
              before: dayText(language, before, { today: localDateOf(now) }),
              day,
            })
          : t('mailRound', {
              name: recipient.name,
              body: body.name,
              late: hasPassed(hearing.deadline, now),
              day,
            }),
        ...(hearing.round?.message ? [hearing.round.message] : []),
      ],
      button: {
        label: t('mailRoundButton'),
        href: linkOf(content, recipient, ['read-hearing', 'voice-hearing'], at, now),
      },
      paper: matterPaper(content, { language, on: localDateOf(now) }),
      after: [t('mailRoundOther'), tenant.name],
    }
  },

  approval: (content, recipient, at, now) => {
    const { language, name } = recipient
    const t = sentences(language, 'hearings')
    const { hearing, body, tenant } = content
    return {
      subject: t('mailApprovalSubject'),
      lead: [
        hearing.deadline
          ? t('mailApproval', {
              name,
              body: body.name,
              past: hasPassed(hearing.deadline, now),
              day: dateText(language, hearing.deadline, { today: localDateOf(now) }),
            })
          : t('mailApprovalNoDay', { name, body: body.name }),
      ],
      button: {
        label: t('mailApprovalButton'),
        href: linkOf(content, recipient, ['read-hearing', 'approve-hearing'], at, now),
      },
      paper: answerPaper(content, { language, on: localDateOf(now) }),
      after: [questions(content, language), tenant.name],
    }
  },

  answer: (content, { language }, _at, now) => {
    const t = sentences(language, 'hearings')
    const { title, sender } = content.hearing
    return {
      subject: t('mailAnswerSubject', { title, case: sender.caseNumber || 'none' }),
      lead: [t('mailAnswer', { name: content.body.name })],
      paper: answerPaper(content, { language, on: localDateOf(now) }),
      after: [questions(content, language), content.tenant.name],
      files: true,
    }
  },

  approved: (content, { language, name }, { webAddress }) => {
    const t = sentences(language, 'hearings')
    const { hearing, body, tenant } = content
    const deadline = hearing.deadline ? dateText(language, hearing.deadline) : 'none'
    return {
      subject: t('mailApprovedSubject', { title: hearing.title }),
      lead: [t('mailApproved', { name, body: body.name, title: hearing.title, day: deadline })],
      button: {
        label: t('lookAndSend'),
        href: `${webAddress}/${tenant.slug}/hearings/${hearing.id}/send`,
      },
      after: [tenant.name],
    }
  },

  told: (content, { language, name, role }, _at, now) => {
    const t = sentences(language, 'hearings')
    return {
      subject: t('mailToldSubject'),
      // The chair is not told what the chair has done.
      lead: [t(role === 'chair' ? 'mailToldChair' : 'mailTold', { name, body: content.body.name })],
      paper: answerPaper(content, { language, on: localDateOf(now) }),
      after: [questions(content, language), content.tenant.name],
    }
  },

  outcome: (content, recipient, at, now) => {
    const { language } = recipient
    const t = sentences(language, 'hearings')
    const { hearing, body, tenant } = content
    return {
      subject: t('mailOutcomeSubject', { title: hearing.title }),
      lead: [
        t('mailOutcome', {
          sender: hearing.sender.name,
          body: body.name,
          day: dateText(language, hearing.closedOn ?? localDateOf(now), { today: localDateOf(now) }),
          title: hearing.title,
        }),
      ],
      button: {
        label: t('mailOutcomeButton'),
        href: linkOf(content, recipient, ['tell-what-changed'], at, now),
      },
      paper: answerPaper(content, { language, on: localDateOf(now) }),
      after: [questions(content, language), tenant.name],
    }
  },
}

/** Has the deadline gone by, as sentences choose. */
const hasPassed = (deadline: string | null, now: Instant): 'yes' | 'no' =>
  deadline !== null && deadline < localDateOf(now) ? 'yes' : 'no'

/** Where a mail leads, without sign-in. The page asks once more by a button: mail scanners open links. */
function linkOf(
  { hearing, tenant }: HearingContent,
  recipient: Recipient,
  uses: readonly Use[],
  at: { readonly webAddress: string; readonly secret: string },
  now: Instant,
): string {
  const today = localDateOf(now)
  const until = recipient.role === 'sender' ? addDays(today, daysForTheSender) : lastDay(hearing, today)
  const ticket = makeTicket(at.secret, {
    tenant: tenant.id,
    person: recipient.person,
    meeting: hearing.id,
    uses,
    expires: instantOf(until, '23:59'),
  })
  const page = `${at.webAddress}/${tenant.slug}/hearings/${hearing.id}/link/${ticket}`
  return recipient.language === tenant.language ? page : `${page}?language=${recipient.language}`
}

const lastDay = ({ deadline, round }: HearingContent['hearing'], today: string): string =>
  addDays([deadline ?? today, round?.by ?? today, today].sort().at(-1) as string, daysAfterDeadline)

function questions(content: HearingContent, language: Recipient['language']): string {
  const t = sentences(language, 'hearings')
  const { name, phone } = contactOf(content)
  return name && phone ? t('mailQuestionsCall', { name, phone }) : t('mailQuestions')
}
