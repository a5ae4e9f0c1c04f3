import { kindOfBody } from '#shared/kernel/ids'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { PublicationsView } from '#shared/publications/api'
import type { Publication } from '#shared/publications/schema'
import {
  Buttons,
  Card,
  Check,
  EmptyState,
  Form,
  Link,
  LinkButton,
  SubmitButton,
  Table,
  TextField,
} from '../../ui/index.ts'
import { noteTold } from './actions.ts'
import { ToldFields } from './told-fields.tsx'
import { stateWord } from './words.ts'

/** What has left the room, and where it stands; for the secretary a line in ten seconds. */
export function Publications(props: {
  slug: string
  language: Language
  view: PublicationsView
  today: string
}) {
  const { slug, language, view } = props
  const t = sentences(language, 'publications')
  const at = `/${slug}/bodies/${view.body.id}/shared`
  const writes = view.may.includes('write-publications')
  const add = writes && <LinkButton href={`${at}/new`}>{t('add')}</LinkButton>
  return (
    <>
      <Card title={t('title')} id="list">
        {view.publications.length === 0 ? (
          <EmptyState title={t('none')} {...(add ? { action: add } : {})}>
            <p>{t(writes ? 'noneHint' : 'noneHintMember')}</p>
          </EmptyState>
        ) : (
          <>
            <Table
              caption={t('title')}
              hideCaption
              rows={view.publications}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  label: t('what'),
                  heads: true,
                  cell: ({ id, title }) => <Link href={`${at}/${id}`}>{title}</Link>,
                },
                {
                  key: 'state',
                  label: t('status'),
                  cell: ({ state }) => stateWord(language, state, view.asksAgreement),
                },
                { key: 'where', label: t('where'), cell: (each) => wherever(language, each) },
              ]}
            />
            <Buttons>
              {add}
              {view.next && (
                <LinkButton href={`${at}?after=${view.next}`} variant="secondary">
                  {t('older')}
                </LinkButton>
              )}
            </Buttons>
          </>
        )}
      </Card>
      {writes && <Note {...props} />}
    </>
  )
}

/** "Facebook 3. marts, Avis 5. marts". */
const wherever = (language: Language, { told }: Publication): string =>
  told
    .map(
      ({ channel, on }) =>
        `${sentences(language, 'publications')(`channel-${channel}`)} ${dateText(language, on)}`,
    )
    .join(', ')

function Note(props: { slug: string; language: Language; view: PublicationsView; today: string }) {
  const { slug, language, view, today } = props
  const t = sentences(language, 'publications')
  return (
    <Card title={t('note')}>
      <p>{t('noteHint')}</p>
      <Form id="note" action={noteTold.bind(null, slug, view.body.id)} language={language}>
        <TextField name="title" label={t('what')} hint={t('whatHint')} maxLength={160} />
        <ToldFields language={language} today={today} under="told." />
        {view.asksAgreement && <Check name="agreed" label={t('agreedTick')} />}
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Card>
  )
}

export const leadOf = (language: Language, view: PublicationsView): string =>
  sentences(language, 'publications')(view.asksAgreement ? 'leadAgree' : 'lead', {
    of: kindOfBody(view.body.id) === 'networks' ? 'network' : 'council',
  })
