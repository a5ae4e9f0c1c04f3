import type { HearingView } from '#shared/hearings/api'
import { isOpen } from '#shared/hearings/lifecycle'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import type { FormAction } from '../../lib/form-state.ts'
import { Written } from '../../lib/prose.tsx'
import { Card, Choice, Details, Form, Hidden, Select, SubmitButton, TextArea } from '../../ui/index.ts'
import { sayForOther, sayInWriting } from './actions.ts'
import { bodyWord } from './words.ts'
import './hearings.css'

type Given = { slug: string; language: Language; hearing: HearingView }

/** The reader's own word in the written round. */
export function MyWord({ slug, language, hearing }: Given) {
  return <WordForm language={language} hearing={hearing} action={sayInWriting.bind(null, slug, hearing.id)} />
}

/** Agrees with the draft, adds to it or sees it differently; what one thinks, while there is none. By link the same. */
export function WordForm(props: { language: Language; hearing: HearingView; action: FormAction }) {
  const { language, hearing, action } = props
  const t = sentences(language, 'hearings')
  const said = hearing.mine?.voice ?? null
  const hasDraft = isDrafted(hearing)
  return (
    <Card title={t(hasDraft ? 'yourWord' : 'yourThought')} tinted id="your-word">
      <Form id="word" action={action} language={language}>
        <WordFields
          language={language}
          hasDraft={hasDraft}
          stance={said?.stance ?? ''}
          text={said?.text ?? ''}
        />
        <p className="r-hint">{t('yourWordHint', { of: bodyWord(hearing.body) })}</p>
        <SubmitButton>{t(said ? 'sayAgain' : 'saySend')}</SubmitButton>
      </Form>
    </Card>
  )
}

/** Nobody can agree before there is something to agree with. */
const isDrafted = ({ answer }: HearingView): boolean => Boolean(answer?.text)

function WordFields(props: { language: Language; hasDraft: boolean; stance: string; text: string }) {
  const { language, hasDraft, stance, text } = props
  const t = sentences(language, 'hearings')
  if (!hasDraft)
    return (
      <>
        <Hidden name="stance" value="says" />
        <TextArea name="text" label={t('sayText')} value={text} rows={4} maxLength={6000} />
      </>
    )
  return (
    <>
      <Choice
        name="stance"
        label={t('yourWord')}
        hideLabel
        value={stance}
        options={[
          { value: 'agrees', label: t('sayAgrees') },
          { value: 'adds', label: t('sayAdds') },
          { value: 'differs', label: t('sayDiffers') },
        ]}
      />
      <TextArea name="text" label={t('sayText')} value={text} rows={4} maxLength={6000} optional />
    </>
  )
}

/** What each has said, and who has not said anything. */
export function Said({ language, hearing }: { language: Language; hearing: HearingView }) {
  const t = sentences(language, 'hearings')
  const { voices, secretary } = hearing
  return (
    <>
      {voices.length === 0 ? (
        <p>{t('noVoices')}</p>
      ) : (
        <ul className="r-hearings__voices">
          {voices.map((voice) => (
            <li key={voice.person} className="r-hearings__row">
              <p>
                <strong>{voice.name}</strong>
                {voice.stance !== 'says' && `: ${t(`stance-${voice.stance}`)}`}
                {voice.how !== 'link' && voice.how !== 'web' && (
                  <span className="r-quiet">
                    {' '}
                    ({t(`how-${voice.how}`)}, {t('writtenFor')})
                  </span>
                )}
              </p>
              <Written text={voice.text} />
            </li>
          ))}
        </ul>
      )}
      {secretary && secretary.silent.length > 0 && (
        <p className="r-quiet">
          {t('silent', {
            names: listText(
              language,
              secretary.silent.map(({ name }) => name),
            ),
          })}
        </p>
      )}
    </>
  )
}

/** What each has said; who has not; and a box for one who called. */
export function Voices({ slug, language, hearing }: Given) {
  const t = sentences(language, 'hearings')
  const { voices, secretary } = hearing
  const people = new Map([
    ...(secretary?.silent ?? []).map(({ person, name }) => [person, name] as const),
    ...voices.map(({ person, name }) => [person, name] as const),
  ])
  return (
    <Card title={t('voices')}>
      <Said language={language} hearing={hearing} />
      {secretary && isOpen(hearing.state) && people.size > 0 && (
        <Details summary={t('sayFor')}>
          <Form id="say-for" action={sayForOther.bind(null, slug, hearing.id)} language={language}>
            <Select
              name="person"
              label={t('sayForWho')}
              options={[...people].map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="how"
              label={t('sayForHow')}
              value="phone"
              blank={false}
              options={(['phone', 'paper', 'meeting', 'mail', 'other'] as const).map((how) => ({
                value: how,
                label: t(`how-${how}`),
              }))}
            />
            <WordFields language={language} hasDraft={isDrafted(hearing)} stance="" text="" />
            <SubmitButton>{t('saveEdit')}</SubmitButton>
          </Form>
        </Details>
      )}
    </Card>
  )
}
