import type { PapersView } from '#shared/files/api'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { apiAs, type Reader, signedIn } from '../../lib/api.ts'
import { TenantPage } from '../frame/tenant-page.tsx'
import { loadForm, loadPapers, papersCrumbs, placeName } from './load.ts'
import { Papers } from './papers.tsx'
import { Upload } from './upload.tsx'

type Asked = { readonly slug: string; readonly holder: string; readonly language: Language }

/** The papers of a meeting, ours or another group's, or of a hearing. */
export async function PapersOf(props: Asked & { done?: string | undefined; came?: string | undefined }) {
  const { slug, holder, language, done, came } = props
  const reader = await signedIn(slug)
  const view = await loadPapers(apiAs(reader), holder)
  const t = sentences(language, 'files')
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      lead={<p>{leadOf(language, view.of)}</p>}
      crumbs={papersCrumbs(slug, language, view)}
      done={done}
      doneWords={{
        setAside: t('doneSetAside'),
        fetchBack: t('doneFetchedBack'),
        published: t('donePublished'),
        unpublished: t('doneUnpublished'),
      }}
    >
      <Papers slug={slug} language={language} view={view} came={came} />
    </TenantPage>
  )
}

function leadOf(language: Language, { title, date, outside }: PapersView['of']): string {
  const t = sentences(language, 'files')
  if (!date) return t('leadHearing', { title })
  const day = dayText(language, date)
  return outside ? t('leadOutside', { name: title, day }) : t('lead', { day })
}

/** Where one more is laid up. */
export async function AddPaperTo(props: Asked & { place: string }) {
  const { slug, holder, language, place } = props
  const reader = await signedIn(slug)
  const view = await loadForm(apiAs(reader), holder, place)
  const t = sentences(language, 'files')
  return (
    <TenantPage
      reader={reader}
      title={t('addTitle')}
      lead={<p>{t('addLead', { title: placeName(language, view.place) })}</p>}
      crumbs={papersCrumbs(slug, language, view, true)}
    >
      <Upload slug={slug} language={language} view={view} />
    </TenantPage>
  )
}

/** What was shared of another group's meeting as files, for the one who came by the link in the mail. */
export async function OutsideByLink(props: {
  readonly reader: Reader
  readonly slug: string
  readonly meeting: string
  readonly ticket: string
  readonly language: Language
}) {
  const { reader, slug, meeting, ticket, language } = props
  const view = await loadPapers(apiAs(reader), meeting)
  const papersAt = `/${slug}/meetings/${meeting}/link/${ticket}/papers`
  return (
    <TenantPage reader={reader} title={leadOf(language, view.of)}>
      <Papers slug={slug} language={language} view={view} papersAt={papersAt} />
    </TenantPage>
  )
}
