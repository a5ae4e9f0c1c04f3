import type { ReactNode } from 'react'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'
import type { RecipientsView } from '#shared/meetings/api'
import type { FormAction } from '../../lib/form.ts'
import {
  Alert,
  Buttons,
  Card,
  Form,
  Hidden,
  LinkButton,
  SubmitButton,
  Table,
  TextArea,
} from '../../ui/index.ts'
import { channelWord, roleWord } from './words.ts'
import './meetings.css'

/** "10 får den på mail. 2 får et brev, som du printer. 1 ringer du til." Only what there is. */
export function waysSentence(
  language: Language,
  counts: Pick<RecipientsView, 'mails' | 'letters' | 'calls'>,
): string {
  const t = sentences(language, 'meetings')
  return [
    ...(counts.mails ? [t('byMailCount', { count: counts.mails })] : []),
    ...(counts.letters ? [t('byLetterCount', { count: counts.letters })] : []),
    ...(counts.calls ? [t('byCallCount', { count: counts.calls })] : []),
  ].join(' ')
}

/** "9 mails og 2 breve.": what went out, afterwards. */
export function sentSentence(
  language: Language,
  counts: Pick<RecipientsView, 'mails' | 'letters' | 'calls'>,
): string {
  const t = sentences(language, 'meetings')
  const parts = [
    ...(counts.mails ? [t('sentMails', { count: counts.mails })] : []),
    ...(counts.letters ? [t('sentLetters', { count: counts.letters })] : []),
    ...(counts.calls ? [t('sentCalls', { count: counts.calls })] : []),
  ]
  return `${listText(language, parts)}.`
}

export const howMany = ({
  mails,
  letters,
  calls,
}: Pick<RecipientsView, 'mails' | 'letters' | 'calls'>): number => mails + letters + calls

/**
 * The page before anything is sent: to how many, by which way, every name; then one button. What is shown is what
 * is sent: if the list changes meanwhile, it is shown again.
 */
export function ConfirmSending(props: {
  language: Language
  recipients: RecipientsView
  action: FormAction
  version: number
  back: string
  button: string
  danger?: boolean
  /** Why the page is shown again: the people or the meeting changed since it was opened. */
  changed?: string | undefined
  /** Quiet lines before the button: what is not in it, what is late. */
  remarks?: readonly string[]
  toSubstitutes?: boolean
  /** Asks for the reason too, as in a cancellation. */
  askReason?: boolean
  /** Other boxes to fill in before it is sent. */
  fields?: ReactNode
  children?: ReactNode
}) {
  const { language, recipients, action, version, back, button, danger, changed, remarks = [] } = props
  const { toSubstitutes, askReason, fields, children } = props
  const t = sentences(language, 'meetings')
  const nobody = recipients.recipients.length === 0
  return (
    <>
      {changed && (
        <Alert
          kind="watch"
          language={language}
          title={t(
            changed === 'people' ? 'peopleChanged' : changed === 'sent' ? 'sentMeanwhile' : 'meetingChanged',
          )}
        />
      )}
      <Card tinted>
        <Form id="send" action={action} language={language} version={String(version)}>
          <Hidden name="fingerprint" value={recipients.fingerprint} />
          {toSubstitutes && <Hidden name="toSubstitutes" value="yes" />}
          {askReason && (
            <TextArea
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              rows={2}
              maxLength={300}
              optional
            />
          )}
          {fields}
          {recipients.noWay.length > 0 && (
            <p>
              {t('noWay', {
                count: recipients.noWay.length,
                names: recipients.noWay.map(({ name }) => name).join(', '),
              })}
            </p>
          )}
          {remarks.map((remark) => (
            <p key={remark} className="r-quiet">
              {remark}
            </p>
          ))}
          <Buttons>
            {!nobody && (
              <SubmitButton pendingWords={t('sending')} {...(danger ? { danger: true } : {})}>
                {button}
              </SubmitButton>
            )}
            <LinkButton href={back} variant="tertiary">
              {t('notYet')}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
      {children}
      <RecipientsTable language={language} recipients={recipients} />
    </>
  )
}

function RecipientsTable(props: { language: Language; recipients: RecipientsView }) {
  const { language, recipients } = props
  const t = sentences(language, 'meetings')
  const nameOf = (person: string | undefined) =>
    recipients.recipients.find((each) => each.person === person)?.name
  return (
    <Table
      caption={t('whoGetsIt')}
      rows={recipients.recipients}
      rowKey={(row) => row.person}
      columns={[
        { key: 'name', label: t('name'), heads: true, cell: (row) => row.name },
        {
          key: 'role',
          label: t('role'),
          cell: (row) => {
            const other = nameOf(row.inPlaceOf)
            return other ? t('standsFor', { name: other }) : roleWord(language, row.role)
          },
        },
        {
          key: 'how',
          label: t('how'),
          cell: (row) => (
            <>
              {channelWord(language, row.channel)}{' '}
              <span className="r-quiet r-break">
                {row.channel === 'mail' ? row.email : row.channel === 'letter' ? row.address : row.phone}
              </span>
            </>
          ),
        },
      ]}
    />
  )
}
