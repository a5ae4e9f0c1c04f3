import { kindOfBody } from '#shared/kernel/ids'
import { mayMove } from '#shared/kernel/moves'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { PublicationView } from '#shared/publications/api'
import { publicationMoves } from '#shared/publications/lifecycle'
import { AgreedHow, type Publication } from '#shared/publications/schema'
import { Written } from '../../lib/prose.tsx'
import {
  Badge,
  Buttons,
  Card,
  Choice,
  DateField,
  Details,
  Form,
  Link,
  LinkButton,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import {
  addPublication,
  agreeOn,
  editPublication,
  movePublication,
  removePublication,
  tellWhere,
} from './actions.ts'
import { ToldFields } from './told-fields.tsx'
import { stateWord } from './words.ts'

type Props = { slug: string; language: Language; view: PublicationView; today: string }

/** One piece: what it says, how far it came, and the next thing to do about it. */
export function PublicationRoom(props: Props) {
  const { slug, language, view } = props
  const { publication } = view
  const t = sentences(language, 'publications')
  const writes = view.may.includes('write-publications')
  const day = (date: string) => dateText(language, date, { year: true })
  return (
    <>
      <Card aside={<Badge>{stateWord(language, publication.state, view.asksAgreement)}</Badge>}>
        <Written text={publication.text} />
        {publication.link && (
          <p>
            <a href={publication.link}>{t('readMore')}</a>
          </p>
        )}
        {publication.agreed && (
          <p>{t('agreedBy', { how: publication.agreed.how, day: day(publication.agreed.on) })}</p>
        )}
        {publication.state === 'published' && publication.publishedOn && (
          <p>
            {t('publishedOn', { day: day(publication.publishedOn) })}{' '}
            <Link href={`/${slug}/published/${publication.id}`}>{t('seePublic')}</Link>
          </p>
        )}
        {publication.withdrawnOn && <p>{t('withdrawnOn', { day: day(publication.withdrawnOn) })}</p>}
      </Card>
      {writes && <NextStep {...props} />}
      <WhereTold {...props} />
      {writes && <Otherwise {...props} />}
    </>
  )
}

/** Whether a piece may go through a move: the same table that the rule reads. */
const may = ({ state }: Publication, name: keyof typeof publicationMoves): boolean =>
  mayMove(publicationMoves, state, name)

function NextStep({ slug, language, view, today }: Props) {
  const { publication, body, asksAgreement } = view
  const t = sentences(language, 'publications')
  const version = String(publication.version)
  const asks = asksAgreement && publication.state === 'draft'
  const move = (name: 'publish' | 'withdraw') =>
    movePublication.bind(null, slug, body.id, publication.id, name)
  if (asks)
    return (
      <Card title={t('agreeTitle')} tinted>
        <p>{t('agreeHint')}</p>
        <Form
          id="agree"
          action={agreeOn.bind(null, slug, body.id, publication.id)}
          language={language}
          version={version}
        >
          <Choice
            name="agreed.how"
            label={t('agreedHow')}
            value="meeting"
            beside
            options={AgreedHow.options.map((value) => ({ value, label: t(`how-${value}`) }))}
          />
          <DateField name="agreed.on" label={t('agreedOn')} value={today} />
          <SubmitButton>{t('agree')}</SubmitButton>
        </Form>
      </Card>
    )
  if (may(publication, 'publish'))
    return (
      <Card title={t('publishTitle')} tinted>
        <p>{t('publishHint')}</p>
        <Form id="publish" action={move('publish')} language={language} version={version}>
          <SubmitButton>{t('publish')}</SubmitButton>
        </Form>
      </Card>
    )
  if (may(publication, 'withdraw'))
    return (
      <Card title={t('withdraw')}>
        <p>{t('withdrawHint')}</p>
        <Form id="withdraw" action={move('withdraw')} language={language} version={version}>
          <SubmitButton variant="secondary">{t('withdraw')}</SubmitButton>
        </Form>
      </Card>
    )
  return null
}

function WhereTold({ slug, language, view, today }: Props) {
  const { publication, body, asksAgreement } = view
  const t = sentences(language, 'publications')
  const mayTell = view.may.includes('write-publications') && (publication.agreed || !asksAgreement)
  return (
    <Card title={t('toldTitle')} id="told">
      {publication.told.length === 0 ? (
        <p className="r-quiet">{t('toldNone')}</p>
      ) : (
        <Table
          caption={t('toldTitle')}
          hideCaption
          rows={publication.told.map((each, at) => ({ ...each, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              key: 'where',
              label: t('where'),
              heads: true,
              cell: ({ channel, place }) => [t(`channel-${channel}`), place].filter(Boolean).join(': '),
            },
            { key: 'day', label: t('day'), cell: ({ on }) => dateText(language, on, { year: true }) },
            {
              key: 'link',
              label: t('link'),
              cell: ({ link, channel }) =>
                link && (
                  <a href={link}>
                    {t('open')} <span className="ds-sr-only">{t(`channel-${channel}`)}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
      {mayTell && (
        <Details summary={t('toldAdd')}>
          <Form
            id="tell"
            action={tellWhere.bind(null, slug, body.id, publication.id)}
            language={language}
            version={String(publication.version)}
          >
            <ToldFields language={language} today={today} />
            <SubmitButton variant="secondary">{t('save')}</SubmitButton>
          </Form>
        </Details>
      )}
    </Card>
  )
}

/** Other words, or not at all: out of the way of the next step. */
function Otherwise({ slug, language, view }: Props) {
  const { publication, body } = view
  const t = sentences(language, 'publications')
  const version = String(publication.version)
  const of = kindOfBody(body.id) === 'networks' ? 'network' : 'council'
  return (
    <>
      {may(publication, 'write') && (
        <Details summary={t('edit')}>
          {publication.agreed && <p>{t('editHint')}</p>}
          <Form
            id="edit"
            action={editPublication.bind(null, slug, body.id, publication.id)}
            language={language}
            version={version}
          >
            <PublicationFields language={language} publication={publication} />
            <SubmitButton variant="secondary">{t('save')}</SubmitButton>
          </Form>
        </Details>
      )}
      {may(publication, 'remove') && (
        <Details summary={t('remove')}>
          <p>{t('removeHint', { of })}</p>
          <Form
            id="remove"
            action={removePublication.bind(null, slug, body.id, publication.id)}
            language={language}
            version={version}
          >
            <SubmitButton variant="tertiary" danger>
              {t('remove')}
            </SubmitButton>
          </Form>
        </Details>
      )}
    </>
  )
}

function PublicationFields(props: { language: Language; publication?: Publication }) {
  const { language, publication } = props
  const t = sentences(language, 'publications')
  const value = (text: string | undefined) => (text ? { value: text } : {})
  return (
    <>
      <TextField
        name="title"
        label={t('what')}
        hint={t('whatHint')}
        maxLength={160}
        {...value(publication?.title)}
      />
      <TextArea
        name="text"
        label={t('text')}
        hint={t('textHint')}
        rows={8}
        maxLength={6000}
        optional
        {...value(publication?.text)}
      />
      <TextField
        name="link"
        label={t('link')}
        type="url"
        optional
        maxLength={500}
        {...value(publication?.link)}
      />
    </>
  )
}

export function NewPublication(props: { slug: string; language: Language; body: string }) {
  const { slug, language, body } = props
  const t = sentences(language, 'publications')
  return (
    <Form id="publication" action={addPublication.bind(null, slug, body)} language={language}>
      <PublicationFields language={language} />
      <Buttons>
        <SubmitButton>{t('save')}</SubmitButton>
        <LinkButton href={`/${slug}/bodies/${body}/shared`} variant="tertiary">
          {t('back')}
        </LinkButton>
      </Buttons>
    </Form>
  )
}
