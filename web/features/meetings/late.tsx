import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView, RecipientsView } from '#shared/meetings/api'
import type { Contribution } from '#shared/meetings/schema'
import {
  Alert,
  Buttons,
  Choice,
  Form,
  Hidden,
  LinkButton,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { addLateItem } from './actions.ts'
import { howMany, waysSentence } from './confirm-sending.tsx'

/** A topic that came after the agenda was sent: for everyone's mail, or for the page only. */
export function LateItemForm(props: {
  slug: string
  language: Language
  view: MeetingView
  recipients: RecipientsView
  proposals: readonly Contribution[]
  changed?: string | undefined
}) {
  const { slug, language, view, recipients, proposals, changed } = props
  const t = sentences(language, 'meetings')
  return (
    <>
      {changed && (
        <Alert
          kind="watch"
          language={language}
          title={t(changed === 'people' ? 'peopleChanged' : 'meetingChanged')}
        />
      )}
      <Form
        id="late"
        action={addLateItem.bind(null, slug, view.id)}
        language={language}
        version={String(view.version)}
      >
        <Hidden name="fingerprint" value={recipients.fingerprint} />
        <TextField name="title" label={t('itemTitle')} maxLength={200} width="full" autoComplete="off" />
        <TextArea name="text" label={t('itemText')} maxLength={10_000} optional />
        {proposals.length > 0 && (
          <Select
            name="contribution"
            label={t('fromProposal')}
            blank={t('fromNoProposal')}
            width="full"
            options={proposals.map(({ id, text }) => ({
              value: id,
              label: text.length > 80 ? `${text.slice(0, 80)}…` : text,
            }))}
            optional
          />
        )}
        <Choice
          name="tell"
          label={t('tellTitle')}
          options={[
            {
              value: 'yes',
              label: t('tellAll', { count: howMany(recipients) }),
              hint: waysSentence(language, recipients),
            },
            { value: 'no', label: t('tellNobody'), hint: t('tellNobodyHint') },
          ]}
        />
        <Buttons>
          <SubmitButton>{t('addLate')}</SubmitButton>
          <LinkButton href={`/${slug}/meetings/${view.id}`} variant="tertiary">
            {t('back')}
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}
