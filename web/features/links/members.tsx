import type { ReactNode } from 'react'
import { municipalities } from '#shared/countries/catalogue'
import type { Country } from '#shared/countries/pack'
import type { MemberRow } from '#shared/links/api'
import { linkMoves } from '#shared/links/lifecycle'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import {
  Buttons,
  Card,
  Combobox,
  EmptyState,
  Form,
  LinkButton,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { endLink, invite, inviteByName } from './actions.ts'
import { dayOf } from './words.ts'

/** How far the association has come with each of its members. */
export function Members(props: {
  language: Language
  slug: string
  members: readonly MemberRow[]
  anyone: boolean
  country: Country
}) {
  const { language, slug, members, anyone, country } = props
  const t = sentences(language, 'links')
  return (
    <>
      {members.length > 0 ? (
        <Card>
          <Table
            caption={t('membersCaption')}
            hideCaption
            rows={members}
            rowKey={({ organisation }) => organisation}
            columns={[
              { key: 'name', label: t('municipality'), heads: true, cell: ({ name }) => name },
              { key: 'standing', label: t('standing'), cell: ({ link }) => standing(language, link) },
              {
                key: 'open',
                label: t('openColumn'),
                cell: ({ organisation, name, link }) => (
                  <a href={`/${slug}/region/links/${organisation}`}>
                    {t('open', { state: link?.state ?? 'none' })}
                    <span className="ds-sr-only"> {name}</span>
                  </a>
                ),
              },
            ]}
          />
        </Card>
      ) : (
        <EmptyState title={t('nobodyTitle')}>
          <p>{t('nobodyText')}</p>
        </EmptyState>
      )}
      {anyone && (
        <Card title={t('inviteOther')}>
          <Form id="invite" action={inviteByName.bind(null, slug, country)} language={language}>
            <Combobox
              name="municipality"
              label={t('municipality')}
              suggestions={municipalities(country).map(({ name }) => name)}
            />
            <InviteBoxes language={language} />
          </Form>
        </Card>
      )}
    </>
  )
}

export const standing = (language: Language, link: MemberRow['link']): string =>
  sentences(language, 'links')('standingOf', {
    state: link?.state ?? 'none',
    day: link ? dayOf(language, link) : '',
  })

/** One member: invite it, take the invitation back, or end what there is. */
export function Member(props: { language: Language; slug: string; member: MemberRow }) {
  const { language, slug, member } = props
  const { organisation, name, link } = member
  const t = sentences(language, 'links')
  const state = link?.state
  const mayInvite = !state || (linkMoves.invite.from as readonly string[]).includes(state)
  return (
    <>
      {link && <p>{standing(language, link)}</p>}
      {mayInvite && (
        <Card title={t('inviteTitle', { name })}>
          <p>{t('inviteLead', { name })}</p>
          <Form id="invite" action={invite.bind(null, slug, organisation)} language={language}>
            <InviteBoxes language={language} contact={link?.contact} back={`/${slug}/region/links`} />
          </Form>
        </Card>
      )}
      {state === 'invited' && (
        <Card title={t('takeBackTitle')}>
          <p>{t('takeBackText', { name })}</p>
          <Ending language={language} slug={slug} member={member}>
            <SubmitButton variant="secondary" danger>
              {t('takeBack')}
            </SubmitButton>
          </Ending>
        </Card>
      )}
      {state === 'accepted' && (
        <Card title={t('endTitle', { name })}>
          <p>{t('endText', { name })}</p>
          <Buttons>
            <LinkButton href={`/${slug}/region/links/${organisation}?ask=end`} variant="secondary">
              {t('end')}
            </LinkButton>
          </Buttons>
        </Card>
      )}
    </>
  )
}

/** The question before a link ends: its cards go, and only a new invitation leads back. */
export function EndForm(props: { language: Language; slug: string; member: MemberRow }) {
  const { language, slug, member } = props
  return (
    <Ending language={language} slug={slug} member={member}>
      <SubmitButton danger>{sentences(language, 'links')('end')}</SubmitButton>
      <LinkButton href={`/${slug}/region/links/${member.organisation}`} variant="tertiary">
        {sentences(language, 'tenancy')('cancel')}
      </LinkButton>
    </Ending>
  )
}

/** One press ends a link or takes an invitation back: which of them follows from how far it has come. */
function Ending(props: { language: Language; slug: string; member: MemberRow; children: ReactNode }) {
  const { language, slug, member, children } = props
  return (
    <Form
      id="end"
      action={endLink.bind(null, slug, member.organisation)}
      language={language}
      version={String(member.link?.version ?? 0)}
    >
      <Buttons>{children}</Buttons>
    </Form>
  )
}

function InviteBoxes(props: { language: Language; contact?: string | undefined; back?: string }) {
  const { language, contact, back } = props
  const t = sentences(language, 'links')
  return (
    <>
      <TextField
        name="contact"
        type="email"
        label={t('contact')}
        hint={t('contactHint')}
        {...(contact ? { value: contact } : {})}
        autoComplete="off"
        optional
      />
      <TextArea name="word" label={t('word')} rows={3} optional />
      <Buttons>
        <SubmitButton>{t('invite')}</SubmitButton>
        {back && (
          <LinkButton href={back} variant="tertiary">
            {sentences(language, 'tenancy')('cancel')}
          </LinkButton>
        )}
      </Buttons>
    </>
  )
}
