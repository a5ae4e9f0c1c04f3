import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { LetterKind, LetterView } from '#shared/meetings/around-api'
import { papersPage } from '../../lib/papers-page.ts'
import { EmptyState, Fieldset, FileLinks, Link, LinkButton, TextArea, TextField } from '../../ui/index.ts'
import { sendLetter } from './around-actions.ts'
import { ConfirmSending, howMany, waysSentence } from './confirm-sending.tsx'
import { today } from './today.ts'
import { sentWhen } from './words.ts'

export const letterKinds = [
  'reminder',
  'round',
  'taken-home',
  'shared-agenda',
  'shared-notes',
  'notice',
] as const

/** What the letter is called: of another group's meeting a round asks what to bring there. */
const nameOf = (kind: LetterKind, view: LetterView): LetterKind | 'bring' =>
  kind === 'round' && view.meeting.state === 'elsewhere' ? 'bring' : kind

export function letterHead(language: Language, kind: LetterKind, view: LetterView) {
  const t = sentences(language, 'around')
  const name = nameOf(kind, view)
  const by = view.by ? dayText(language, view.by) : ''
  const { title: group, date } = view.meeting
  const lead =
    name === 'bring'
      ? t('letterLead-bring', { group, day: dayText(language, date), by })
      : name === 'round'
        ? t('letterLead-round', { by })
        : t(`letterLead-${name}`)
  const reminds = view.remindsOn ? [t('letterReminds', { day: dayText(language, view.remindsOn) })] : []
  const last = view.lastAt ? [t('letterLast', { when: sentWhen(language, view.lastAt, today()) })] : []
  // The lead tells of a mail: how many get one is said where not everybody does.
  const ways = view.letters + view.calls > 0 ? [waysSentence(language, view)] : []
  return {
    title: t(`letterTitle-${name}`, { count: howMany(view) }),
    lead: view.recipients.length ? [lead, ...last, ...reminds, ...ways].join(' ') : '',
  }
}

/** Who gets it, before it is sent; what is shared is pasted here. */
export function ConfirmLetter(props: {
  slug: string
  language: Language
  kind: LetterKind
  view: LetterView
  back: string
  changed?: string | undefined
}) {
  const { slug, language, kind, view, back, changed } = props
  const t = sentences(language, 'around')
  const carries = kind === 'shared-agenda' || kind === 'shared-notes' || kind === 'notice'
  if (view.recipients.length === 0)
    return (
      <EmptyState
        title={t('nobodyLeft')}
        action={
          <LinkButton href={back} variant="secondary">
            {t('back')}
          </LinkButton>
        }
      />
    )
  return (
    <ConfirmSending
      language={language}
      recipients={view}
      action={sendLetter.bind(null, slug, view.meeting.id, kind)}
      version={view.version}
      back={back}
      button={sentences(language, 'meetings')('send')}
      changed={changed}
      {...(carries
        ? {
            fields: (
              <>
                {kind !== 'notice' && <FilesAlong slug={slug} language={language} view={view} />}
                <TextArea
                  name="text"
                  label={t('sharedText')}
                  rows={8}
                  optional={kind !== 'notice'}
                  maxLength={20_000}
                />
                <TextField
                  name="link"
                  label={t('sharedLink')}
                  hint={t('sharedLinkHint')}
                  type="url"
                  optional
                  maxLength={500}
                />
              </>
            ),
          }
        : {})}
    />
  )
}

/** The other group's own papers: what goes along as files, and the way to lay more up. */
function FilesAlong(props: { slug: string; language: Language; view: LetterView }) {
  const { slug, language, view } = props
  const t = sentences(language, 'files')
  const papers = papersPage(slug, view.meeting.id)
  return (
    <Fieldset legend={t('along')} {...(view.files.length ? {} : { hint: t('alongNone') })}>
      <FileLinks language={language} files={view.files} at={papers} />
      <p>
        <Link className="r-act" href={papers}>
          {t(view.files.length ? 'seePapers' : 'layUp')}
        </Link>
      </p>
    </Fieldset>
  )
}
