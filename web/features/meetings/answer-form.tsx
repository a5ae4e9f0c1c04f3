import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { Answer, AnswerKind } from '#shared/meetings/schema'
import type { FormAction } from '../../lib/form.ts'
import {
  Buttons,
  Card,
  Details,
  Fieldset,
  Form,
  Hidden,
  LinkButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { stepOn } from './link-address.ts'

export const answerAsked = (text: string | undefined): AnswerKind | null =>
  text === 'comes' || text === 'digital' || text === 'no' ? text : null

/**
 * "Kommer du?" Nothing is answered by opening the page: the link in a mail only says which button comes first.
 * "No" asks for a substitute before it is sent; none is needed.
 */
export function AnswerCard(props: {
  language: Language
  /** What the reader said before. */
  given: Answer | null
  /** One can take part by a link. */
  digital: boolean
  action: FormAction
  /** The page's own address: "no" is a step on it. */
  path: string
  /** The language that the address asks for, where nobody is signed in. */
  spoken?: Language | null
  chosen: AnswerKind | null
}) {
  const { language, given, digital, chosen } = props
  const t = sentences(language, 'meetings')
  const ways: readonly AnswerKind[] = digital ? ['comes', 'digital', 'no'] : ['comes', 'no']
  const first = chosen && ways.includes(chosen) ? chosen : null
  if (first === 'no') return <CannotCome {...props} />
  if (given && !first) {
    return (
      <Card title={t('comeTitle')} tinted id="answer">
        <p>
          {t(`youSaid-${given.answer}`)}
          {given.substitute && ` ${t('youSentInstead', { name: given.substitute.name })}`}
        </p>
        <Details summary={t('changeAnswer')}>
          <Ways {...props} ways={ways} first={null} />
        </Details>
      </Card>
    )
  }
  return (
    <Card title={t('comeTitle')} tinted id="answer">
      {first && <p>{t('pressToSend')}</p>}
      <Ways {...props} ways={ways} first={first} />
    </Card>
  )
}

function Ways(
  props: Parameters<typeof AnswerCard>[0] & { ways: readonly AnswerKind[]; first: AnswerKind | null },
) {
  const { language, action, path, spoken, ways, first } = props
  const t = sentences(language, 'meetings')
  const inOrder = first ? [first, ...ways.filter((way) => way !== first)] : ways
  const variantOf = (way: AnswerKind) => (way === (first ?? 'comes') ? 'primary' : 'secondary')
  return (
    <Form id="answer-form" action={action} language={language}>
      <Buttons>
        {inOrder.map((way) =>
          way === 'no' ? (
            <LinkButton key={way} href={`${stepOn(path, 'no', spoken)}#answer`} variant={variantOf(way)}>
              {t('answer-no')}
            </LinkButton>
          ) : (
            <SubmitButton key={way} name="answer" value={way} variant={variantOf(way)}>
              {t(`answer-${way}`)}
            </SubmitButton>
          ),
        )}
      </Buttons>
    </Form>
  )
}

function CannotCome(props: Parameters<typeof AnswerCard>[0]) {
  const { language, given, action, path, spoken } = props
  const t = sentences(language, 'meetings')
  const before = given?.substitute
  return (
    <Card title={t('cannotTitle')} tinted id="answer">
      <Form id="cannot-form" action={action} language={language}>
        <Hidden name="answer" value="no" />
        <Fieldset legend={t('substituteTitle')} hint={t('substituteHint')}>
          <SubstituteFields language={language} {...(before ? { before } : {})} />
        </Fieldset>
        <Details summary={t('addNote')}>
          <TextArea name="note" label={t('note')} hint={t('noteHint')} rows={2} maxLength={500} optional />
        </Details>
        <Buttons>
          <SubmitButton>{t('sendNo')}</SubmitButton>
          <LinkButton href={`${stepOn(path, 'start', spoken)}#answer`} variant="tertiary">
            {t('comeAnyway')}
          </LinkButton>
        </Buttons>
      </Form>
    </Card>
  )
}

/** Name and a way to reach: no account is needed. */
export function SubstituteFields(props: {
  language: Language
  before?: { name: string; email: string; phone: string }
}) {
  const { language, before } = props
  const t = sentences(language, 'meetings')
  return (
    <>
      <TextField
        name="substitute.name"
        label={t('substituteName')}
        {...(before ? { value: before.name } : {})}
        autoComplete="off"
        maxLength={120}
        optional
      />
      <TextField
        name="substitute.email"
        label={t('substituteEmail')}
        {...(before ? { value: before.email } : {})}
        type="email"
        autoComplete="off"
        inputMode="email"
        optional
      />
      <TextField
        name="substitute.phone"
        label={t('substitutePhone')}
        {...(before ? { value: before.phone } : {})}
        type="tel"
        autoComplete="off"
        inputMode="tel"
        optional
      />
    </>
  )
}
