import { notFound } from 'next/navigation'
import { bodiesApi, inContext } from '#shared/bodies/api'
import { sentences } from '#shared/locales/translate'
import { NothingYours } from '../../features/bodies/body-view.tsx'
import { Choices } from '../../features/bodies/choices.tsx'
import { BodyCards, greeting, Waiting } from '../../features/bodies/home.tsx'
import { keyOf, LightLine } from '../../features/charters/lights.tsx'
import { TenantPage } from '../../features/frame/tenant-page.tsx'
import { apiAs, type Reader, readerOf } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { Heading, Link } from '../../ui/index.ts'

/** The tenant's front door: what needs me now for those who are signed in, what is published for everyone else. */
export default async function TenantHome(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant }, { done }] = await Promise.all([props.params, props.searchParams])
  const reader = (await readerOf(tenant)) ?? notFound()
  return reader.kind === 'person' ? <MyHome reader={reader} done={done} /> : notFound()
}

async function MyHome(props: { reader: Reader; done: string | undefined }) {
  const { reader, done } = props
  const { slug, country, kind } = reader.tenant
  const language = await pageLanguage()
  const api = apiAs(reader)
  const [networks, councils] = await Promise.all([
    api.call(inContext('networks', bodiesApi.list), {}),
    api.call(inContext('councils', bodiesApi.list), {}),
  ])
  const bodies = [...networks.bodies, ...councils.bodies]
  const t = sentences(language, 'bodies')
  const { hello, count } = greeting(language, networks.me.name, bodies)
  const maySetUp = reader.roles.includes('administrator') || reader.roles.includes('officer')
  return (
    <TenantPage reader={reader} title={hello} width="wide" done={done} lead={<p>{count}</p>}>
      <Waiting
        language={language}
        slug={slug}
        bodies={bodies}
        line={(light, where) => (
          <LightLine key={keyOf(light)} language={language} light={light} where={where} />
        )}
      />
      {bodies.length > 0 && <BodyCards language={language} slug={slug} bodies={bodies} />}
      {bodies.length === 0 && maySetUp && (
        <>
          <Heading level={2}>{t('choose')}</Heading>
          <p>{t('chooseLead')}</p>
          <Choices language={language} slug={slug} country={country} host={kind} />
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
