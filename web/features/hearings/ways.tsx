import { workingDayBy } from '#shared/countries/holidays'
import type { HearingView, hearingsApi } from '#shared/hearings/api'
import type { Given } from '#shared/kernel/route'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import type { Country } from '#shared/tenancy/schema'
import {
  Alert,
  Buttons,
  Card,
  DateField,
  Form,
  Hidden,
  Link,
  LinkButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { askMembers, askTime, moveHearing } from './actions.ts'
import { daysMore, today } from './today.ts'
import { bodyWord, dayWords } from './words.ts'

/** More time: a mail that is ready, to be sent from here with proof or from one's own mailbox. */
export function MoreTime(props: {
  slug: string
  language: Language
  hearing: HearingView
  name: string
  country: Country
}) {
  const { slug, language, hearing, name, country } = props
  const t = sentences(language, 'hearings')
  const { timing, sender } = hearing
  const next = 'next' in timing ? timing.next : null
  const deadline = hearing.deadline ?? ''
  // After the next meeting there is a week to write what it said.
  const past = timing.is === 'passed'
  const until = workingDayBy(
    country,
    next && next.date > deadline ? daysMore(next.date, 7) : daysMore(past ? today() : deadline, 14),
  )
  const facts = {
    sender: sender.name,
    title: hearing.title,
    past: past ? 'yes' : 'no',
    deadline: dayWords(language, deadline),
    until: dayWords(language, until),
    name,
  }
  const subject = t('moreTimeSubject', { title: hearing.title, case: sender.caseNumber || 'none' })
  const text = next
    ? t('moreTimeText', { ...facts, meeting: dayWords(language, next.date), of: bodyWord(hearing.body) })
    : t('moreTimeTextNoMeeting', facts)
  const mailto = `mailto:${sender.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  return (
    <Form
      id="more-time"
      action={askTime.bind(null, slug, hearing.id, sender.mail, until)}
      language={language}
      version={String(hearing.version)}
    >
      <DateField
        name="until"
        label={t('until')}
        value={until}
        {...(next ? { hint: t('untilHint', { meeting: dayWords(language, next.date) }) } : {})}
      />
      <TextField name="subject" label={t('subject')} value={subject} width="full" maxLength={200} />
      <TextArea
        name="message"
        label={t('message')}
        {...(sender.mail ? { hint: t('messageHint') } : {})}
        value={text}
        rows={11}
        maxLength={6000}
        width="full"
      />
      {sender.mail ? (
        <>
          <p className="r-hint">{t('sendByUsHint', { mail: sender.mail })}</p>
          <Buttons>
            <SubmitButton name="by" value="radslag">
              {t('sendByUs')}
            </SubmitButton>
          </Buttons>
        </>
      ) : (
        <p>
          {t.rich('senderWithoutMail', {
            way: (words) => <Link href={`/${slug}/hearings/${hearing.id}/edit`}>{words}</Link>,
          })}
        </p>
      )}
      <Card title={t(sender.mail ? 'sendBySelf' : 'sendBySelfOnly')} level={2}>
        <p>{t('sendBySelfHint', { until: dayWords(language, until) })}</p>
        <Buttons>
          <LinkButton href={mailto} variant="secondary" plain>
            {t('openMail')}
          </LinkButton>
          <SubmitButton name="by" value="own-mail" variant="secondary">
            {t('noteAsked')}
          </SubmitButton>
          <LinkButton href={`/${slug}/hearings/${hearing.id}`} variant="tertiary">
            {t('back')}
          </LinkButton>
        </Buttons>
      </Card>
    </Form>
  )
}

type Recipients = Given<typeof hearingsApi.recipients>

/** In writing: who is asked, by which way, until when. */
export function InWriting(props: {
  slug: string
  language: Language
  hearing: HearingView
  recipients: Recipients
  changed: boolean
}) {
  const { slug, language, hearing, recipients, changed } = props
  const t = sentences(language, 'hearings')
  const days = hearing.secretary?.round
  if (!days) return null
  return (
    <>
      {changed && <Alert kind="watch" language={language} title={t('peopleChanged')} />}
      {hearing.round && <p>{t('roundAgainLead', { by: dayWords(language, hearing.round.by) })}</p>}
      <p>{t('roundHow', recipients)}</p>
      <ul>
        {recipients.recipients.map(({ person, name }) => (
          <li key={person}>{name}</li>
        ))}
      </ul>
      {recipients.noWay.length > 0 && (
        <Alert
          kind="watch"
          language={language}
          title={t('noWay', {
            names: listText(
              language,
              recipients.noWay.map(({ name }) => name),
            ),
          })}
        />
      )}
      <Form
        id="round"
        action={askMembers.bind(null, slug, hearing.id)}
        language={language}
        version={String(hearing.version)}
      >
        <Hidden name="fingerprint" value={recipients.fingerprint} />
        <DateField
          name="by"
          label={t('roundBy')}
          value={days.proposed}
          min={days.from}
          max={days.to}
          hint={t('roundByHint', {
            from: dayWords(language, days.from),
            to: dayWords(language, days.to),
            time: 'counted' in hearing.timing && days.to < hearing.timing.counted.on ? 'yes' : 'no',
          })}
        />
        <TextArea name="message" label={t('roundMessage')} rows={3} maxLength={2000} optional />
        <Buttons>
          <SubmitButton>{t(hearing.round ? 'roundAgainSend' : 'roundSend')}</SubmitButton>
          <LinkButton href={`/${slug}/hearings/${hearing.id}`} variant="tertiary">
            {t('back')}
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}

/** Asked once more before it is closed or withdrawn; both can be opened again. */
export function CloseForm(props: {
  slug: string
  language: Language
  hearing: HearingView
  move: 'closeWithout' | 'withdraw'
}) {
  const { slug, language, hearing, move } = props
  const t = sentences(language, 'hearings')
  return (
    <Form
      id="close"
      action={moveHearing.bind(null, slug, hearing.id, move)}
      language={language}
      version={String(hearing.version)}
    >
      <TextField name="reason" label={t('reason')} maxLength={300} width="full" optional />
      <Buttons>
        <SubmitButton danger={move === 'withdraw'}>
          {t(move === 'withdraw' ? 'withdraw' : 'closeWithout')}
        </SubmitButton>
        <LinkButton href={`/${slug}/hearings/${hearing.id}`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
