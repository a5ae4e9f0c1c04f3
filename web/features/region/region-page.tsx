import type { ReactNode } from 'react'
import { sentences } from '#shared/locales/translate'
import { type Reader, signedIn } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { mayCoordinate } from '../../lib/may-coordinate.ts'
import { notHere } from '../../lib/not-here.ts'
import { Tabs } from '../../ui/index.ts'
import { TenantPage } from '../frame/tenant-page.tsx'

/** The rooms of the coordinator, in the order of a working week; each is a path below `/{tenant}/region`. */
const rooms = {
  before: '',
  councils: '/councils',
  overview: '/overview',
  links: '/links',
  takenHome: '/taken-home',
} as const
export type RegionRoom = keyof typeof rooms

/** The coordinator who reads; for all others the page is not there. */
export async function regionReader(slug: string): Promise<Reader> {
  const reader = await signedIn(slug)
  return mayCoordinate(reader) ? reader : notHere()
}

/** A page across the municipalities, with the ways to the others. */
export async function RegionPage(props: {
  reader: Reader
  room: RegionRoom
  title: string
  lead?: ReactNode
  /** A page below a room's own: the way back to the room stands in the crumbs. */
  below?: boolean
  done?: string | readonly string[] | undefined
  doneWords?: Readonly<Record<string, string>>
  actions?: ReactNode
  width?: 'reading' | 'wide'
  children: ReactNode
}) {
  const { reader, room, title, lead, below, done, doneWords, actions, width = 'wide', children } = props
  const language = await pageLanguage()
  const t = sentences(language, 'region')
  const home = `/${reader.tenant.slug}/region`
  const labels: Record<RegionRoom, string> = {
    before: t('tabBefore'),
    councils: t('tabCouncils'),
    overview: t('tabOverview'),
    links: t('tabLinks'),
    takenHome: t('tabTakenHome'),
  }
  return (
    <TenantPage
      reader={reader}
      title={title}
      lead={lead}
      crumbs={[
        { href: home, label: t('title') },
        ...(below ? [{ href: home + rooms[room], label: labels[room] }] : []),
      ]}
      done={done}
      {...(doneWords ? { doneWords } : {})}
      {...(actions ? { actions } : {})}
      width={width}
    >
      <Tabs
        label={t('tabs')}
        tabs={(Object.keys(rooms) as RegionRoom[]).map((each) => ({
          href: home + rooms[each],
          label: labels[each],
          current: each === room,
        }))}
      />
      {children}
    </TenantPage>
  )
}
