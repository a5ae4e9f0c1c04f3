import { hearingOpenTo, isOpen } from '#shared/hearings/lifecycle'
import { sentences } from '#shared/locales/translate'
import { momentText } from '#shared/locales/wording'
import { Buttons, Card, DateField, Details, Form, LinkButton, SubmitButton, Table } from '../../ui/index.ts'
import { changeDeadline, publishHearing } from './actions.ts'
import { Outcome } from './outcome.tsx'
import { MyWord, Voices } from './voices.tsx'
import './hearings.css'
import { Answer } from './answer.tsx'
import { Matter } from './matter.tsx'
import type { Room } from './move.tsx'
import { Stage } from './stage.tsx'

/** A hearing by role, the present stage first: what is to be done now, the matter, the answer, what was said. */
export function HearingRoom(room: Room) {
  const { slug, language, hearing } = room
  const t = sentences(language, 'hearings')
  const may = (action: string) => hearing.may.includes(action)
  const carries = may('carry-hearing')
  return (
    <>
      {carries && <Stage {...room} />}
      {hearing.mine && isOpen(hearing.state) && <MyWord language={language} hearing={hearing} slug={slug} />}
      <Answer {...room} />
      {hearing.state === 'answered' && <Outcome {...room} />}
      <Card title={t('matter')}>
        <Matter language={language} hearing={hearing} papersAt={`/${slug}/hearings/${hearing.id}/papers`} />
        {carries && (
          <Buttons>
            {isOpen(hearing.state) && (
              <LinkButton href={`/${slug}/hearings/${hearing.id}/edit`} variant="tertiary">
                {t('edit')}
              </LinkButton>
            )}
            {(isOpen(hearing.state) || (hearing.files ?? []).length > 0) && (
              <LinkButton href={`/${slug}/hearings/${hearing.id}/papers`} variant="tertiary">
                {sentences(language, 'files')(isOpen(hearing.state) ? 'layUp' : 'seePapers')}
              </LinkButton>
            )}
          </Buttons>
        )}
      </Card>
      {hearing.round && <Voices {...room} />}
      {hearing.secretary && hearing.sent.length > 0 && <Sent {...room} />}
      {carries && <More {...room} />}
    </>
  )
}

/** What must be looked at is never folded away. */
const notThere = ['bounced', 'complained', 'unknown', 'to-print', 'to-call']

/** What went out, with its proof. */
function Sent({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const proofs = hearing.secretary?.proofs ?? []
  const letters = hearing.sent.filter((line) => line.letters > 0)
  return (
    <Details summary={t('sentOut')} open={proofs.some(({ state }) => notThere.includes(state))}>
      <Table
        caption={t('sentOut')}
        hideCaption
        rows={proofs}
        rowKey={(row) => `${row.dispatch}${row.person}`}
        columns={[
          { key: 'name', label: t('paperTo'), heads: true, cell: (row) => row.name },
          { key: 'what', label: t('sentWhat'), cell: (row) => (row.kind ? t(`sent-${row.kind}`) : '') },
          { key: 'state', label: t('state'), cell: (row) => t(`proof-${row.state}`) },
          { key: 'at', label: t('paperDate'), cell: (row) => momentText(language, row.at) },
        ]}
      />
      {letters.map(({ dispatch }) => (
        <p key={dispatch}>
          <a href={`/${slug}/hearings/${hearing.id}/files/letters.pdf?dispatch=${dispatch}`}>
            {t('roundLetters')}
          </a>
        </p>
      ))}
    </Details>
  )
}

/** What is done seldom: another deadline, the public page, closing, withdrawing. */
function More({ slug, language, hearing }: Room) {
  const t = sentences(language, 'hearings')
  const version = String(hearing.version)
  const page = `/${slug}/hearings/${hearing.id}`
  const mayPublish = (hearingOpenTo.publish as readonly string[]).includes(hearing.state)
  return (
    <Details summary={t('more')}>
      {isOpen(hearing.state) && (
        <Form
          id="deadline"
          action={changeDeadline.bind(null, slug, hearing.id, false)}
          language={language}
          version={version}
        >
          <DateField
            name="deadline"
            label={t('changeDeadline')}
            value={hearing.deadline ?? ''}
            {...(hearing.voices.length ? { hint: t('deadlineVoices') } : {})}
          />
          <SubmitButton variant="secondary">{t('saveDeadline')}</SubmitButton>
        </Form>
      )}
      {hearing.public && <p>{t('isPublic')}</p>}
      <Buttons>
        {mayPublish && (
          <Form
            id="public"
            action={publishHearing.bind(null, slug, hearing.id, !hearing.public)}
            language={language}
            version={version}
          >
            <SubmitButton variant="secondary">{t(hearing.public ? 'unpublish' : 'publish')}</SubmitButton>
          </Form>
        )}
        {isOpen(hearing.state) && hearing.mode === 'heard' && (
          <LinkButton href={`${page}/close`} variant="tertiary">
            {t('closeWithout')}
          </LinkButton>
        )}
        {isOpen(hearing.state) && (
          <LinkButton href={`${page}/close?how=withdraw`} variant="tertiary">
            {t('withdraw')}
          </LinkButton>
        )}
      </Buttons>
    </Details>
  )
}
