import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView } from '#shared/meetings/api'
import { Buttons, Card, Form, LinkButton, SubmitButton, TextArea } from '../../ui/index.ts'
import { cancelMeeting } from './actions.ts'
import { bodyWord } from './words.ts'

/** A meeting that nobody was called to: no mail goes out, the date is crossed out in the year. */
export function CancelQuietly(props: { slug: string; language: Language; view: MeetingView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'meetings')
  return (
    <Card tinted>
      <Form
        id="cancel"
        action={cancelMeeting.bind(null, slug, view.id)}
        language={language}
        version={String(view.version)}
      >
        <TextArea name="reason" label={t('reason')} rows={2} maxLength={300} optional />
        <Buttons>
          <SubmitButton danger>{t('cancelMeeting', { of: bodyWord(view.body.id) })}</SubmitButton>
          <LinkButton href={`/${slug}/meetings/${view.id}`} variant="tertiary">
            {t('keepMeeting')}
          </LinkButton>
        </Buttons>
      </Form>
    </Card>
  )
}
