import { tenancyApi } from '#shared/tenancy/api'
import { LinkGone } from '../../../../features/meetings/link-gone.tsx'
import { apiAs, readerOf } from '../../../../lib/api.ts'
import { pageLanguage } from '../../../../lib/language.ts'
import { pathOfPage } from '../../../../lib/path-of-page.ts'

/** The tenant's public contact is the one to call; where the tenant itself is unknown, the page only says so. */
export async function LapsedLink({ slug }: { slug: string }) {
  const [reader, language, path] = await Promise.all([readerOf(slug), pageLanguage(), pathOfPage()])
  const open = reader && (await apiAs(reader).call(tenancyApi.publicPage, {}))
  return (
    <LinkGone
      slug={slug}
      language={language}
      path={path.split('?')[0] ?? '/'}
      tenant={reader?.tenant.name ?? null}
      contact={open?.contact ?? null}
    />
  )
}
