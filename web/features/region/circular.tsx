import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { CircularView, OverviewView } from '#shared/region/api'
import { withAddress } from '#shared/region/circulars'
import type { Addressee } from '#shared/region/schema'
import {
  Alert,
  Buttons,
  Card,
  DescriptionList,
  EmptyState,
  Form,
  Hidden,
  Link,
  LinkButton,
  Prose,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { sendCircular, writeCircular } from './council-actions.ts'

/** A mail to the contact persons that were chosen, to be looked at before it goes. */
export function WriteCircular(props: {
  language: Language
  slug: string
  to: readonly Addressee[]
  without: readonly string[]
}) {
  const { language, slug, to, without } = props
  const t = sentences(language, 'councilCards')
  if (to.length === 0)
    return (
      <EmptyState
        title={t('writeNobody')}
        action={<LinkButton href={`/${slug}/region/overview`}>{t('backToOverview')}</LinkButton>}
      />
    )
  return (
    <>
      <Addressees language={language} to={to} />
      {without.length > 0 && <p>{t('writeWithout', { names: without.join('; ') })}</p>}
      <Form id="circular" action={writeCircular.bind(null, slug)} language={language}>
        {to.map(({ card }) => (
          <Hidden key={card} name="card" value={card} />
        ))}
        <TextField name="subject" label={t('writeSubject')} maxLength={160} width="full" />
        <TextArea name="text" label={t('writeText')} rows={10} />
        <Buttons>
          <SubmitButton>{t('writePreview')}</SubmitButton>
          <LinkButton href={`/${slug}/region/overview`} variant="tertiary">
            {t('backToOverview')}
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}

/** Who it went to; of one whose municipality shares nothing any more only the council is known. */
const whoOf = ({ name, address }: Addressee, language: Language): string =>
  name || address || sentences(language, 'councilCards')('personGone')

function Addressees(props: { language: Language; to: readonly Addressee[] }) {
  const { language, to } = props
  const t = sentences(language, 'councilCards')
  return (
    <Card>
      <Table
        caption={t('writeTo')}
        rows={to}
        rowKey={({ card }) => card}
        columns={[
          { key: 'name', label: t('contactName'), heads: true, cell: (each) => whoOf(each, language) },
          {
            key: 'council',
            label: t('circularCouncil'),
            cell: ({ council, municipality }) => `${council}, ${municipality}`,
          },
          { key: 'mail', label: t('contactMail'), cell: ({ address }) => address },
        ]}
      />
    </Card>
  )
}

/** The mail as it will be, with the one button that sends it; afterwards who got it. */
export function CircularRoom(props: { language: Language; slug: string; circular: CircularView }) {
  const { language, slug, circular } = props
  const t = sentences(language, 'councilCards')
  const proofs = new Map(circular.proofs.map((proof) => [proof.addressee, proof.state]))
  const back = `/${slug}/region/write?${circular.to.map(({ card }) => `card=${encodeURIComponent(card)}`).join('&')}`
  const trouble = circular.proofs.some(({ state }) => state === 'bounced' || state === 'unknown')
  return (
    <>
      <Card title={circular.subject}>
        <Prose>{circular.text}</Prose>
        <p>{circular.by.name}</p>
        <p className="r-hint">{t('reply', { address: circular.by.address })}</p>
      </Card>
      {circular.state === 'draft' ? (
        <>
          <Addressees language={language} to={circular.to} />
          <Form
            id="send"
            action={sendCircular.bind(null, slug, circular.id)}
            language={language}
            version={String(circular.version)}
          >
            <Buttons>
              <SubmitButton>{t('circularSend', { count: withAddress(circular).length })}</SubmitButton>
              <LinkButton href={back} variant="tertiary">
                {t('circularAgain')}
              </LinkButton>
            </Buttons>
          </Form>
        </>
      ) : (
        <>
          {trouble && (
            <Alert kind="watch" language={language}>
              <DescriptionList
                items={circular.to
                  .filter(({ card }) => ['bounced', 'unknown'].includes(proofs.get(card) ?? ''))
                  .map((each) => ({
                    term: whoOf(each, language),
                    value: t('proof', { state: proofs.get(each.card) ?? 'none' }),
                  }))}
              />
            </Alert>
          )}
          <Card>
            <Table
              caption={t('circularProofs')}
              rows={circular.to}
              rowKey={({ card }) => card}
              columns={[
                {
                  key: 'name',
                  label: t('contactName'),
                  heads: true,
                  cell: (each) => whoOf(each, language),
                },
                {
                  key: 'council',
                  label: t('circularCouncil'),
                  cell: ({ council, municipality }) => `${council}, ${municipality}`,
                },
                { key: 'mail', label: t('contactMail'), cell: ({ address }) => address },
                {
                  key: 'state',
                  label: t('circularState'),
                  cell: ({ card }) => t('proof', { state: proofs.get(card) ?? 'none' }),
                },
              ]}
            />
          </Card>
        </>
      )}
    </>
  )
}

/** Mails that went to several, each a way back to who got it. */
export function SentCirculars(props: {
  language: Language
  slug: string
  circulars: OverviewView['circulars']
}) {
  const { language, slug, circulars } = props
  const t = sentences(language, 'councilCards')
  if (circulars.length === 0) return null
  return (
    <Card title={t('circularsTitle')}>
      <Table
        caption={t('circularsTitle')}
        hideCaption
        rows={circulars}
        rowKey={({ circular }) => circular}
        columns={[
          {
            key: 'subject',
            label: t('writeSubject'),
            heads: true,
            cell: ({ circular, subject }) => (
              <Link href={`/${slug}/region/mails/${circular}`}>{subject}</Link>
            ),
          },
          {
            key: 'day',
            label: t('circularsDay'),
            cell: ({ at }) => dateText(language, localDateOf(at), { year: true }),
          },
          { key: 'to', label: t('circularsTo'), number: true, cell: ({ to }) => to },
        ]}
      />
    </Card>
  )
}
