import { homeApi } from '#shared/bodies/api'
import { linksApi } from '#shared/links/api'
import { sentences } from '#shared/locales/translate'
import { NothingYours } from '../../features/bodies/body-view.tsx'
import { Choices } from '../../features/bodies/choices.tsx'
import { BodyCards, greeting, Waiting, waitingIn } from '../../features/bodies/home.tsx'
import { LightLines } from '../../features/charters/lights.tsx'
import { TenantPage } from '../../features/frame/tenant-page.tsx'
import { hearingLines, hearingsAsking } from '../../features/hearings/lines.tsx'
import { PublicHearings } from '../../features/hearings/public-list.tsx'
import { WaitingInvitations } from '../../features/links/given.tsx'
import { PublicPublications } from '../../features/publications/public.tsx'
import { AgreementLine } from '../../features/tenancy/agreement-line.tsx'
import { PublicPage } from '../../features/tenancy/public-page.tsx'
import { apiAs, type Reader, readerOf } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { notHere } from '../../lib/not-here.ts'
import { Heading, Link } from '../../ui/index.ts'
import { BodyRoom } from './bodies/[body]/body-room.tsx'

/** The tenant's front door: what needs me now for those who are signed in, what is published for everyone else. */
export default async function TenantHome(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant }, { done }] = await Promise.all([props.params, props.searchParams])
  const reader = (await readerOf(tenant)) ?? (await notHere())
  return reader.kind === 'person' ? (
    <MyHome reader={reader} done={done} />
  ) : (
    <PublicPage
      reader={reader}
      hearings={(language, hearings) => (
        <PublicHearings slug={tenant} language={language} hearings={hearings} />
      )}
      publications={(language, publications) => (
        <PublicPublications slug={tenant} language={language} publications={publications} />
      )}
    />
  )
}

async function MyHome(props: { reader: Reader; done: string | undefined }) {
  const { reader, done } = props
  const { slug, country, kind } = reader.tenant
  const maySetUp = reader.roles.includes('administrator') || reader.roles.includes('officer')
  const mayConsent = reader.roles.includes('administrator') && kind === 'municipality'
  const [language, { me, bodies, tasks, room }, asked] = await Promise.all([
    pageLanguage(),
    apiAs(reader).call(homeApi.read, {}),
    mayConsent ? apiAs(reader).call(linksApi.waiting, {}) : null,
  ])
  const t = sentences(language, 'bodies')
  const asking = hearingsAsking(bodies, country)
  const { hello, count } = greeting(language, me.name, waitingIn(bodies, tasks) + asking.length, bodies)
  return (
    <TenantPage
      reader={reader}
      title={hello}
      width="wide"
      done={done}
      lead={<p>{bodies.length === 0 && maySetUp ? t('welcome') : count}</p>}
    >
      <Waiting
        language={language}
        slug={slug}
        bodies={bodies}
        tasks={tasks}
        more={hearingLines(slug, language, asking)}
        lines={(body, lights) => (
          <LightLines language={language} slug={slug} body={body} lights={lights} back={`/${slug}`} brief />
        )}
      />
      <WaitingInvitations language={language} slug={slug} invitations={asked?.invitations ?? []} />
      {room ? (
        // With one body, that body. Where its charter stands is said above to its secretary.
        <>
          <Heading level={2}>{room.body.name}</Heading>
          <BodyRoom
            slug={slug}
            language={language}
            page={room}
            withStanding={!room.roles.includes('secretary')}
          />
        </>
      ) : (
        bodies.length > 0 && <BodyCards language={language} slug={slug} bodies={bodies} />
      )}
      {bodies.length === 0 && maySetUp && (
        <>
          <Heading level={2}>{t('choose')}</Heading>
          <p>{t('chooseLead')}</p>
          <Choices language={language} slug={slug} country={country} host={kind} level={3} />
          <AgreementLine reader={reader} />
        </>
      )}
      {bodies.length === 0 && !maySetUp && <NothingYours language={language} />}
      {bodies.length > 0 && maySetUp && (
        <p>
          <Link href={`/${slug}/bodies/new`}>{t('begin')}</Link>
        </p>
      )}
    </TenantPage>
  )
}
