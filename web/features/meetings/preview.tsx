import { paperOf, subjectOf } from '#shared/documents/compose'
import type { Paper } from '#shared/documents/paper'
import type { Zone } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MeetingView } from '#shared/meetings/api'
import { contentOf, type DispatchContent } from '#shared/meetings/content'
import { Blocks, Runs } from '../../lib/prose.tsx'
import { Buttons, Card, DescriptionList, LinkButton } from '../../ui/index.ts'
import { Sample } from './now.tsx'
import './meetings.css'

/** How the agenda will look: the mail with everything in it, and the same as Word, PDF and letter. */
export function Preview(props: {
  slug: string
  language: Language
  view: MeetingView
  tenant: DispatchContent['tenant'] & { readonly zone: Zone }
}) {
  const { slug, language, view, tenant } = props
  const t = sentences(language, 'meetings')
  const mail = sentences(tenant.language, 'mail')
  const path = `/${slug}/meetings/${view.id}`
  const content = contentOfView(view, tenant)
  const paper = paperOf(content, { language: tenant.language })
  return (
    <>
      <Card title={t('asFiles')}>
        <Buttons>
          {view.secretary && <Sample slug={slug} language={language} view={view} primary />}
          <LinkButton href={`${path}/files/agenda.docx?as=preview`} variant="secondary" plain>
            {t('asWord')}
          </LinkButton>
          <LinkButton href={`${path}/files/agenda.pdf?as=preview`} variant="secondary" plain>
            {t('asPdf')}
          </LinkButton>
          {view.secretary && (
            <LinkButton href={`${path}/files/letters.pdf?as=preview`} variant="secondary" plain>
              {t('asLetter')}
            </LinkButton>
          )}
        </Buttons>
      </Card>
      <Card title={t('asMail')}>
        <DescriptionList
          items={[
            { term: t('mailFrom'), value: tenant.name },
            { term: t('mailSubject'), value: subjectOf(content, { language: tenant.language }) },
            { term: t('mailReplyTo'), value: tenant.mailbox },
          ]}
        />
        <div className="r-mail" lang={tenant.language}>
          <p>
            {mail('hello', { name: (view.mine?.name ?? view.body.contact.name) || t('someName') })}{' '}
            {mail('agenda')}
          </p>
          <p className="r-mail__ask">{mail('comes')}</p>
          <p className="r-mail__ways">
            <span>{mail('yes')}</span>
            {view.link && <span>{mail('digital')}</span>}
            <span>{mail('no')}</span>
          </p>
          <PaperText paper={paper} />
          <p className="r-quiet">{mail('attached')}</p>
        </div>
      </Card>
      {view.may.includes('edit-agenda') && (
        <Buttons>
          {view.secretary && (
            <LinkButton href={`${path}/send`} variant="secondary">
              {t('toSend')}
            </LinkButton>
          )}
          <LinkButton href={`${path}/agenda`} variant="tertiary">
            {t('editAgenda')}
          </LinkButton>
        </Buttons>
      )}
    </>
  )
}

/** The meeting as it would be frozen if it were sent now; closed items keep their number only. */
const contentOfView = (
  view: MeetingView,
  tenant: DispatchContent['tenant'] & { readonly zone: Zone },
): DispatchContent =>
  contentOf(
    'agenda',
    tenant,
    { ...view.body, tagline: '' },
    {
      ...view,
      body: view.body.id,
      zone: tenant.zone,
      items: view.items ?? [],
      sequence: 0,
      ladder: undefined,
    },
  )

/** The paper within the mail: headings below those of the page that shows it. */
function PaperText(props: { paper: Paper }) {
  const { paper } = props
  return (
    <>
      <p className="r-mail__title">
        {paper.body}
        <br />
        <strong>{[paper.title, paper.subtitle].filter(Boolean).join(': ')}</strong>
      </p>
      <ul className="r-mail__facts">
        {paper.facts.map(({ label, value }) => (
          <li key={label}>
            <strong>{label}:</strong> <Runs runs={value} />
          </li>
        ))}
      </ul>
      <Blocks blocks={paper.opening} />
      {paper.sections.map((section) => (
        <section key={`${section.number} ${section.title}`}>
          <h3 className="ds-heading r-h3">{[section.number, section.title].filter(Boolean).join(' ')}</h3>
          {section.notes.map((note) => (
            <p key={note} className="r-quiet">
              {note}
            </p>
          ))}
          <Blocks blocks={section.blocks} />
        </section>
      ))}
      <Blocks blocks={paper.closing} />
    </>
  )
}
