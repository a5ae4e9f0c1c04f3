import type { LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView } from '#shared/meetings/api'
import { bodyWord, sentWhen } from './words.ts'

/** What a meeting's pages say after a success, by the word in the address. */
export function doneWords(
  language: Language,
  view: MeetingView,
  today: LocalDate,
): Readonly<Record<string, string>> {
  const t = sentences(language, 'meetings')
  const of = bodyWord(view.body.id)
  const sentAt = view.secretary?.sent.at(-1)?.at ?? view.agendaSentAt
  const given = view.mine?.answer
  return {
    planned: t('donePlanned', { of }),
    approved: t('doneApproved'),
    chairAsked: t('doneChairAsked'),
    cancelled: t('doneCancelled', { of }),
    tell: t('doneTell'),
    pulled: t('donePulled'),
    lateAdded: t('doneLateAdded'),
    attendanceTaken: t('doneAttendance'),
    answeredTold: t('doneAnsweredTold', { name: given?.substitute?.name ?? '' }),
    ...(sentAt
      ? {
          agendaSent: t('doneSent', { when: sentWhen(language, sentAt, today) }),
          lateSent: t('doneSent', { when: sentWhen(language, sentAt, today) }),
          letterSent: t('doneSent', { when: sentWhen(language, sentAt, today) }),
          notesSent: t('doneSent', { when: sentWhen(language, sentAt, today) }),
        }
      : {}),
    ...(given ? { answered: t(`doneAnswered-${given.answer}`) } : {}),
    'proof-print': t('doneProofPrint'),
    'proof-call': t('doneProofCall'),
    'proof-sendAgain': t('doneProofSendAgain'),
    'proof-printInstead': t('doneProofPrintInstead'),
    'proof-callInstead': t('doneProofCallInstead'),
  }
}
