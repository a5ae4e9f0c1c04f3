import { wordsToTake } from '#shared/hearings/answering'
import type { HearingView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import {
  Alert,
  Buttons,
  Card,
  Check,
  Checks,
  Details,
  Form,
  fileText,
  LinkButton,
  SubmitButton,
  TextArea,
} from '../../ui/index.ts'
import { saveAnswer, sendAnswer } from './actions.ts'
import './hearings.css'
import { MinorityFields } from './minority-fields.tsx'
import { Said } from './voices.tsx'

/** The answer and the views beside it. */
export function AnswerForm(props: { slug: string; language: Language; hearing: HearingView }) {
  const { slug, language, hearing } = props
  const t = sentences(language, 'hearings')
  const { answer } = hearing
  const others = wordsToTake(hearing)
  return (
    <>
      {hearing.round && (
        <Card title={t('voices')}>
          <Said language={language} hearing={hearing} />
        </Card>
      )}
      {hearing.state === 'approved' && <Alert kind="watch" language={language} title={t('willReopen')} />}
      <Form
        id="answer"
        action={saveAnswer.bind(null, slug, hearing.id)}
        language={language}
        version={String(answer?.version ?? 0)}
      >
        <TextArea
          name="text"
          label={t('answerText', { name: hearing.bodyCard.name })}
          value={answer?.text ?? ''}
          rows={12}
          maxLength={20_000}
          width="full"
        />
        {others.length > 0 && (
          <Checks
            name="take"
            label={t('takeVoices')}
            hint={t('takeVoicesHint')}
            optional
            options={others.map(({ person, name, text }) => ({ value: person, label: name, hint: text }))}
          />
        )}
        <MinorityFields
          views={answer?.minority ?? []}
          words={{
            title: t('minority'),
            hint: t('minorityHint'),
            who: t('minorityWho'),
            text: t('minorityText'),
          }}
        />
        <Buttons>
          <SubmitButton>{t('saveAnswer')}</SubmitButton>
          {(!hearing.needsApproval || hearing.state === 'approved') && (
            <SubmitButton name="then" value="look" variant="secondary">
              {t('saveAndSee')}
            </SubmitButton>
          )}
          <LinkButton href={`/${slug}/hearings/${hearing.id}`} variant="tertiary">
            {t('back')}
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}

/** How the round went, for the last look: how many wrote, and whether those who see it differently are heard. */
function RoundCount({ language, hearing }: { language: Language; hearing: HearingView }) {
  const t = sentences(language, 'hearings')
  const { voices, round, answer } = hearing
  const differ = voices.filter(({ stance }) => stance === 'differs').length
  const facts = { count: String(voices.length), asked: String(round?.asked ?? 0) }
  return (
    <p>
      {t('sendVoices', facts)}
      {differ > 0 && ` ${t('sendDiffer', { count: differ, views: answer?.minority.length ?? 0 })}`}
    </p>
  )
}

/** The last look: to whom it goes is said, and ticked, before it goes. */
export function SendForm(props: {
  slug: string
  language: Language
  hearing: HearingView
  /** The members who are told by the same press, where the chair answers. */
  told: { fingerprint: string; count: number } | null
}) {
  const { slug, language, hearing, told } = props
  const t = sentences(language, 'hearings')
  const files = sentences(language, 'files')
  const { mail } = hearing.sender
  // The words that are on the screen, and no others.
  const given = { answer: hearing.answer?.version ?? 0, to: mail, fingerprint: told?.fingerprint ?? null }
  return (
    <>
      {hearing.round && <RoundCount language={language} hearing={hearing} />}
      {told && <p>{t('sendTold', { count: told.count })}</p>}
      {mail ? (
        <Form
          id="send"
          action={sendAnswer.bind(null, slug, hearing.id, given)}
          language={language}
          version={String(hearing.version)}
        >
          <p>{t('sendTo', { mail })}</p>
          {(hearing.files ?? []).length > 0 && (
            <Checks
              name="papers"
              label={files('chooseAlong')}
              optional
              options={(hearing.files ?? []).map((file) => ({
                value: file.id,
                label: fileText(language, file),
              }))}
            />
          )}
          <Check name="confirm" label={t('confirmTo', { mail })} />
          <Buttons>
            <SubmitButton>{t('sendNow')}</SubmitButton>
            <LinkButton href={`/${slug}/hearings/${hearing.id}`} variant="tertiary">
              {t('back')}
            </LinkButton>
          </Buttons>
        </Form>
      ) : (
        <Alert kind="info" language={language} title={t('noMail')} />
      )}
      <Details summary={t('sendOtherwise')} open={!mail}>
        <Form
          id="sent-otherwise"
          action={sendAnswer.bind(null, slug, hearing.id, given)}
          language={language}
          version={String(hearing.version)}
        >
          <p className="r-hint">{t('sendOtherwiseHint')}</p>
          <SubmitButton name="how" value="otherwise" variant="secondary">
            {t('sendOtherwise')}
          </SubmitButton>
        </Form>
      </Details>
    </>
  )
}
