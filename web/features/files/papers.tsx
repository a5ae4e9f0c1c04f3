import type { PapersView } from '#shared/files/api'
import { outsidePlaces } from '#shared/files/places'
import { mostFiles } from '#shared/files/rules'
import type { Language } from '#shared/locales/languages'
import { sentenceOf, sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import { papersPage } from '../../lib/papers-page.ts'
import {
  Alert,
  Buttons,
  Card,
  EmptyState,
  FileLinks,
  Form,
  Hidden,
  LinkButton,
  Select,
  SubmitButton,
} from '../../ui/index.ts'
import { movePaper, publishPaper } from './actions.ts'
import { placeName } from './load.ts'

type Props = {
  readonly slug: string
  readonly language: Language
  readonly view: PapersView
  /** The file that the browser comes from sending. */
  readonly came?: string | undefined
  /** Where the reader fetches them, by a link in a mail; else under the page of the papers. */
  readonly papersAt?: string | undefined
}
type Place = PapersView['places'][number]
type Line = Place['files'][number]

/** The papers place by place; for those who prepare it, what came in, what did not, and a way back. */
export function Papers(props: Props) {
  const { language, view } = props
  const t = sentences(language, 'files')
  if (!view.places.length)
    return (
      <EmptyState title={t('none')}>
        <p>{t('noItems')}</p>
      </EmptyState>
    )
  return (
    <>
      <WhatCame {...props} />
      {view.places.map((place) => (
        <PlaceCard key={place.place} {...props} place={place} />
      ))}
      {view.adrift.length > 0 && <Adrift {...props} />}
    </>
  )
}

/** What became of the file that was just sent. */
function WhatCame({ language, view, came }: Props) {
  if (!came || !view.mayLay) return null
  const t = sentences(language, 'files')
  const kept = view.places.flatMap(({ files }) => files).find(({ id }) => id === came)
  const beside = view.places
    .flatMap((place) => place.beside)
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

function PlaceCard(props: Props & { readonly place: Place }) {
  const { slug, language, view, place } = props
  const t = sentences(language, 'files')
  const name = placeName(language, place)
  const letter = view.of.outside && outsidePlaces[place.place as keyof typeof outsidePlaces]
  return (
    <Card title={name}>
      {place.closed && <p className="r-quiet">{t('closedNote')}</p>}
      {view.of.outside && place.withheld && place.files.length > 0 && (
        <p className="r-quiet">{t('withheld')}</p>
      )}
      {place.files.length === 0 && <p className="r-quiet">{t('none')}</p>}
      {view.mayPublish && place.files.some((file) => !file.public) && (
        <p className="r-hint">{t('publishHint')}</p>
      )}
      {place.files.map((file) => (
        <Paper key={file.id} {...props} file={file} />
      ))}
      {place.beside
        .filter(({ state }) => state === 'set-aside')
        .map((row) => (
          <div key={row.id}>
            <p className="r-quiet">{setAsideText(language, row)}</p>
            <Form
              id={`back-${row.id}`}
              action={movePaper.bind(null, slug, view.of.id, row.id, 'fetchBack')}
              language={language}
            >
              <SubmitButton variant="tertiary">{t('putBack')}</SubmitButton>
            </Form>
          </div>
        ))}
      {view.mayLay && (
        <Buttons>
          <LinkButton href={`${papersPage(slug, view.of.id)}/add?place=${place.place}`} variant="secondary">
            {t('addTo', { title: name })}
          </LinkButton>
          {letter && place.files.length > 0 && place.withheld && (
            <LinkButton href={`/${slug}/meetings/${view.of.id}/write/${letter}`}>{t('toLetter')}</LinkButton>
          )}
        </Buttons>
      )}
    </Card>
  )
}

const setAsideText = (language: Language, { name, until }: Place['beside'][number]): string =>
  sentences(language, 'files')('setAside', { name, day: until ? dateText(language, until) : '' })

function Paper({ slug, language, view, file, papersAt }: Props & { readonly file: Line }) {
  const t = sentences(language, 'files')
  return (
    <div>
      <FileLinks language={language} files={[file]} at={papersAt ?? papersPage(slug, view.of.id)} />
      {file.public && <p className="r-quiet">{t('public')}</p>}
      <Buttons>
        {view.mayPublish && (
          <Form
            id={`public-${file.id}`}
            action={publishPaper.bind(null, slug, view.of.id, file.id, !file.public)}
            language={language}
            version={String(view.version)}
          >
            <SubmitButton variant="tertiary">
              {t(file.public ? 'unpublish' : 'publish', { name: file.name })}
            </SubmitButton>
          </Form>
        )}
        {view.mayLay && !file.public && (
          <Form
            id={`off-${file.id}`}
            action={movePaper.bind(null, slug, view.of.id, file.id, 'setAside')}
            language={language}
          >
            <SubmitButton variant="tertiary">{t('takeOffOf', { name: file.name })}</SubmitButton>
          </Form>
        )}
      </Buttons>
    </div>
  )
}

/** What was taken off together with its item: for a month it can be put under another one. */
function Adrift({ slug, language, view }: Props) {
  const t = sentences(language, 'files')
  const options = view.places.map((place) => ({ value: place.place, label: placeName(language, place) }))
  return (
    <Card title={t('adrift')}>
      {view.adrift.map((row) => (
        <div key={row.id}>
          <p className="r-quiet">{setAsideText(language, row)}</p>
          <Form
            id={`back-${row.id}`}
            action={movePaper.bind(null, slug, view.of.id, row.id, 'fetchBack')}
            language={language}
          >
            {options.length === 1 ? (
              <Hidden name="place" value={options[0]?.value ?? ''} />
            ) : (
              <Select name="place" label={t('putUnder', { name: row.name })} options={options} />
            )}
            <SubmitButton variant="tertiary">{t('putBack')}</SubmitButton>
          </Form>
        </div>
      ))}
    </Card>
  )
}
