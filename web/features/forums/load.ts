import { type ForumsView, forumsApi } from '#shared/forums/api'
import type { Language } from '#shared/locales/languages'
import { apiAs, type Reader, shown, signedIn } from '../../lib/api.ts'
import { pageLanguage } from '../../lib/language.ts'
import { notHere } from '../../lib/not-here.ts'

/**
 * All pages of other groups read the same one view. `keeping`: for those who keep the register only; `naming`: with
 * those who may be named.
 */
export async function readForums(
  tenant: string,
  body: string,
  keeping: boolean | 'naming' = false,
): Promise<{ reader: Reader; language: Language; view: ForumsView }> {
  const [reader, language] = await Promise.all([signedIn(tenant), pageLanguage()])
  const view = await shown(
    apiAs(reader).call(forumsApi.read, {
      params: { body },
      query: keeping === 'naming' ? { people: 'yes' } : {},
    }),
  )
  if (keeping && !view.may.includes('edit-forums')) return notHere()
  return { reader, language, view }
}
