import type { LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { MeetingView } from '#shared/meetings/api'
import { Buttons, Card, EmptyState, LinkButton } from '../../ui/index.ts'
import { AgendaList } from './agenda-list.tsx'
import type { Stage } from './stage.ts'
import { bodyWord } from './words.ts'
import './meetings.css'
import type { Room } from './now.tsx'

/** What there is to read: the agenda, or when it comes and the way to bring something up. */
export function Agenda(props: Room & { stage: Stage }) {
  const { slug, language, view, stage, today } = props
  const t = sentences(language, 'meetings')
  const path = `/${slug}/meetings/${view.id}`
  const of = bodyWord(view.body.id)
  const proposals = `/${slug}/bodies/${view.body.id}/proposals`
  const bringUp = view.may.includes('add-contribution') && (stage === 'agenda' || stage === 'sent')
  if (view.items === null || (view.items.length === 0 && !view.may.includes('edit-agenda'))) {
    return (
      <EmptyState
        title={t('agendaNotYet')}
        {...(bringUp ? { action: <LinkButton href={proposals}>{t('bringUp', { of })}</LinkButton> } : {})}
      >
        {stage === 'agenda' && <p>{agendaComes(language, view, today)}</p>}
      </EmptyState>
    )
  }
  return (
    <Card title={t('agenda')}>
      {view.items.length === 0 ? (
        <p>{t('agendaEmpty')}</p>
      ) : (
        <AgendaList
          language={language}
          meeting={view}
          items={view.items}
          papersAt={`${path}/papers`}
          hearingsAt={`/${slug}/hearings`}
          proposalsAt={proposals}
        />
      )}
      {view.agendaSentAt && (
        <p className="r-files">
          <a href={`${path}/files/agenda.pdf`}>{t('asPdf')}</a>
          <a href={`${path}/files/agenda.docx`}>{t('asWord')}</a>
          {view.may.includes('read-proof') && <a href={`${path}/files/journal.zip`}>{t('asJournal')}</a>}
        </p>
      )}
      {(bringUp || (view.may.includes('edit-agenda') && view.items.length > 0)) && (
        <Buttons>
          {bringUp && (
            <LinkButton href={proposals} variant="secondary">
              {t('bringUp', { of })}
            </LinkButton>
          )}
          {view.may.includes('edit-agenda') && view.items.length > 0 && (
            <LinkButton href={`${path}/papers`} variant="tertiary">
              {sentences(language, 'files')('toPapers')}
            </LinkButton>
          )}
        </Buttons>
      )}
    </Card>
  )
}

/** By when members have it: a promise where the charter has one, and no date at all once that day has passed. */
function agendaComes(language: Language, view: MeetingView, today: LocalDate): string {
  const t = sentences(language, 'meetings')
  if (!view.ladder || view.ladder.sendBy < today) return t('agendaSoon')
  return t(view.ladder.promised ? 'agendaComes' : 'agendaComesAbout', {
    day: dayText(language, view.ladder.sendBy),
  })
}
