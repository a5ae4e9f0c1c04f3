import type { HearingView, hearingsApi } from '#shared/hearings/api'
import { isOpen } from '#shared/hearings/lifecycle'
import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { momentText } from '#shared/locales/wording'
import { Alert, Card, ContactCard, Form, SubmitButton } from '../../ui/index.ts'
import { approveByLink, outcomeByLink, sayByLink } from './actions.ts'
import { AnswerToRead } from './answer.tsx'
import { Matter } from './matter.tsx'
import { OutcomeFields } from './outcome.tsx'
import { today } from './today.ts'
import { WordForm } from './voices.tsx'
import { dayWords } from './words.ts'

type Link = { slug: string; language: Language; ticket: string; spoken: Language | null }

/** What a link in a mail opens for a member or the chair, without sign-in. Opening it does nothing. */
export function HearingByLink(props: Link & { hearing: HearingView; approves: boolean }) {
  const { slug, language, ticket, spoken, hearing, approves } = props
  const t = sentences(language, 'hearings')
  const open = isOpen(hearing.state)
  const { answer, round, bodyCard } = hearing
  return (
    <>
      {!open && <Alert kind="info" language={language} title={t('linkClosed')} />}
      {open && !approves && round && (
        <p>
          {t('linkVoiceLead', {
            name: bodyCard.name,
            late: round.by < today() ? 'yes' : 'no',
            by: dayWords(language, round.by),
          })}
        </p>
      )}
      {approves && hearing.approval && (
        <p>{t('approvedChair', { at: momentText(language, hearing.approval.at) })}</p>
      )}
      {open && approves && answer && !hearing.approval && (
        <Card title={t('linkDraft')} tinted>
          <p>{t('linkChairLead')}</p>
          <AnswerToRead language={language} answer={answer} />
          <Form
            id="approve"
            action={approveByLink.bind(null, slug, hearing.id, ticket, answer.version, spoken)}
            language={language}
          >
            <SubmitButton>{t('approveMine')}</SubmitButton>
          </Form>
        </Card>
      )}
      <Card title={t('matter')}>
        <Matter
          language={language}
          hearing={hearing}
          papersAt={`/${slug}/hearings/${hearing.id}/link/${ticket}/papers`}
        />
      </Card>
      {!approves && answer && (
        <Card title={t(open ? 'linkDraft' : 'answer')}>
          <AnswerToRead language={language} answer={answer} />
        </Card>
      )}
      {open && !approves && hearing.mine && (
        <WordForm
          language={language}
          hearing={hearing}
          action={sayByLink.bind(null, slug, hearing.id, ticket, spoken)}
        />
      )}
      <Ask language={language} name={bodyCard.name} contact={bodyCard.contact} />
    </>
  )
}

/** What the sender reads and tells behind the link: the answer they got, and a box for what came of it. */
export function OutcomeByLink(props: Link & { view: Given<typeof hearingsApi.readForSender> }) {
  const { slug, language, ticket, spoken, view } = props
  const t = sentences(language, 'hearings')
  return (
    <>
      {view.outcome && (
        <Alert kind="ok" language={language} title={t('linkOutcomeThanks', { name: view.bodyName })} />
      )}
      <p>
        {t('linkOutcomeLead', {
          name: view.bodyName,
          day: view.closedOn ? dayWords(language, view.closedOn) : '',
          title: view.title,
        })}
      </p>
      <Card title={t('outcomeTitle')} tinted>
        <Form
          id="outcome"
          action={outcomeByLink.bind(null, slug, view.hearing, ticket, spoken)}
          language={language}
        >
          <OutcomeFields language={language} given={view.outcome} by="sender" />
        </Form>
      </Card>
      {view.answer && (
        <Card title={t('yourAnswer')}>
          <AnswerToRead language={language} answer={view.answer} />
        </Card>
      )}
      <Ask language={language} name={view.bodyName} contact={view.contact} />
    </>
  )
}

function Ask(props: {
  language: Language
  name: string
  contact: { name: string; phone: string; mail: string }
}) {
  const { language, name, contact } = props
  if (!contact.phone && !contact.mail) return null
  return (
    <ContactCard
      language={language}
      title={name}
      name={contact.name || name}
      phone={contact.phone}
      email={contact.mail}
    />
  )
}
