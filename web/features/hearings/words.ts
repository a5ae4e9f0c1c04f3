import type { HearingRow, HearingView } from '#shared/hearings/api'
import type { SenderKind } from '#shared/hearings/schema'
import type { LocalDate } from '#shared/kernel/dates'
import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText, dayText } from '#shared/locales/wording'
import { today } from './today.ts'

/** Rådet or Netværket, as sentences choose. */
export const bodyWord = (body: string): 'council' | 'network' =>
  kindOfBody(body) === 'councils' ? 'council' : 'network'

const doneNames = [
  'started',
  'started-late',
  'agenda',
  'agenda-late',
  'saved',
  'asked',
  'granted',
  'refused',
  'round',
  'by-chair',
  'on-agenda',
  'on-agenda-late',
  'answer',
  'chair-asked',
  'approved',
  'sent',
  'closed',
  'noted',
  'withdrawn',
  'reopened',
  'published',
  'unpublished',
  'outcome-asked',
  'outcome',
  'said',
  'said-for',
] as const

/** What has just been done, by its word in the address. */
export function doneWords(language: Language): Record<string, string> {
  const t = sentences(language, 'hearings')
  return Object.fromEntries(doneNames.map((name) => [name, t(`done-${name}`)]))
}

export const senderKinds = ['department', 'committee', 'municipality', 'authority'] as const
export function senderKindWord(language: Language, kind: SenderKind): string {
  const t = sentences(language, 'hearings')
  return {
    department: t('kindDepartment'),
    committee: t('kindCommittee'),
    municipality: t('kindMunicipality'),
    authority: t('kindAuthority'),
  }[kind]
}

/** How far it has come; what is for information and waits says that instead. */
export function stateWord(
  language: Language,
  { state, mode, asked }: Pick<HearingView | HearingRow, 'state' | 'mode' | 'asked'>,
): string {
  const t = sentences(language, 'hearings')
  if (state === 'received' && asked) return t('state-asked')
  return state === 'received' && mode === 'informed' ? t('state-informed') : t(`state-${state}`)
}

/** A day; with its year where it lies far from today. */
export const dayWords = (language: Language, date: LocalDate): string =>
  dateText(language, date, { today: today() })

/** The deadline as a day; a word where there is none. */
export const deadlineText = (language: Language, deadline: string | null): string =>
  deadline ? dayWords(language, deadline) : sentences(language, 'hearings')('noDeadline')

/** A holiday or a weekend: which day to reckon with. Empty where the deadline counts as it stands. */
export function countedText(language: Language, timing: HearingView['timing']): string {
  if (!('counted' in timing) || !timing.counted.because) return ''
  const t = sentences(language, 'hearings')
  const day = dayText(language, timing.counted.on, { today: today() })
  return timing.counted.because === 'holiday'
    ? t('countsHoliday', { holiday: timing.counted.holiday, day })
    : t('countsWeekend', { day })
}
