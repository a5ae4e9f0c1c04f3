import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { type ForumsView, forumsApi } from '#shared/forums/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, type Reader, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

/** All pages of other groups read the same one view. `keeping`: for those who keep the register only. */
export async function readForums(
  tenant: string,
  body: string,
  keeping = false,
): Promise<{ reader: Reader; language: Language; view: ForumsView }> {
  const [reader, language] = await Promise.all([signedIn(tenant), pageLanguage()])
  const view = await shown(apiAs(reader).call(forumsApi.read, { params: { body } }))
  if (keeping && !view.may.includes('edit-forums')) notFound()
  return { reader, language, view }
}

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
