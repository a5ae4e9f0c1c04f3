import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { MembersView } from '#shared/members/api'
import { Buttons, Card, Checks, EmptyState, Form, SubmitButton } from '../../ui/index.ts'
import { invite } from './actions.ts'

/** Those who have an address and no invitation, each once; the one asked for is there also when invited before. */
export function toInvite(view: MembersView, asked: string | undefined) {
  const people = new Map(view.rows.filter((row) => row.reach?.email).map((row) => [row.person, row]))
  return [...people.values()].map((row) => ({
    person: row.person,
    name: row.name,
    email: row.reach?.email ?? '',
    before: row.reach?.invited ?? false,
    ticked: asked ? row.person === asked : !row.reach?.invited,
  }))
}

/** The one question before anybody is written to: exactly those who are ticked get a mail. */
export function Invite(props: { slug: string; language: Language; view: MembersView; asked?: string }) {
  const { slug, language, view, asked } = props
  const t = sentences(language, 'members')
  const people = toInvite(view, asked)
  const without = [
    ...new Map(view.rows.filter((row) => !row.reach?.email).map((row) => [row.person, row.name])),
  ]
  return (
    <>
      {people.length === 0 ? (
        <EmptyState title={t('inviteNobody')}>
          <p>{t('inviteNobodyHint')}</p>
        </EmptyState>
      ) : (
        <Form id="invite" action={invite.bind(null, slug, view.body.id)} language={language}>
          <Checks
            name="people"
            label={t('inviteWho')}
            options={people.map(({ person, name, email, before }) => ({
              value: person,
              label: name,
              hint: before ? `${email} · ${t('inviteAgain')}` : email,
            }))}
            values={people.filter((each) => each.ticked).map((each) => each.person)}
          />
          <Buttons>
            <SubmitButton>{t('inviteSend')}</SubmitButton>
          </Buttons>
        </Form>
      )}
      {without.length > 0 && (
        <Card title={t('inviteWithout')}>
          <p>{t('inviteWithoutHint')}</p>
          <ul>
            {without.map(([person, name]) => (
              <li key={person}>{name}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
