import type { PapersView } from '#shared/files/api'
import { mostFiles } from '#shared/files/rules'
import type { FileLine } from '#shared/files/schema'
import type { Language } from '#shared/locales/languages'
import { sentenceOf, sentences } from '#shared/locales/translate'
import { Alert, Buttons, Card, EmptyState, Form, LinkButton, SubmitButton } from '../../ui/index.ts'
import { movePaper } from './actions.ts'
import { sizeText } from './size.ts'

type Props = {
  readonly slug: string
  readonly language: Language
  readonly view: PapersView
  /** The file that the browser comes from sending. */
  readonly came: string | undefined
}

/** The papers of a meeting under their items; for those who prepare it, what came in, what did not, and a way back. */
export function Papers(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'files')
  if (!view.items.length)
    return (
      <EmptyState title={t('none')}>
        <p>{t('noItems')}</p>
      </EmptyState>
    )
  return (
    <>
      <WhatCame {...props} />
      {view.items.map((item) => (
        <Item key={item.item} {...props} item={item} />
      ))}
    </>
  )
}

/** What became of the file that was just sent. */
function WhatCame({ language, view, came }: Props) {
  if (!came || !view.mayEdit) return null
  const t = sentences(language, 'files')
  const kept = view.items.flatMap(({ files }) => files).find(({ id }) => id === came)
  const beside = view.items
    .flatMap((item) => item.beside)
    .find(({ id, state }) => id === came && state === 'refused')
  if (kept)
    return (
      <Alert kind="ok" language={language}>
        <p>{t('came', { name: kept.name })}</p>
      </Alert>
    )
  if (beside)
    return (
      <Alert
        kind="watch"
        language={language}
        title={beside.name ? t('refusedTitle', { name: beside.name }) : t('refusedNameless')}
      >
        <p>{sentenceOf(language, 'problems', beside.reason, { most: mostFiles }) ?? ''}</p>
      </Alert>
    )
  return (
    <Alert kind="info" language={language}>
      <p>{t('looking')}</p>
    </Alert>
  )
}

function Item(props: Props & { readonly item: PapersView['items'][number] }) {
  const { slug, language, view, item } = props
  const t = sentences(language, 'files')
  const path = `/${slug}/meetings/${view.meeting.id}/papers`
  return (
    <Card title={item.title || t('closedItem')}>
      {item.closed && <p className="r-quiet">{t('closedNote')}</p>}
      {item.files.length === 0 && <p className="r-quiet">{t('none')}</p>}
      {item.files.map((file) => (
        <Paper key={file.id} {...props} file={file} />
      ))}
      {item.beside
        .filter(({ state }) => state === 'set-aside')
        .map(({ id, name }) => (
          <div key={id}>
            <p className="r-quiet">{t('setAside', { name })}</p>
            <Form
              id={`back-${id}`}
              action={movePaper.bind(null, slug, view.meeting.id, id, 'fetchBack')}
              language={language}
            >
              <SubmitButton variant="tertiary">{t('putBack')}</SubmitButton>
            </Form>
          </div>
        ))}
      {view.mayEdit && (
        <Buttons>
          <LinkButton href={`${path}/add?item=${item.item}`} variant="secondary">
            {t('addTo', { title: item.title || t('closedItem') })}
          </LinkButton>
        </Buttons>
      )}
    </Card>
  )
}

function Paper({ slug, language, view, file }: Props & { readonly file: FileLine }) {
  const t = sentences(language, 'files')
  return (
    <div>
      <p className="r-files">
        <a href={`/${slug}/meetings/${view.meeting.id}/papers/${file.id}`}>
          {t('size', { name: file.name, size: sizeText(file.size, language) })}
        </a>
      </p>
      {view.mayEdit && (
        <Form
          id={`off-${file.id}`}
          action={movePaper.bind(null, slug, view.meeting.id, file.id, 'setAside')}
          language={language}
        >
          <SubmitButton variant="tertiary">{t('takeOffOf', { name: file.name })}</SubmitButton>
        </Form>
      )}
    </div>
  )
}
