import type { ReactNode } from 'react'
import type { ForumsView } from '#shared/forums/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import type { Reader } from '../../../../../lib/api.ts'

export function ForumsPage(props: {
  reader: Reader
  view: ForumsView
  language: Language
  title: string
  lead?: string
  /** A page below: the way back to the list stands in the crumbs. */
  below?: boolean
  done?: string | undefined
  doneWords?: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const { reader, view, language, title, lead, below, done, doneWords, children } = props
  const at = `/${reader.tenant.slug}/bodies/${view.body.id}`
  return (
    <TenantPage
      reader={reader}
      title={title}
      {...(lead ? { lead: <p>{lead}</p> } : {})}
      crumbs={[
        { href: at, label: view.body.name },
        ...(below ? [{ href: `${at}/forums`, label: sentences(language, 'forums')('title') }] : []),
      ]}
      done={done}
      {...(doneWords ? { doneWords } : {})}
      {...(below ? {} : { width: 'wide' as const })}
    >
      {children}
    </TenantPage>
  )
}
