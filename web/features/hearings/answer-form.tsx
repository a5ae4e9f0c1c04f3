import type { HearingView } from '#shared/hearings/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import {
  Alert,
  Buttons,
  Check,
  Checks,
  Details,
  Fieldset,
  Form,
  fileText,
  LinkButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { saveAnswer, sendAnswer } from './actions.ts'
import './hearings.css'

/** How many empty boxes there are for one more who sees it differently. */
const boxesForMore = 1

/** The answer and the views beside it. */
export function AnswerForm(props: { slug: string; language: Language; hearing: HearingView }) {
  const { slug, language, hearing } = props
  const t = sentences(language, 'hearings')
  const { answer } = hearing
  const views = [
    ...(answer?.minority ?? []),
    ...Array.from({ length: boxesForMore }, () => ({ who: '', text: '' })),
  ].slice(0, 6)
  return (
    <>
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
        <Details summary={t('minority')} open={Boolean(answer?.minority.length)}>
          <p className="r-hint">{t('minorityHint')}</p>
          {views.map((view, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: views stand in their order
            <Fieldset key={at} legend={`${at + 1}.`}>
              <TextField
                name={`minority.${at}.who`}
                label={t('minorityWho')}
                value={view.who}
                maxLength={160}
                optional
              />
              <TextArea
                name={`minority.${at}.text`}
                label={t('minorityText')}
                value={view.text}
                rows={4}
                maxLength={4000}
                optional
              />
            </Fieldset>
          ))}
        </Details>
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
